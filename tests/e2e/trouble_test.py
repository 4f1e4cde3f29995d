"""Hard moments in the real window: a kill, a second instance, a damaged store, an idle visitor."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import time

from theatre import PATIENCE, ROOT, Kiosk, run


def session_of(kiosk):
    return json.loads(kiosk.chorus("session", "list", "--json"))[0]["id"]


def what_was_saved_survives_a_kill_and_the_kiosk_comes_back_to_its_open_session(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.arrive()
        answered = []
        for _ in range(3):
            answered.append(kiosk.seen()["prompt"])
            kiosk.tap_on("skip")
        kiosk.process.kill()
        kiosk.process.wait()
        bundle, _ = kiosk.export(session_of(kiosk))
        assert sorted(r["prompt"] for r in bundle["responses"]) == sorted(answered)
        kiosk.start()
        kiosk.on("prompt")


def a_second_kiosk_on_the_same_data_ends_with_one_sentence_and_status_four(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        second = subprocess.run([program, "--config", str(kiosk.config), "--data", str(kiosk.data)],
                                env=kiosk.screen.environment(), capture_output=True, text=True, timeout=PATIENCE)
        assert second.returncode == 4, second
        assert len(second.stderr.strip().splitlines()) == 1, second.stderr
        kiosk.offered("start")


def a_damaged_store_is_said_on_the_screen_and_left_as_it_was(program):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="chorus-damaged-"))
    (folder / "chorus.db").write_bytes(b"this was a database once" * 400)
    before = (folder / "chorus.db").read_bytes()
    with Kiosk(program, data=folder) as kiosk:
        kiosk.on("store_fault")
        assert (folder / "chorus.db").read_bytes() == before
    shutil.rmtree(folder)


def a_configuration_with_problems_names_them_all_and_ends_with_status_three(program):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="chorus-config-"))
    shutil.copytree(ROOT / "kiosk-config", folder / "kiosk-config")
    shutil.copytree(ROOT / "assets", folder / "assets")
    kiosk_json = folder / "kiosk-config/kiosk.json"
    settings = json.loads(kiosk_json.read_text())
    settings["idle_seconds"] = "soon"
    settings["no_such_setting"] = 1
    kiosk_json.write_text(json.dumps(settings))
    done = subprocess.run([program, "--config", str(folder / "kiosk-config"), "check"], capture_output=True, text=True)
    assert done.returncode == 3, done
    assert "/idle_seconds" in done.stderr and "no_such_setting" in done.stderr, done.stderr
    shutil.rmtree(folder)


def an_idle_visitor_is_warned_and_then_nothing_of_them_is_left(program):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="chorus-idle-"))
    shutil.copytree(ROOT / "kiosk-config", folder / "kiosk-config")
    shutil.copytree(ROOT / "assets", folder / "assets")
    kiosk_json = folder / "kiosk-config/kiosk.json"
    settings = json.loads(kiosk_json.read_text())
    settings.update(idle_seconds=20, warning_seconds=20)
    kiosk_json.write_text(json.dumps(settings))
    with Kiosk(program, config=folder / "kiosk-config") as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.arrive(language="cy")
        kiosk.wait_until(lambda seen: seen["warned"], "the warning")
        kiosk.tap("still_here")
        kiosk.wait_until(lambda seen: not seen["warned"], "the warning to go")
        kiosk.wait_until(lambda seen: seen["screen"] == "poster", "the poster", patience=90)
        kiosk.tap_on("start")
        assert kiosk.seen()["language"] == "en"
    shutil.rmtree(folder)


# Keys that mean something to the kiosk are not among them: F10 leads to the PIN pad, Escape goes back, Space taps.
KEYS = ["alt+F4", "ctrl+q", "ctrl+w", "ctrl+c", "ctrl+z", "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+t",
        "ctrl+alt+F2", "alt+Tab", "alt+F2", "super", "super+d", "super+l", "Print",
        "Menu", *(f"F{number}" for number in range(1, 13) if number != 10)]
EDGES = [((0, 540), (500, 540)), ((1919, 540), (1400, 540)), ((960, 0), (960, 400)), ((960, 1079), (960, 700)),
         ((0, 0), (300, 300)), ((1919, 1079), (1600, 800))]


def try_everything(kiosk):
    """Each way out that somebody may try; the kiosk has to be there on the same screen after each."""
    screen, prompt = kiosk.seen()["screen"], kiosk.seen()["prompt"]

    def stays(after):
        time.sleep(0.15)
        assert kiosk.process.poll() is None, f"the kiosk ended after {after}"
        now = kiosk.seen()
        assert (now["screen"], now["prompt"]) == (screen, prompt), f"{after} led to {now['screen']}"

    for key in KEYS:
        kiosk.screen.xdotool("key", key)
        stays(key)
    for start, end in EDGES:
        kiosk.screen.xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, 6):
            kiosk.screen.xdotool("mousemove", *(a + (b - a) * step // 5 for a, b in zip(start, end)))
        kiosk.screen.xdotool("mouseup", 1)
        stays(f"a drag from {start}")
    for button in (2, 3):
        kiosk.screen.xdotool("mousemove", 960, 540, "click", button)
        stays(f"button {button}")
    if screen != "poster":  # a touch anywhere on the poster begins a visit
        kiosk.screen.xdotool("mousemove", 10, 1070, "mousedown", 1)
        time.sleep(2)
        kiosk.screen.xdotool("mouseup", 1)
        stays("a long press in the corner")
    assert kiosk.screen.ask_windows_to_close("Chorus") > 0
    time.sleep(0.5)
    stays("being asked to close")


def nothing_that_somebody_may_try_leaves_the_kiosk_without_a_pin(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        try_everything(kiosk)
        kiosk.arrive()
        try_everything(kiosk)
        kiosk.tap_on("skip")


def behind_the_corner_there_is_the_pin_and_no_desk_however_it_is_asked_for(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        for _ in range(2):
            kiosk.screen.xdotool("key", "F10")
            kiosk.on("pin")
            try_everything(kiosk)
            kiosk.enter_pin("111222")
            time.sleep(1)
            assert kiosk.seen()["screen"] == "pin"
            kiosk.tap("back")
            kiosk.on("poster")


def wrong_pins_are_not_forgotten_over_a_kill(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        for tries in (3, 2):
            kiosk.hold("corner")
            kiosk.on("pin")
            for _ in range(tries):
                kiosk.enter_pin("111222")
                kiosk.wait_until(lambda seen: not seen["saving"], "the answer")
                time.sleep(0.5)
            kiosk.process.kill()
            kiosk.process.wait()
            kiosk.start()
            kiosk.on("poster")
        kiosk.hold("corner")
        kiosk.on("pin")
        kiosk.enter_pin("135790")
        time.sleep(1.5)
        assert kiosk.seen()["screen"] == "pin", "the right PIN has to wait too"


def without_a_display_the_program_says_what_to_do(program):
    import os
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    data = tempfile.mkdtemp(prefix="chorus-blind-")
    done = subprocess.run([program, "--config", str(ROOT / "kiosk-config"), "--data", data], env=environment,
                          capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 1 and "display" in done.stderr, done
    shutil.rmtree(data)


if __name__ == "__main__":
    run(what_was_saved_survives_a_kill_and_the_kiosk_comes_back_to_its_open_session,
        a_second_kiosk_on_the_same_data_ends_with_one_sentence_and_status_four,
        a_damaged_store_is_said_on_the_screen_and_left_as_it_was,
        a_configuration_with_problems_names_them_all_and_ends_with_status_three,
        an_idle_visitor_is_warned_and_then_nothing_of_them_is_left,
        nothing_that_somebody_may_try_leaves_the_kiosk_without_a_pin,
        behind_the_corner_there_is_the_pin_and_no_desk_however_it_is_asked_for,
        wrong_pins_are_not_forgotten_over_a_kill,
        without_a_display_the_program_says_what_to_do)

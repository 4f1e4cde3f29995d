"""Hard moments in the real window: a kill, a second instance, a damaged store, an idle visitor."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import time

from theatre import ROOT, Kiosk, run


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
                                env=kiosk.screen.environment(), capture_output=True, text=True, timeout=30)
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
        kiosk.wait_until(lambda seen: seen["warned"], "the warning", patience=30)
        kiosk.tap("still_here")
        kiosk.wait_until(lambda seen: not seen["warned"], "the warning to go")
        kiosk.wait_until(lambda seen: seen["screen"] == "poster", "the poster", patience=60)
        kiosk.tap_on("start")
        assert kiosk.seen()["language"] == "en"
    shutil.rmtree(folder)


def no_key_of_a_plugged_in_keyboard_leaves_the_poster(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.screen.xdotool("key", "alt+F4")
        kiosk.screen.xdotool("key", "ctrl+q")
        kiosk.screen.xdotool("key", "Escape", "F1", "super", "alt+Tab")
        time.sleep(1)
        assert kiosk.process.poll() is None
        kiosk.offered("start")


def without_a_display_the_program_says_what_to_do(program):
    import os
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    data = tempfile.mkdtemp(prefix="chorus-blind-")
    done = subprocess.run([program, "--config", str(ROOT / "kiosk-config"), "--data", data], env=environment,
                          capture_output=True, text=True, timeout=30)
    assert done.returncode == 1 and "display" in done.stderr, done
    shutil.rmtree(data)


if __name__ == "__main__":
    run(what_was_saved_survives_a_kill_and_the_kiosk_comes_back_to_its_open_session,
        a_second_kiosk_on_the_same_data_ends_with_one_sentence_and_status_four,
        a_damaged_store_is_said_on_the_screen_and_left_as_it_was,
        a_configuration_with_problems_names_them_all_and_ends_with_status_three,
        an_idle_visitor_is_warned_and_then_nothing_of_them_is_left,
        no_key_of_a_plugged_in_keyboard_leaves_the_poster,
        without_a_display_the_program_says_what_to_do)

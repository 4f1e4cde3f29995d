"""The kiosk under a service manager: it says that it lives, and who is cut off comes back to where they stood."""
import socket
import stat
import time

from theatre import PATIENCE, Kiosk, run


class Manager:
    """The service manager's end of the socket."""

    def __init__(self, kiosk, every_seconds):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        path = str(kiosk.folder / "notify")
        self.socket.bind(path)
        kiosk.environment.update(NOTIFY_SOCKET=path, WATCHDOG_USEC=str(int(every_seconds * 1e6)))

    def hear(self, patience=PATIENCE):
        self.socket.settimeout(patience)
        return self.socket.recv(100).decode()


def the_service_manager_hears_of_the_first_frame_and_of_life_while_nothing_is_drawn(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.process.kill()
        kiosk.process.wait()
        manager = Manager(kiosk, every_seconds=0.4)
        kiosk.start()
        assert manager.hear() == "READY=1"
        kiosk.offered("start")
        time.sleep(1)  # what is drawn ahead of the first touch
        drawn = kiosk.seen_file.stat()
        for _ in range(10):
            heard = manager.hear()
            assert heard == "WATCHDOG=1", heard
        after = kiosk.seen_file.stat()
        assert (after.st_ino, after.st_mtime_ns) == (drawn.st_ino, drawn.st_mtime_ns), "a frame was drawn"


def a_kiosk_that_was_stopped_in_its_tracks_gives_no_sign_of_life(program):
    with Kiosk(program) as kiosk:
        kiosk.on("new_pin")
        kiosk.process.kill()
        kiosk.process.wait()
        manager = Manager(kiosk, every_seconds=0.4)
        kiosk.start()
        assert manager.hear() == "READY=1"
        assert manager.hear() == "WATCHDOG=1"
        kiosk.process.send_signal(19)
        time.sleep(0.5)
        manager.socket.setblocking(False)
        try:
            while True:
                manager.socket.recv(100)
        except BlockingIOError:
            pass
        try:
            manager.hear(patience=2)
            raise AssertionError("it gave a sign of life")
        except TimeoutError:
            pass
        finally:
            kiosk.process.send_signal(18)
        assert manager.hear() == "WATCHDOG=1"


def killed(kiosk):
    kiosk.process.kill()
    kiosk.process.wait()
    start = time.monotonic()
    kiosk.start()
    return start


def a_visitor_whose_kiosk_was_killed_goes_on_at_their_own_question(program):
    with Kiosk(program) as kiosk:
        runtime = kiosk.folder / "run"
        runtime.mkdir()
        kiosk.environment["RUNTIME_DIRECTORY"] = str(runtime)
        kiosk.first_start(programme="interval")
        killed(kiosk)
        kiosk.on("poster")
        kiosk.tap_on("start")
        kiosk.tap_on("languages.cy")
        assert list(runtime.iterdir()) == [], "something was kept before anybody agreed"
        kiosk.tap_on("agree")
        kiosk.tap("role.service-user")
        kiosk.tap_on("next")
        first = kiosk.seen()["prompt"]
        kiosk.tap_on("skip")
        question = kiosk.seen()
        bookmark = runtime / "bookmark"
        assert stat.S_IMODE(bookmark.stat().st_mode) == 0o600
        start = killed(kiosk)
        back = kiosk.on("prompt")
        print(f"back at the question after {time.monotonic() - start:.2f} s")
        assert (back["prompt"], back["language"]) == (question["prompt"], "cy"), back["prompt"]
        kiosk.tap_on("back")
        assert kiosk.seen()["prompt"] == first
        while kiosk.seen()["screen"] == "prompt":
            kiosk.tap_on("skip")
        while kiosk.seen()["screen"] == "results":
            kiosk.tap_on("next")
        kiosk.on("thanks")
        kiosk.wait_until(lambda _: not bookmark.exists(), "the bookmark to be gone")
        kiosk.process.kill()
        kiosk.process.wait()
        session = kiosk.chorus("session", "list").split()[0]
        bundle, _ = kiosk.export(session)
        assert len(bundle["visits"]) == 1 and bundle["visits"][0]["finished"], bundle["visits"]
        assert bundle["visits"][0]["language"] == "cy"
        prompts = [each["prompt"] for each in bundle["responses"]]
        assert first in prompts and len(prompts) == len(set(prompts)) == 5, prompts


def after_the_idle_time_a_restart_leads_to_the_poster(program):
    with Kiosk(program, settings={"idle_seconds": 20, "warning_seconds": 20}) as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.arrive()
        kiosk.process.kill()
        kiosk.process.wait()
        assert (kiosk.data / "bookmark").exists()
        time.sleep(41)
        kiosk.start()
        kiosk.on("poster")
        kiosk.wait_until(lambda _: not (kiosk.data / "bookmark").exists(), "the bookmark to be gone")


if __name__ == "__main__":
    run(the_service_manager_hears_of_the_first_frame_and_of_life_while_nothing_is_drawn,
        a_kiosk_that_was_stopped_in_its_tracks_gives_no_sign_of_life,
        a_visitor_whose_kiosk_was_killed_goes_on_at_their_own_question,
        after_the_idle_time_a_restart_leads_to_the_poster)

"""The room's second display beside the kiosk: two real windows, one program."""
import ctypes
import json
import subprocess
import time

from theatre import PATIENCE, Kiosk, run

PEOPLE = 12


class Room:
    """What stands on the second display."""

    def __init__(self, kiosk):
        self.kiosk = kiosk
        self.file = kiosk.folder / "stage.json"

    def seen(self):
        try:
            return json.loads(self.file.read_text())
        except (FileNotFoundError, json.JSONDecodeError):
            return {"turn": -1, "prompt": "", "texts": []}

    def wait_until(self, condition, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition(self.seen()):
                return self.seen()
            time.sleep(0.02)
        raise AssertionError(f"waited for {what}; the room sees {self.seen()}")

    def reads(self, words):
        return self.wait_until(lambda seen: any(words in text for text in seen["texts"]), words)


def windows(kiosk):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Chorus"], capture_output=True, text=True,
                           env=kiosk.screen.environment())
    return found.stdout.split()


class Evening(Kiosk):
    def __init__(self, program):
        super().__init__(program, "--window", "1280x800", "--stage-window", "960x600", size="2400x900")

    def start(self):
        self.options = (*self.options[:4], "--seen-stage", str(self.folder / "stage.json"))
        super().start()


def stop_and_record(kiosk, prompt):
    """Twelve people who have answered, typed in from paper while the kiosk is not running."""
    kiosk.process.terminate()
    kiosk.process.wait()
    (session,) = json.loads(kiosk.chorus("session", "list", "--json"))
    lines = kiosk.folder / "visits.ndjson"
    answer = {"roles": ["service-user"], "language": "en", "consent": True, "answers": {prompt: 4}}
    lines.write_text(PEOPLE * (json.dumps(answer) + "\n"))
    kiosk.chorus("record", "--session", session["id"], str(lines))
    kiosk.start()
    kiosk.on("poster")


def show_first(kiosk):
    kiosk.to_desk()
    kiosk.tap_on("desk_stage")
    kiosk.tap_on("next")


def an_answer_at_the_kiosk_appears_in_the_room_and_the_curtain_comes_down(program):
    with Evening(program) as kiosk:
        room = Room(kiosk)
        kiosk.first_start(programme="interval")
        prompt = first_prompt(kiosk)
        stop_and_record(kiosk, prompt["code"])
        room.wait_until(lambda seen: seen["prompt"] == "" and seen["texts"], "the curtain")
        assert len(windows(kiosk)) == 2, windows(kiosk)
        show_first(kiosk)
        room.wait_until(lambda seen: seen["prompt"] == prompt["code"], "the first result")
        room.reads("12 people")
        kiosk.tap_on("back")
        kiosk.tap_on("poster")
        kiosk.arrive()
        kiosk.tap(prompt["code"] + ".1")
        kiosk.offered("next")
        kiosk.tap_on("next")
        room.reads("1 new answer")
        while kiosk.seen()["screen"] != "poster":
            kiosk.tap_on("skip" if "skip" in kiosk.seen()["widgets"] else "next")
        kiosk.to_desk()
        kiosk.tap_on("desk_stage")
        kiosk.tap_on("curtain")
        room.wait_until(lambda seen: seen["prompt"] == "", "the curtain")


def touching_or_closing_the_room_s_window_leaves_the_kiosk_as_it_is(program):
    with Evening(program) as kiosk:
        room = Room(kiosk)
        kiosk.first_start(programme="interval")
        show_first(kiosk)
        shown = room.wait_until(lambda seen: seen["prompt"], "the first result")
        before = kiosk.seen()["turn"]
        theirs = [w for w in windows(kiosk) if size_of(kiosk, w) == (960, 600)]
        assert len(theirs) == 1
        kiosk.screen.xdotool("mousemove", "--window", theirs[0], 400, 300, "mousedown", 1, "mouseup", 1, "key", "Tab")
        time.sleep(0.5)
        assert kiosk.seen()["turn"] == before and room.seen()["turn"] == shown["turn"]
        ask_to_close(kiosk, theirs[0])
        end = time.monotonic() + PATIENCE
        while len(windows(kiosk)) == 2 and time.monotonic() < end:
            time.sleep(0.05)
        assert len(windows(kiosk)) == 1
        kiosk.wait_until(lambda seen: "curtain" not in seen["widgets"], "a desk without a second display")
        kiosk.tap_on("back")
        kiosk.on("desk_home")
        assert "desk_stage" not in kiosk.seen()["widgets"]


def without_a_second_display_a_kiosk_that_wants_one_runs_all_the_same(program):
    with Kiosk(program, "--stage") as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.to_desk()
        assert "desk_stage" not in kiosk.seen()["widgets"]


def first_prompt(kiosk):
    programme = json.loads((kiosk.config / "programmes" / "interval.json").read_text())
    return programme["prompts"][0]


def size_of(kiosk, window):
    found = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True,
                           env=kiosk.screen.environment())
    fields = dict(line.split("=") for line in found.stdout.split())
    return int(fields["WIDTH"]), int(fields["HEIGHT"])


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 24)]


def ask_to_close(kiosk, window):
    """What a window manager sends when somebody closes a window."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(kiosk.screen.display.encode())
    message = ClientMessage(type=33, window=int(window), format=32,
                            message_type=x11.XInternAtom(display, b"WM_PROTOCOLS", 0))
    message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, int(window), 0, 0, ctypes.byref(message))
    x11.XCloseDisplay(display)


if __name__ == "__main__":
    run(an_answer_at_the_kiosk_appears_in_the_room_and_the_curtain_comes_down,
        touching_or_closing_the_room_s_window_leaves_the_kiosk_as_it_is,
        without_a_second_display_a_kiosk_that_wants_one_runs_all_the_same)

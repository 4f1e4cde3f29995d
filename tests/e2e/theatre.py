"""Drives the real kiosk in a real window: a virtual X screen, the program, and xdotool's taps.

What is tapped is named by its id; where it is, the kiosk says itself (--seen)."""
import ctypes
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 60.0  # a busy machine takes its time


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


class Screen:
    """A virtual X screen of its own."""

    def __init__(self, size="1920x1080"):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as numbers:
            self.display = ":" + numbers.readline().strip()

    def environment(self):
        return dict(os.environ, DISPLAY=self.display, LC_ALL="C.UTF-8")

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment(), check=True,
                       stdout=subprocess.DEVNULL)

    def ask_windows_to_close(self, name):
        """What a window manager does for Alt+F4 or a cross in a corner: WM_DELETE_WINDOW."""
        found = subprocess.run(["xdotool", "search", "--name", name], env=self.environment(), capture_output=True,
                               text=True).stdout.split()
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        atom = {word: x11.XInternAtom(display, word.encode(), 0) for word in ("WM_PROTOCOLS", "WM_DELETE_WINDOW")}
        for window in map(int, found):
            message = ClientMessage(type=33, display=display, window=window, message_type=atom["WM_PROTOCOLS"],
                                    format=32, data=(ctypes.c_long * 5)(atom["WM_DELETE_WINDOW"]))
            event = (ctypes.c_long * 24)()
            ctypes.memmove(event, ctypes.byref(message), ctypes.sizeof(message))
            x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
        x11.XCloseDisplay(display)
        return len(found)

    def close(self):
        self.server.terminate()
        self.server.wait()


class Kiosk:
    def __init__(self, program, *options, size="1920x1080", config=None, data=None, settings=None, sound=False):
        self.program = program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="chorus-e2e-"))
        self.data = pathlib.Path(data) if data else self.folder / "data"
        self.config = config or ROOT / "kiosk-config"
        if settings is not None:
            self.config = self.own_configuration(settings)
        self.sound = self.folder / "sound.raw"
        self.environment = self.sound_device(sound)
        self.seen_file = self.folder / "seen.json"
        self.screen = Screen(size)
        self.options = options
        self.process = None
        self.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.screen.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        self.seen_file.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [self.program, "--config", str(self.config), "--data", str(self.data),
             "--seen", str(self.seen_file), *self.options],
            env=dict(self.screen.environment(), **self.environment), stderr=subprocess.PIPE, text=True)

    def own_configuration(self, settings):
        """The shipped configuration with other settings of kiosk.json."""
        config = self.folder / "kiosk-config"
        shutil.copytree(ROOT / "kiosk-config", config)
        shutil.copytree(ROOT / "assets", self.folder / "assets")
        file = config / "kiosk.json"
        file.write_text(json.dumps({**json.loads(file.read_text()), **settings}))
        return config

    def sound_device(self, there):
        """ALSA without a card: what is played goes to a file, or there is no device at all."""
        conf = self.folder / "asound.conf"
        device = '{ type hw card 99 }'
        if there:
            device = '{ type file slave.pcm nothing format raw file "%s" }' % self.sound
        conf.write_text("pcm.nothing { type null }\npcm.!default " + device + "\n")
        return {"ALSA_CONFIG_PATH": str(conf)}

    # --- what is on the screen
    def seen(self):
        try:
            return json.loads(self.seen_file.read_text())
        except (FileNotFoundError, json.JSONDecodeError):
            return {"screen": "", "turn": -1, "widgets": {}, "saving": False, "prompt": "", "warned": False}

    def wait_until(self, condition, what, patience=PATIENCE):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            seen = self.seen()
            if condition(seen):
                return seen
            assert self.process.poll() is None, "the kiosk ended: " + self.process.stderr.read()
            time.sleep(0.01)
        raise AssertionError(f"waited for {what}; on the screen: {json.dumps(self.seen())[:600]}")

    def on(self, screen):
        return self.wait_until(lambda seen: seen["screen"] == screen and not seen["saving"], "the screen " + screen)

    def offered(self, widget):
        return self.wait_until(lambda seen: widget in seen["widgets"] and not seen["saving"], "the widget " + widget)

    def place(self, widget):
        x, y, w, h = self.offered(widget)["widgets"][widget]
        return x + w // 2, y + h // 2

    # --- what a finger does
    def reach(self, widget):
        """Scrolls until a widget that lies below or above is in view."""
        for way in ("scroll.down", "scroll.up"):
            for _ in range(12):
                widgets = self.seen()["widgets"]
                if widget in widgets:
                    return
                if way not in widgets:
                    break
                self.press(*self.place(way))
                time.sleep(0.2)

    def press(self, x, y):
        self.screen.xdotool("mousemove", x, y, "mousedown", 1, "mouseup", 1)

    def tap(self, widget):
        self.reach(widget)
        self.press(*self.place(widget))

    def tap_on(self, widget):
        """A tap that leads to another screen (or the same one, later)."""
        turn = self.seen()["turn"]
        self.tap(widget)
        return self.wait_until(lambda seen: seen["turn"] != turn and not seen["saving"], f"what follows {widget}")

    def hold(self, widget, seconds=1.6):
        x, y = self.place(widget)
        self.screen.xdotool("mousemove", x, y, "mousedown", 1)
        time.sleep(seconds)
        self.screen.xdotool("mouseup", 1)

    def write(self, letters):
        """On the keyboard of the screen."""
        self.offered("key." + letters[0])
        for letter in letters:
            self.tap("key." + letter)

    def enter_pin(self, pin):
        self.offered("pin.1")
        for digit in pin:
            self.tap("pin." + digit)
        self.tap("pin.enter")

    # --- ways through the house
    def first_start(self, pin="135790", programme=None):
        self.on("new_pin")
        self.enter_pin(pin)
        self.on("repeat_pin")
        self.enter_pin(pin)
        self.on("recovery_key")
        self.tap("noted")
        self.on("desk_new")
        if programme:
            self.tap("programme." + programme)
        self.tap("open")
        self.on("desk_home")
        self.tap("poster")
        self.on("poster")

    def arrive(self, language="en", role="service-user"):
        self.offered("start")
        self.tap_on("start")
        self.tap_on("languages." + language)
        self.tap_on("agree")
        self.tap(f"role.{role}")
        self.tap_on("next")

    def to_desk(self, pin="135790"):
        self.hold("corner")
        self.on("pin")
        self.enter_pin(pin)
        self.on("desk_home")

    # --- the command line, on the same data
    def chorus(self, *words, status=0):
        done = subprocess.run([self.program, "--config", str(self.config), "--data", str(self.data), *words],
                              capture_output=True, text=True, timeout=60)
        assert done.returncode == status, f"chorus {' '.join(words)}: {done.returncode}\n{done.stderr}"
        return done.stdout

    def export(self, session, profile="full"):
        path = self.chorus("export", "--session", session, "--to", str(self.folder / "out"), "--profile", profile,
                           "--reason", "a test").splitlines()[0]
        return json.loads(pathlib.Path(path).read_text()), path


def shorter_config(folder, kept):
    """The shipped programme with one scene and a few questions, each asked when `kept` says, in English."""
    config = folder / "config"
    shutil.copytree(ROOT / "kiosk-config", config, ignore=shutil.ignore_patterns("interval*", "translations"))
    path = config / "programmes/waiting-room.json"
    programme = json.loads(path.read_text())
    prompts = [{**each, "when": kept[each["code"]]} for each in programme["prompts"] if each["code"] in kept]
    path.write_text(json.dumps({**programme, "languages": ["en"], "scenes": programme["scenes"][:1], "prompts": prompts}))
    return config


def validate(bundle):
    """With a validator that is not ours."""
    import jsonschema
    schema = json.loads((ROOT / "assets/schema/session-bundle.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(bundle)


def run(*tests):
    """Runs each test against the program named on the command line; its name is its sentence."""
    import sys
    import traceback
    failed = 0
    for test in tests:
        sentence = test.__name__.replace("_", " ")
        try:
            test(sys.argv[1])
            print("ok:", sentence, flush=True)
        except Exception:  # an end-to-end test may fail in any way; say which and go on
            traceback.print_exc()
            print("FAILED:", sentence, flush=True)
            failed += 1
    sys.exit(1 if failed else 0)

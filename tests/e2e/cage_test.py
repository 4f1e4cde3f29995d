"""Under cage, the Wayland compositor that shows one program and nothing else, without a display of its own: the kiosk
comes up, covers the whole output, and when it ends the compositor ends with it, so that it can be started again."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

from theatre import PATIENCE, ROOT, run

NOBODY = 65534


def ordinary_user():
    """Cage refuses to run as root."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


class Cage:
    def __init__(self, program):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="chorus-cage-"))
        runtime = self.folder / "run"
        runtime.mkdir(mode=0o700)
        if os.geteuid() == 0:
            for folder in (self.folder, runtime):
                os.chown(folder, NOBODY, NOBODY)
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "XDG_RUNTIME_DIR": str(runtime),
                       "LC_ALL": "C.UTF-8", "WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1",
                       "WLR_RENDERER": "pixman", "SEEN": str(self.folder / "seen.json"),
                       "WHERE": str(self.folder / "display"), "KIOSK": str(pathlib.Path(program).resolve()),
                       "CONFIG": str(ROOT / "kiosk-config"), "DATA": str(self.folder / "data")}
        script = 'echo "$DISPLAY $$" > "$WHERE"; exec "$KIOSK" --config "$CONFIG" --data "$DATA" --seen "$SEEN"'
        self.log = open(self.folder / "log", "w+")
        self.process = subprocess.Popen([*ordinary_user(), "cage", "--", "sh", "-c", script], env=environment,
                                        cwd=self.folder, stdout=self.log, stderr=self.log)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def wait_for(self, found, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if value := found():
                    return value
            except (FileNotFoundError, json.JSONDecodeError):
                pass
            assert self.process.poll() is None, (self.folder / "log").read_text()
            time.sleep(0.05)
        raise AssertionError(f"waited for {what}: " + (self.folder / "log").read_text())

    def seen(self):
        return json.loads((self.folder / "seen.json").read_text())

    def xdotool(self, *words):
        display = (self.folder / "display").read_text().split()[0]
        return subprocess.run([*ordinary_user(), "xdotool", *words], env={"PATH": "/usr/bin:/bin", "DISPLAY": display},
                              check=True, capture_output=True, text=True).stdout


def the_kiosk_comes_up_under_cage_and_covers_the_whole_output(program):
    with Cage(program) as cage:
        cage.wait_for(lambda: cage.seen()["screen"] == "new_pin", "the kiosk")
        window = cage.xdotool("search", "--name", "Chorus").split()[0]
        geometry = dict(line.split("=") for line in cage.xdotool("getwindowgeometry", "--shell", window).split())
        output = cage.xdotool("getdisplaygeometry").split()
        assert [geometry["WIDTH"], geometry["HEIGHT"]] == output, (geometry, output)
        assert (geometry["X"], geometry["Y"]) == ("0", "0"), geometry


def when_the_kiosk_ends_the_compositor_ends_too(program):
    with Cage(program) as cage:
        cage.wait_for(lambda: cage.seen()["screen"] == "new_pin", "the kiosk")
        os.kill(int((cage.folder / "display").read_text().split()[1]), 9)
        cage.process.wait(timeout=PATIENCE)


if __name__ == "__main__":
    run(the_kiosk_comes_up_under_cage_and_covers_the_whole_output, when_the_kiosk_ends_the_compositor_ends_too)

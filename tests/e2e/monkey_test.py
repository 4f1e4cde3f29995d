"""Random taps, drags and keys in the real window, as a toddler would. Seeded; CHORUS_MONKEY=10000 for all of them,
CHORUS_MONKEY_SEED for others."""
import os
import random
import subprocess

from theatre import Kiosk, run

ACTIONS = int(os.environ.get("CHORUS_MONKEY", "2000"))
SEED = int(os.environ.get("CHORUS_MONKEY_SEED", "7"))
BATCH = 50
CURTAIN = ("language", "access", "listen", "corner")  # else nearly every second tap is there
WIDTH, HEIGHT = 1280, 800
KEYS = ["a", "e", "m", "1", "9", "space", "Return", "Tab", "shift+Tab", "BackSpace", "Escape", "Up", "Down", "Left",
        "Right", "Page_Down", "Home", "F1", "F10", "alt+F4", "ctrl+q", "ctrl+c", "eacute"]
MOST_MEMORY = 320  # MiB: the program, and full caches of words, drawings and letters of fifteen languages


def memory(process):
    """PSS in MiB."""
    with open(f"/proc/{process.pid}/smaps_rollup") as rollup:
        return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) / 1024


def somewhere(chance, widgets):
    """On a widget as often as not."""
    if widgets and chance.random() < 0.5:
        x, y, w, h = chance.choice(widgets)
        return min(x + w // 2, WIDTH - 1), min(y + h // 2, HEIGHT - 1)
    return chance.randrange(WIDTH), chance.randrange(HEIGHT)


def action(chance, widgets):
    kind = chance.random()
    x, y = somewhere(chance, widgets)
    if kind < 0.2:
        return f"key {chance.choice(KEYS)}"
    if kind < 0.35:
        u, v = somewhere(chance, widgets)
        return f"mousemove {x} {y} mousedown 1 mousemove {(x + u) // 2} {(y + v) // 2} mousemove {u} {v} mouseup 1"
    return f"mousemove {x} {y} mousedown 1 sleep 0.002 mouseup 1"


def random_taps_drags_and_keys_neither_end_the_kiosk_nor_harm_what_was_said(program):
    chance = random.Random(SEED)
    with Kiosk(program, size=f"{WIDTH}x{HEIGHT}", settings={"idle_seconds": 20, "warning_seconds": 20}) as kiosk:
        kiosk.first_start(programme="waiting-room")
        screens, memories = set(), []
        for _ in range(0, ACTIONS, BATCH):
            widgets = [place for widget, place in kiosk.seen()["widgets"].items() if widget not in CURTAIN]
            lines = []
            for _ in range(BATCH):
                lines.append(action(chance, widgets) + " sleep 0.003")
            subprocess.run(["xdotool", "-"], input="\n".join(lines) + "\n", text=True, check=True,
                           env=kiosk.screen.environment(), stdout=subprocess.DEVNULL)
            assert kiosk.process.poll() is None, kiosk.process.stderr.read()
            screens.add(kiosk.seen()["screen"])
            memories.append(memory(kiosk.process))
        # What it still had to do is done, and it answers.
        turn = kiosk.seen()["turn"]
        kiosk.wait_until(lambda seen: seen["screen"] == "poster" and seen["turn"] >= turn, "the poster", patience=90)
        kiosk.tap_on("start")
        print(f"{ACTIONS} actions, seed {SEED}: screens {sorted(screens)}; memory in MiB:", *map(round, memories[::5]))
        assert max(memories) < MOST_MEMORY, memories
        kiosk.process.kill()
        kiosk.process.wait()
        said = subprocess.run([program, "--config", str(kiosk.config), "--data", str(kiosk.data), "doctor"], text=True,
                              capture_output=True, env=kiosk.screen.environment()).stdout
        assert "ok    store" in said, said
        session = kiosk.chorus("session", "list").split()[0]
        _, path = kiosk.export(session)
        kiosk.chorus("verify", path)


if __name__ == "__main__":
    run(random_taps_drags_and_keys_neither_end_the_kiosk_nor_harm_what_was_said)

"""Many visits in one kiosk without a break: its memory and its files. Usage: soak_test.py PROGRAM VISITS"""
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from theatre import ROOT

WARM = 100         # visits until everything has been on the screen once
MORE_MEMORY = 16   # MiB from then on, and what the words of so many people take
MEMORY_PER_VISIT = 2 / 1024
FILES = 24         # MiB that the store may take, and for each visit
FILES_PER_VISIT = 12 / 1024


def memory(process):
    """PSS in MiB; nothing when it has just ended."""
    try:
        with open(f"/proc/{process.pid}/smaps_rollup") as rollup:
            return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) / 1024
    except (OSError, StopIteration):
        return None


def visits_in(store):
    try:
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*) FROM visits").fetchone()[0]
    except sqlite3.Error:
        return 0


def size_of(folder):
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file()) / 1024 / 1024


def soak(program, visits):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="chorus-soak-"))
    begun = time.monotonic()
    process = subprocess.Popen([program, "rehearse", "--fast", "--visits", str(visits), "--window", "1280x800",
                                "--config", str(ROOT / "kiosk-config"), "--data", str(folder)],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    samples, most_files = [], 0.0
    pause = 0.5 if visits <= 1000 else 5
    while process.poll() is None:
        used = memory(process)
        if used is not None:
            samples.append((visits_in(folder / "rehearsal/rehearsal.db"), used))
        most_files = max(most_files, size_of(folder))
        time.sleep(pause)
    said, complaint = process.communicate()
    seconds = time.monotonic() - begun
    assert process.returncode == 0, complaint
    subprocess.run([program, "verify", said.splitlines()[-1]], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(folder)
    # The file is written at the very end, from the store, and may take what it takes.
    warm = [used for count, used in samples if count >= WARM]
    assert len(warm) > 4, samples
    first, last = max(warm[:max(1, len(warm) // 10)]), warm[-2]
    print(f"{visits} visits in {seconds:.0f} s: {first:.1f} MiB after {WARM}, {last:.1f} MiB at the end, "
          f"{max(warm):.1f} MiB at most; files {most_files:.1f} MiB at most")
    assert last - first < MORE_MEMORY + visits * MEMORY_PER_VISIT, warm
    assert most_files < FILES + visits * FILES_PER_VISIT, most_files


if __name__ == "__main__":
    soak(sys.argv[1], int(sys.argv[2]))
    print("ok: many visits leave the kiosk's memory and files as they were")

"""What the kiosk leaves behind: in what it writes to standard error, which a service manager keeps, nothing of anybody;
of a session that was kept as long as its programme says, nothing that people gave."""
import json
import re
import sqlite3
import subprocess
import time

from access_test import pictures_given
from theatre import Kiosk, run
from visit_test import answer, types

PIN, WRONG_PIN, WORD = "135790", "864209", "zqxjv"
DAY_MS = 24 * 60 * 60 * 1000


def told(log, secrets):
    """Which of these stand in the log as a word of their own, as "book" does not in "bookmark"; of what is known by its
    beginning, already that."""
    def stands(name, secret):
        end = "" if name in ("the visit", "the recovery key") else r"(?!\w)"
        return re.search(rf"(?<!\w){re.escape(secret)}{end}", log, re.IGNORECASE)
    return {name for name, secret in secrets.items() if stands(name, secret)}


def thoughtless_log(secrets):
    """The log as one would write it without a thought."""
    return "".join(f"chorus: 14:03:27.120 kept {name}={secret}\n" for name, secret in secrets.items())


def stopped(kiosk):
    """Ends it as a power cut does, and returns what it had written."""
    kiosk.process.kill()
    return kiosk.process.communicate()[1]


def with_pin_and_session(kiosk):
    """Sets both by commands and returns the recovery key, which only they print."""
    done = subprocess.run([kiosk.program, "--config", str(kiosk.config), "--data", str(kiosk.data), "pin"],
                          capture_output=True, text=True, input=f"{PIN}\n{PIN}\n", timeout=60)
    key = re.search(r"(?:[A-Z0-9]{4} ){7}[A-Z0-9]{4}", done.stdout)[0]
    session = kiosk.chorus("session", "new", "--programme", "interval", "--title", "Matinee").strip()
    kiosk.chorus("session", "open", session)
    return key


def visited(kiosk):
    """Answers everything, takes a way back, and returns what was said: prompt by prompt."""
    kiosk.arrive()
    prompts, given = types(kiosk), {}
    while (seen := kiosk.seen())["screen"] == "prompt":
        prompt = prompts[seen["prompt"]]
        if prompt["type"] == "text":
            for letter in WORD:
                kiosk.tap("key." + letter)
            kiosk.tap_on("next")
        else:
            given[prompt["code"]] = answer(kiosk, prompt)
    while kiosk.seen()["screen"] == "results":
        kiosk.tap_on("next")
    kiosk.on("thanks")
    kiosk.tap_on("way_back")
    kiosk.on("way_back")
    kiosk.tap_on("next")
    kiosk.on("thanks")
    kiosk.tap_on("next")
    kiosk.on("poster")
    return given


def secrets_of(kiosk, key, given):
    secrets = {"PIN": PIN, "a wrong PIN": WRONG_PIN, "words": WORD, "the recovery key": key[:9], "a role": "service-user"}
    secrets.update({f"picture {name}": name for name in pictures_given(kiosk)})
    secrets.update({f"question {code}": code for code in given})
    secrets.update({f"answer {each}": each for value in given.values() if isinstance(value, list) for each in value})
    with sqlite3.connect(f"file:{kiosk.data / 'chorus.db'}?mode=ro", uri=True) as database:
        (visit,), = database.execute("SELECT id FROM visits").fetchall()
    secrets["the visit"] = visit.hex()[:8]
    return secrets


def what_the_kiosk_writes_in_trouble_tells_of_the_trouble_and_of_nobody(program):
    with Kiosk(program) as kiosk:
        kiosk.on("new_pin")
        log = stopped(kiosk)
        key = with_pin_and_session(kiosk)
        nowhere = kiosk.folder / "not-a-folder"
        nowhere.write_text("")
        kiosk.environment["RUNTIME_DIRECTORY"] = str(nowhere)  # where a visitor stands cannot be kept
        kiosk.start()
        for pin in (WRONG_PIN, PIN):
            kiosk.offered("start")
            kiosk.screen.xdotool("key", "F10")
            kiosk.on("pin")
            kiosk.enter_pin(pin)
            time.sleep(1)
            kiosk.tap_on("poster" if pin == PIN else "back")
        given = visited(kiosk)
        log += stopped(kiosk)
        secrets = secrets_of(kiosk, key, given)
        (kiosk.data / "chorus.db").write_bytes(b"this was a database once" * 400)  # with what it held in its log
        kiosk.start()
        kiosk.on("store_fault")
        log += stopped(kiosk)
        assert told(thoughtless_log(secrets), secrets) == set(secrets)
        assert "not-a-folder" in log, log
        assert told(log, secrets) == set(), log


def keeps_for_a_month(kiosk):
    """Three people said something today, in a session that is closed again."""
    file = kiosk.config / "programmes/interval.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "keep_months": 1}))
    session = kiosk.chorus("session", "new", "--programme", "interval", "--title", "Matinee").strip()
    kiosk.chorus("session", "open", session)
    said = {"roles": ["carer"], "language": "en", "consent": True, "answers": {"to-those-in-charge": WORD}}
    visits = kiosk.folder / "visits"
    visits.write_text("".join(json.dumps(said) + "\n" for _ in range(3)))
    kiosk.chorus("record", "--session", session, str(visits))
    kiosk.chorus("session", "close", session)


def days_pass(kiosk, days):
    with sqlite3.connect(kiosk.data / "chorus.db") as database:
        database.execute("UPDATE sessions SET closed_ms = closed_ms - ?", (days * DAY_MS,))
    database.close()


def after_a_start(kiosk):
    """What the kiosk said, how many visits there are, and whether the store's files hold what was written."""
    kiosk.start()
    kiosk.on("new_pin")
    log = stopped(kiosk)
    kept = any(WORD.encode() in path.read_bytes() for path in kiosk.data.glob("chorus.db*"))
    with sqlite3.connect(f"file:{kiosk.data / 'chorus.db'}?mode=ro", uri=True) as database:
        return log, database.execute("SELECT count(*) FROM visits").fetchone()[0], kept


def what_people_gave_goes_at_the_first_start_after_the_months_that_the_programme_names(program):
    with Kiosk(program, settings={}) as kiosk:
        kiosk.on("new_pin")
        stopped(kiosk)
        keeps_for_a_month(kiosk)
        days_pass(kiosk, 20)
        assert after_a_start(kiosk) == ("", 3, True)
        days_pass(kiosk, 20)
        log, visits, kept = after_a_start(kiosk)
        assert re.search("3 visits .* deleted", log) and (visits, kept) == (0, False), (log, visits, kept)
        assert len(json.loads(kiosk.chorus("session", "list", "--json"))) == 1
        assert after_a_start(kiosk)[0] == "", "it is said once"


if __name__ == "__main__":
    run(what_the_kiosk_writes_in_trouble_tells_of_the_trouble_and_of_nobody,
        what_people_gave_goes_at_the_first_start_after_the_months_that_the_programme_names)

"""What the kiosk leaves behind of a session that was kept as long as its programme says: nothing that people gave."""
import json
import re
import sqlite3

from theatre import Kiosk, run

WORD = "zqxjv"
DAY_MS = 24 * 60 * 60 * 1000


def stopped(kiosk):
    """Ends it as a power cut does, and returns what it had written."""
    kiosk.process.kill()
    return kiosk.process.communicate()[1]


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
    run(what_people_gave_goes_at_the_first_start_after_the_months_that_the_programme_names)

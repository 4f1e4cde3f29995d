"""The command line, without a window: what it prints, what it refuses, with which exit status."""
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile

from theatre import ROOT, run, validate


class House:
    """A folder of data and the program beside it."""

    def __init__(self, program):
        self.program = program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="chorus-cli-"))
        self.data = self.folder / "data"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["chmod", "-R", "u+w", str(self.folder)], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def configure(self, file, change):
        """A copy of the shipped configuration in which one file is changed."""
        config = self.folder / "config"
        shutil.rmtree(config, ignore_errors=True)
        shutil.copytree(ROOT / "kiosk-config", config)
        tree = json.loads((config / file).read_text())
        change(tree)
        (config / file).write_text(json.dumps(tree))
        return config

    def chorus(self, *words, status=0, text=None, config=ROOT / "kiosk-config"):
        done = subprocess.run([self.program, "--config", str(config), "--data", str(self.data), *words],
                              capture_output=True, text=True, input=text, timeout=60)
        assert done.returncode == status, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done

    def open_session(self, programme="interval"):
        session = self.chorus("session", "new", "--programme", programme, "--title", "Matinee").stdout.strip()
        self.chorus("session", "open", session)
        return session


def visit(answers, **changes):
    return json.dumps({"roles": ["service-user"], "language": "en", "consent": True, "answers": answers, **changes})


def every_command_has_help(program):
    with House(program) as house:
        for words in ([], ["rehearse"], ["check"], ["session"], ["session", "new"], ["record"], ["results"], ["export"],
                      ["verify"], ["doctor"], ["pin"], ["keys"], ["unseal"], ["replay"]):
            assert "--help" in house.chorus(*words, "--help").stdout, words


def a_wrong_command_line_ends_with_status_two(program):
    with House(program) as house:
        for words in (["dance"], ["rehearse", "--visits", "none"], ["session", "open", "abc"], ["--window", "big"],
                      ["export", "--session", "0" * 32, "--to", "x", "--as", "fhir"], ["--tape", "tape"]):
            house.chorus(*words, status=2)


def a_session_goes_from_new_to_closed_and_only_one_is_open(program):
    with House(program) as house:
        first = house.open_session()
        second = house.chorus("session", "new", "--programme", "interval", "--title", "Evening", "--step", "3",
                              "--date", "2099-11-25", "--place", "Town hall").stdout.strip()
        refused = house.chorus("session", "open", second, status=1)
        assert len(refused.stderr.strip().splitlines()) == 1
        house.chorus("session", "close", first)
        house.chorus("session", "open", second)
        listed = json.loads(house.chorus("session", "list", "--json").stdout)
        assert [each["id"] for each in listed] == [second, first], listed
        house.chorus("session", "new", "--programme", "none", "--title", "T", status=3)


def recorded_visits_are_durable_and_bad_lines_are_named_and_skipped(program):
    with House(program) as house:
        session = house.open_session()
        good = [visit({"true-to-life": 4}) for _ in range(12)]
        bad = ['{"roles":["service-user"],"lang', visit({"true-to-life": 9}), visit({"no-such": 1}), "[]",
               visit({"true-to-life": 4}, consent=False), visit({}, roles=["king"])]
        done = house.chorus("record", "--session", session, "-", status=3, text="\n".join(good[:6] + bad + good[6:]))
        saved = done.stdout.splitlines()
        assert len(saved) == 12 and saved[0].startswith("saved 1 ") and saved[-1].startswith("saved 18 "), saved
        complaints = done.stderr.strip().splitlines()
        assert len(complaints) == len(bad), done.stderr
        for number, complaint in zip(range(7, 13), complaints):
            assert f"standard input:{number}" in complaint, complaint
        results = json.loads(house.chorus("results", "--session", session, "--json").stdout)
        assert "12" in json.dumps(results)
        assert "12 people" in house.chorus("results", "--session", session).stdout


def both_profiles_of_an_export_are_valid_and_a_changed_one_is_found_out(program):
    with House(program) as house:
        session = house.open_session("waiting-room")
        lines = [visit({"care-lately": 1 + n % 5, "decide-together": {"said": 4, "happens": n % 5},
                        "own-knowledge": "I know\u202e the \u0001 way \U0001f600", "desk-let-down": None}) for n in range(20)]
        house.chorus("record", "--session", session, text="\n".join(lines))
        for profile in ("deidentified", "full"):
            where = ["--session", session, "--to", str(house.folder / "out"), "--profile", profile]
            refused = house.chorus("export", *where, status=3).stderr
            assert "have not seen all results" in refused and "--reason" in refused, refused
            paths = house.chorus("export", *where, "--reason", "The lights went out").stdout.splitlines()
            # The room was promised a copy: it lies beside a full record.
            assert len(paths) == (2 if profile == "full" else 1), paths
            assert all("deidentified" in each for each in paths[1:]), paths
            path = paths[0]
            bundle = json.loads(pathlib.Path(path).read_text())
            assert bundle["disclosure"]["reason"] == "The lights went out"
            assert not bundle["disclosure"]["to_participants_first"]
            validate(bundle)
            assert house.chorus("verify", path).stdout.strip() == "ok"
            words = [r for r in bundle["responses"] if r["prompt"] == "own-knowledge"]
            assert len(words) == (20 if profile == "full" else 0)
            changed = pathlib.Path(path).read_text().replace('"value":3', '"value":2', 1)
            pathlib.Path(path).write_text(changed)
            house.chorus("verify", path, status=3)
            pathlib.Path(path).write_text(changed[: len(changed) // 2])
            house.chorus("verify", path, status=3)


def an_export_is_encrypted_to_the_keys_that_the_configuration_names(program):
    with House(program) as house:
        secret = house.folder / "secret"
        subprocess.run(["age-keygen", "-o", str(secret)], check=True, capture_output=True)
        public = subprocess.run(["age-keygen", "-y", str(secret)], check=True, capture_output=True, text=True).stdout.strip()
        session = house.open_session("waiting-room")
        house.chorus("record", "--session", session, text=visit({"own-knowledge": "SAID IN CONFIDENCE"}))
        plain = house.chorus("export", "--session", session, "--to", str(house.folder / "plain"), "--reason", "none")
        assert "plain text" in plain.stderr, plain.stderr
        config = house.configure("kiosk.json", lambda kiosk: kiosk.update(export_key=[public]))
        out = house.folder / "out"
        done = house.chorus("export", "--session", session, "--to", str(out), "--profile", "full", "--reason", "none",
                            config=config)
        paths = done.stdout.splitlines()
        assert done.stderr == "" and len(paths) == 2 and len(list(out.iterdir())) == 2, (done.stderr, paths)
        for path in paths:
            assert path.endswith(".json.age") and b"CONFIDENCE" not in pathlib.Path(path).read_bytes()
            opened = house.folder / "opened.json"
            opened.write_bytes(subprocess.run(["age", "-d", "-i", str(secret), path], check=True,
                                              capture_output=True).stdout)
            validate(json.loads(opened.read_text()))
            assert house.chorus("verify", str(opened)).stdout.strip() == "ok"
            assert ("CONFIDENCE" in opened.read_text()) == ("full" in path)
        config = house.configure("kiosk.json", lambda kiosk: kiosk.update(export_key=public[:-1] + "!"))
        assert "/export_key" in house.chorus("check", status=3, config=config).stderr
        house.chorus("export", "--session", session, "--to", str(out), "--reason", "none", status=3, config=config)
        assert len(list(out.iterdir())) == 2


def words_are_sealed_and_only_the_projects_key_opens_them(program):
    with House(program) as house:
        secret = house.folder / "secret"
        public = house.chorus("keys", str(secret)).stdout.strip()
        assert public.startswith("seal1") and (secret.stat().st_mode & 0o777) == 0o600
        house.chorus("keys", str(secret), status=1)

        def seal(programme):
            programme["seal_words"] = public
            programme["promises"]["words"] = "never"

        config = house.configure("programmes/waiting-room.json", seal)
        new = house.chorus("session", "new", "--programme", "waiting-room", "--title", "T", config=config)
        session = new.stdout.strip()
        house.chorus("session", "open", session, config=config)
        drawn = [[987, 654, 321, 123]]
        answers = {"own-knowledge": "SAID IN \u201cCONFIDENCE\u201d", "desk-draw": drawn}
        house.chorus("record", "--session", session, text=visit(answers), config=config)
        for file in house.data.rglob("*"):
            for given in (b"CONFIDENCE", b"987,654"):
                assert not file.is_file() or given not in file.read_bytes(), file
        path = house.chorus("export", "--session", session, "--to", str(house.folder / "out"), "--profile", "full",
                            "--reason", "none", config=config).stdout.splitlines()[0]
        assert "CONFIDENCE" not in pathlib.Path(path).read_text()
        validate(json.loads(pathlib.Path(path).read_text()))
        opened = house.chorus("unseal", path, "--key", str(secret)).stdout.splitlines()[-1]
        bundle = json.loads(pathlib.Path(opened).read_text())
        validate(bundle)
        assert house.chorus("verify", opened).stdout.strip() == "ok"
        values = [each["value"] for each in bundle["responses"] if each["prompt"] == "own-knowledge"]
        assert values == ["SAID IN \u201cCONFIDENCE\u201d"], values
        assert [each["value"] for each in bundle["responses"] if each["prompt"] == "desk-draw"] == [drawn]
        assert (pathlib.Path(opened).stat().st_mode & 0o777) == 0o600
        other = house.folder / "other"
        house.chorus("keys", str(other))
        assert "another key" in house.chorus("unseal", path, "--key", str(other), status=3).stderr


def closing_a_session_makes_a_copy_and_the_log_tells_of_its_coming_back(program):
    with House(program) as house:
        session = house.open_session()
        house.chorus("record", "--session", session, text=visit({"true-to-life": 4}))
        house.chorus("session", "close", session)
        copies = list((house.data / "backups").glob("*-session.db"))
        assert len(copies) == 1, copies
        house.chorus("restore", "--yes", str(copies[0]))
        path = house.chorus("export", "--session", session, "--to", str(house.folder / "out"), "--profile", "full",
                            "--reason", "none").stdout.splitlines()[0]
        bundle = json.loads(pathlib.Path(path).read_text())
        validate(bundle)
        assert "restored" in [each["deed"] for each in bundle["desk_log"]], bundle["desk_log"]


def an_export_that_cannot_be_written_leaves_nothing(program):
    with House(program) as house:
        session = house.open_session()
        house.chorus("record", "--session", session, text=visit({"true-to-life": 4}))
        (house.folder / "file").write_text("in the way")
        done = house.chorus("export", "--session", session, "--to", str(house.folder / "file"), "--reason", "none",
                            status=1)
        assert len(done.stderr.strip().splitlines()) == 1
        house.chorus("export", "--session", "0" * 32, "--to", str(house.folder / "out"), status=1)
        assert not (house.folder / "out").exists() or not list((house.folder / "out").iterdir())


def a_store_that_cannot_be_used_ends_with_status_four_and_is_left_as_it_was(program):
    with House(program) as house:
        house.data.mkdir()
        store = house.data / "chorus.db"
        store.write_bytes(b"not a database at all" * 300)
        before = store.read_bytes()
        done = house.chorus("session", "list", status=4)
        assert str(store) in done.stderr and len(done.stderr.strip().splitlines()) == 1, done.stderr
        assert store.read_bytes() == before and len(list(house.data.iterdir())) <= 2


def check_finds_every_problem_of_a_programme_at_once(program):
    with House(program) as house:
        programme = json.loads((ROOT / "kiosk-config/programmes/interval.json").read_text())
        programme["prompts"][0]["type"] = "dance"
        programme["languages"] = ["en"]
        programme["prompts"][1]["text"] = {"cy": "Dim Saesneg"}
        programme["prompts"][2]["code"] = programme["prompts"][3]["code"]
        programme["roles"][0]["power"] = "yes"
        file = house.folder / "programme.json"
        file.write_text(json.dumps(programme))
        lines = house.chorus("check", str(file), status=3).stderr.strip().splitlines()
        for pointer in ("/prompts/0/type", "/prompts/1/text", "/prompts/3/code", "/roles/0/power"):
            assert any(line.startswith(f"{file}:{pointer}") for line in lines), (pointer, lines)
        file.write_bytes(b'{"id":"\xff"}')
        assert len(house.chorus("check", str(file), status=3).stderr.strip().splitlines()) == 1
        file.write_text("[" * 100_000)
        house.chorus("check", str(file), status=3)
        file.write_text(json.dumps({"id": "x" * 10_000_000}))
        house.chorus("check", str(file), status=3)
        assert house.chorus("check").stdout.strip() == "ok"


def the_doctor_says_of_each_part_whether_it_is_well(program):
    with House(program) as house:
        house.open_session()
        report = subprocess.run([program, "--config", str(ROOT / "kiosk-config"), "--data", str(house.data), "doctor"],
                                capture_output=True, text=True, timeout=60).stdout
        for part in ("configuration", "store", "PIN", "encryption", "disk", "fonts", "sound", "voice", "display"):
            assert any(part in line for line in report.splitlines()), report


def a_pin_is_asked_twice_and_weak_ones_are_refused(program):
    with House(program) as house:
        house.chorus("pin", status=3, text="123456\n123456\n")
        house.chorus("pin", status=3, text="135790\n135791\n")
        assert not (house.data / "facilitator.pin").exists()
        house.chorus("pin", "--role", "facilitator", status=1, text="802746\n802746\n")
        key = recovery_key(house.chorus("pin", text="135790\n135790\n"))
        assert "key" not in house.chorus("pin", "--role", "facilitator", text="802746\n802746\n").stdout
        house.chorus("pin", "--role", "facilitator", status=3, text="135790\n135790\n")
        house.chorus("pin", "--role", "usher", status=2)
        assert key.encode() not in (house.data / "facilitator.pin").read_bytes()
        assert os.stat(house.data / "facilitator.pin").st_mode & 0o777 == 0o600


def recovery_key(done):
    return re.search(r"(?:[A-Z0-9]{4} ){7}[A-Z0-9]{4}", done.stdout)[0]


def a_forgotten_pin_is_replaced_with_the_recovery_key_which_works_once(program):
    with House(program) as house:
        house.open_session()
        key = recovery_key(house.chorus("pin", text="135790\n135790\n"))
        house.chorus("pin", "--recover", status=3, text="ACDE ACDE\n471108\n471108\n")
        again = recovery_key(house.chorus("pin", "--recover", text=key.lower() + "\n471108\n471108\n"))
        assert again != key
        for _ in range(5):
            house.chorus("pin", "--recover", status=3, text=key + "\n902836\n902836\n")
        assert "wait" in house.chorus("pin", "--recover", status=1, text=again + "\n902836\n902836\n").stderr


def what_commands_do_is_in_the_log_and_the_doctor_checks_its_chain(program):
    with House(program) as house:
        session = house.open_session()
        house.chorus("pin", text="135790\n135790\n")
        house.chorus("export", "--session", session, "--to", str(house.data / "out"), "--reason", "a test")
        house.chorus("session", "close", session)
        path = house.chorus("export", "--session", session, "--to", str(house.data / "out"), "--reason",
                            "a test").stdout.splitlines()[0]
        log = json.loads(open(path).read())["desk_log"]
        assert [(deed["by"], deed["deed"]) for deed in log] == [
            ("command_line", deed) for deed in
            ("session_made", "session_opened", "pin_set", "exported", "session_closed")], log
        hashes = [log[0]["previous"]]
        for deed in log:
            assert deed["previous"] == hashes[-1]
            hashes.append(deed["hash"])
        doctor = [program, "--config", str(ROOT / "kiosk-config"), "--data", str(house.data), "doctor"]
        report = subprocess.run(doctor, capture_output=True, text=True, timeout=60).stdout
        assert "ok    desk log: 6 entries, chain whole" in report, report
        with sqlite3.connect(house.data / "chorus.db") as store:
            store.executescript("DROP TRIGGER deed_is_not_changed;"
                                "UPDATE deeds SET kind = 'session_opened' WHERE number = 4;")
        report = subprocess.run(doctor, capture_output=True, text=True, timeout=60).stdout
        assert "to do desk log: 6 entries, but entry 4 does not fit" in report, report


if __name__ == "__main__":
    run(every_command_has_help, a_wrong_command_line_ends_with_status_two,
        a_session_goes_from_new_to_closed_and_only_one_is_open,
        recorded_visits_are_durable_and_bad_lines_are_named_and_skipped,
        both_profiles_of_an_export_are_valid_and_a_changed_one_is_found_out,
        an_export_is_encrypted_to_the_keys_that_the_configuration_names,
        words_are_sealed_and_only_the_projects_key_opens_them,
        closing_a_session_makes_a_copy_and_the_log_tells_of_its_coming_back,
        an_export_that_cannot_be_written_leaves_nothing,
        a_store_that_cannot_be_used_ends_with_status_four_and_is_left_as_it_was,
        check_finds_every_problem_of_a_programme_at_once, the_doctor_says_of_each_part_whether_it_is_well,
        a_pin_is_asked_twice_and_weak_ones_are_refused,
        a_forgotten_pin_is_replaced_with_the_recovery_key_which_works_once,
        what_commands_do_is_in_the_log_and_the_doctor_checks_its_chain)

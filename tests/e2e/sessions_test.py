"""Three sessions of one programme, months apart, played by the simulated audience in a real window: what their exports
tell of words and deeds."""
import json
import pathlib
import subprocess
import tempfile

from theatre import Screen, run, shorter_config, validate

VISITS = 18
# What is told below needs no more of the programme.
KEPT = {"have-a-say": "arrival", "desk-respect": "any_time", "own-words": "any_time"}


def rehearsed(program, folder):
    screen = Screen("1024x600")
    try:
        done = subprocess.run([program, "rehearse", "--config", str(shorter_config(folder, KEPT)), "--data", str(folder),
                               "--window", "1024x600", "--sessions", "3", "--visits", str(VISITS), "--seed", "4",
                               "--shots", str(folder / "shots")],
                              env=screen.environment(), capture_output=True, text=True, timeout=280)
        assert done.returncode == 0, done.stderr
        return [pathlib.Path(path) for path in done.stdout.split()]
    finally:
        screen.close()


def mean_gap(bundle):
    """Words above deeds, over the people who spoke of both."""
    pairs = [each["value"] for each in bundle["responses"] if isinstance(each["value"], dict) and "said" in each["value"]]
    both = [each for each in pairs if each["said"] is not None and each["happens"] is not None]
    assert len(both) >= 6, len(both)
    return sum(each["said"] - each["happens"] for each in both) / len(both)


def said_of(bundles, promise):
    """What the owner and what witnesses said of a promise, over all sessions."""
    told = {each["id"]: each["what"] or "" for bundle in bundles for each in bundle["commitments"]}
    verdicts = [each for bundle in bundles for each in bundle["verdicts"] if promise in told[each["commitment"]]]
    return ([each["verdict"] for each in verdicts if each["kind"] == "owned"],
            [each["verdict"] for each in verdicts if each["kind"] == "verdict"])


def sessions_months_apart_tell_of_a_gap_that_narrows_promises_kept_and_broken_and_challenges(program):
    with tempfile.TemporaryDirectory(prefix="chorus-sessions-") as folder:
        data = pathlib.Path(folder)
        bundles = [json.loads(path.read_text()) for path in rehearsed(program, data)]
        assert len(bundles) == 3
        for bundle in bundles:
            validate(bundle)
        the_gap_narrows(bundles)
        one_promise_is_kept_and_one_broken(bundles)
        one_challenge_is_answered_and_one_left_open(bundles)
        the_pictures_show_it(data / "shots")


def the_gap_narrows(bundles):
    dates = [bundle["session"]["date"] for bundle in bundles]
    assert dates == sorted(set(dates)), dates
    assert [bundle["session"]["step"] for bundle in bundles] == [1, 2, 3]
    gaps = [mean_gap(bundle) for bundle in bundles]
    assert gaps[2] < gaps[0], gaps


def one_promise_is_kept_and_one_broken(bundles):
    owner, witnesses = said_of(bundles, "ing back the same day")
    assert owner == ["kept"] and witnesses.count("kept") > len(witnesses) / 2, (owner, witnesses)
    owner, witnesses = said_of(bundles, "quiet corner")
    assert "kept" in owner and witnesses.count("not") > len(witnesses) / 2, (owner, witnesses)


def one_challenge_is_answered_and_one_left_open(bundles):
    last = {each["id"]: each for bundle in bundles for each in bundle["challenges"]}
    answers = [answer for each in last.values() for answer in each["answers"]]
    assert answers and all(answer["who"] and answer["text"] for answer in answers), answers
    assert any(not each["answers"] for each in last.values())


def the_pictures_show_it(shots):
    for name in ("desk_ledger-later", "desk_cycle-later", "desk_results-say_do-later", "promised", "desk_answer"):
        assert (shots / f"{name}.png").stat().st_size > 10_000, name


if __name__ == "__main__":
    run(sessions_months_apart_tell_of_a_gap_that_narrows_promises_kept_and_broken_and_challenges)

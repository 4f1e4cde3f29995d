"""A whole event by taps: first start, a visit, the desk, the export, leaving."""
import json
import pathlib
import time

from theatre import PATIENCE, Kiosk, run, validate

ANSWERS = {"faces": ".4", "agree": ".2", "single": None, "multi": None, "slider": ".plus",
           "say_do": (".said.3", ".happens.1")}


def types(kiosk):
    prompts = {}
    for file in pathlib.Path(kiosk.config, "programmes").glob("*.json"):
        programme = json.loads(file.read_text())
        beats = {scene["code"]: scene["beats"] for scene in programme["scenes"]}
        for prompt in programme["prompts"]:
            if "beats_of" in prompt:
                prompt["options"] = beats[prompt["beats_of"]]
            prompts[prompt["code"]] = prompt
            if "again" in prompt:
                again = prompt["code"] + "-leaving"
                prompts[again] = {**prompt, "code": again}
    return prompts


def vote(kiosk, code):
    """Agrees with every statement that is offered, and writes none."""
    votes = 0
    while f"{code}.agree" in kiosk.seen()["widgets"]:
        kiosk.tap(f"{code}.agree")
        kiosk.offered("next")
        kiosk.tap_on("next")
        votes += 1
    assert votes, "no statement was offered"
    kiosk.tap_on("skip")
    return None


def tell_what_failed(kiosk, code, who, letters):
    """Words and all; ends on the question, from its top."""
    kiosk.tap(f"{code}.side.failed")
    kiosk.tap(f"{code}.who.{who}")
    kiosk.tap("words")
    kiosk.write(letters)
    kiosk.tap("next")
    kiosk.offered(f"{code}.side.failed")


def answer(kiosk, prompt):
    """Answers what is asked, and returns the value that must be in the export."""
    code = prompt["code"]
    kind = prompt["type"]
    if kind in ("single", "multi"):
        option = prompt["options"][1]["code"]
        kiosk.tap(f"{code}.{option}")
        value = option if kind == "single" else [option]
    elif kind == "stop":
        beat = prompt["options"][2]["code"]
        kiosk.tap(f"{code}.{beat}")
        value = {"beat": beat}
    elif kind == "say_do":
        for row in ANSWERS[kind]:
            kiosk.tap(code + row)
        value = {"said": 3, "happens": 1}
    elif kind == "text":
        kiosk.write("hello")
        value = "Hello"
    elif kind == "ranking":
        value = [option["code"] for option in prompt["options"]][::-1]
        for option in value[:-1]:
            kiosk.tap(f"{code}.{option}")
    elif kind == "triad":
        kiosk.tap(f"{code}.{prompt['options'][0]['code']}")
        value = [434, 283, 283]
    elif kind == "picture":
        for button in ("left", "up", "mark"):
            kiosk.tap(f"{code}.{button}")
        value = [[400, 400]]
    elif kind == "drawing":
        for button in ("pen", "up", "left"):
            kiosk.tap(f"{code}.{button}")
        value = [[500, 500, 500, 450, 450, 450]]
    elif kind == "slider":
        kiosk.tap(code + ".plus")
        value = None
    elif kind == "statements":
        return vote(kiosk, code)
    elif kind == "experience":
        who = prompt["options"][0]["code"]
        tell_what_failed(kiosk, code, who, "hello")
        value = {"side": "failed", "votes": {}, "who": [who], "wrote": ["Hello"]}
    else:
        kiosk.tap(code + ANSWERS[kind])
        value = int(ANSWERS[kind][1:])
    kiosk.offered("next")
    kiosk.tap_on("next")
    return value


def a_whole_event_from_first_start_to_the_exported_file(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="waiting-room")
        kiosk.to_desk()
        for move in ("stage.start", "stage.talk", "stage.next", "stage.talk", "stage.next"):
            kiosk.tap_on(move)
        kiosk.tap_on("poster")
        kiosk.arrive(language="cy", role="service-user")
        prompts, given = types(kiosk), {}
        while (seen := kiosk.seen())["screen"] == "prompt":
            given[seen["prompt"]] = answer(kiosk, prompts[seen["prompt"]])
        assert len(given) >= 14, given
        kiosk.on("results")
        kiosk.tap_on("next")
        kiosk.on("results")
        kiosk.tap_on("skip")
        kiosk.on("thanks")
        kiosk.tap_on("next")
        kiosk.to_desk()
        kiosk.tap_on("desk_results")
        kiosk.tap_on("back")
        kiosk.tap_on("desk_export")
        kiosk.offered("profile.full")
        kiosk.tap("profile.full")
        kiosk.tap_on("export")
        kiosk.on("desk_reason")  # the visitor has not looked at all results
        kiosk.tap_on("reason")
        kiosk.write("late")
        kiosk.tap_on("done")
        kiosk.tap_on("next")
        files = []
        end = time.monotonic() + PATIENCE
        while not files and time.monotonic() < end:
            files = list((kiosk.data / "exports").glob("*-full.json"))
            time.sleep(0.05)
        bundle = json.loads(files[0].read_text())
        validate(bundle)
        assert kiosk.chorus("verify", str(files[0])).strip() == "ok"
        assert bundle["profile"] == "full"
        assert bundle["disclosure"]["reason"] == "Late", bundle["disclosure"]
        (visit,) = bundle["visits"]
        assert visit["roles"] == ["service-user"] and visit["language"] == "cy" and visit["finished"]
        kept = {response["prompt"]: response["value"] for response in bundle["responses"]}
        assert set(kept) == set(given)
        for prompt, value in given.items():
            if value is not None:
                assert kept[prompt] == value, (prompt, kept[prompt], value)
        kiosk.tap_on("back")
        kiosk.tap("close_session")
        kiosk.tap_on("confirm")
        kiosk.tap_on("desk_leave")
        kiosk.tap("leave")
        assert kiosk.process.wait(timeout=PATIENCE) == 0


def thirty_quick_taps_are_thirty_right_letters(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.arrive()
        prompts = types(kiosk)
        while prompts[kiosk.seen()["prompt"]]["type"] != "text":
            kiosk.tap_on("skip")
        letters = "thequickbrownfoxjumpsoverlazyd"
        assert len(letters) == 30
        words = []
        for letter in letters:
            x, y = kiosk.place("key." + letter)
            words += ["mousemove", x, y, "mousedown", 1, "mouseup", 1]
        prompt = kiosk.seen()["prompt"]
        kiosk.screen.xdotool(*words)
        kiosk.offered("next")
        time.sleep(0.5)
        kiosk.tap_on("next")
        session = json.loads(kiosk.chorus("session", "list", "--json"))[0]["id"]
        bundle, _ = kiosk.export(session)
        (value,) = [r["value"] for r in bundle["responses"] if r["prompt"] == prompt]
        assert value == letters.capitalize(), value


def a_double_press_on_next_counts_once(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.arrive()
        first = kiosk.seen()["prompt"]
        x, y = kiosk.place("skip")
        kiosk.screen.xdotool("mousemove", x, y, "click", "--repeat", 2, "--delay", 0, 1)
        kiosk.wait_until(lambda seen: seen["prompt"] != first, "the second prompt")
        time.sleep(0.5)
        session = json.loads(kiosk.chorus("session", "list", "--json"))[0]["id"]
        bundle, _ = kiosk.export(session)
        assert len(bundle["responses"]) == 1, bundle["responses"]


def a_visitor_who_declines_leaves_nothing_behind(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.tap_on("start")
        kiosk.tap_on("languages.en")
        kiosk.tap_on("decline")
        kiosk.on("results")
        session = json.loads(kiosk.chorus("session", "list", "--json"))[0]["id"]
        bundle, _ = kiosk.export(session)
        assert bundle["visits"] == [] and bundle["responses"] == []


if __name__ == "__main__":
    run(a_whole_event_from_first_start_to_the_exported_file, thirty_quick_taps_are_thirty_right_letters,
        a_double_press_on_next_counts_once, a_visitor_who_declines_leaves_nothing_behind)

"""Visits as different people make them: in Urdu by touch, by keyboard alone, with one switch, listening."""
import hashlib
import itertools
import json
import pathlib
import re
import sqlite3
import time

from theatre import Kiosk, run


def export_of_one_visit(kiosk):
    session = json.loads(kiosk.chorus("session", "list", "--json"))[0]["id"]
    bundle, _ = kiosk.export(session)
    (visit,) = bundle["visits"]
    return visit, {r["prompt"]: r["value"] for r in bundle["responses"]}


def types(kiosk):
    file = kiosk.config / "programmes/interval.json"
    return {prompt["code"]: prompt for prompt in json.loads(file.read_text())["prompts"]}


def widgets_for(prompt):
    """What a person touches to answer, and the value that comes of it."""
    code, kind = prompt["code"], prompt["type"]
    if kind == "faces":
        return [f"{code}.2"], 2
    if kind == "say_do":
        return [f"{code}.said.3", f"{code}.happens.1"], {"said": 3, "happens": 1}
    if kind == "multi":
        option = prompt["options"][0]["code"]
        return [f"{code}.{option}"], [option]
    if kind == "slider":
        return [f"{code}.plus"], 5
    return [], None


class Fingers:
    """Touches."""

    def __init__(self, kiosk):
        self.kiosk = kiosk

    def choose(self, widget):
        self.kiosk.tap(widget)

    def write(self, letters):
        for letter in letters:
            self.kiosk.tap("key." + letter)


class Keys:
    """Tab and Enter, on a plugged-in keyboard."""

    def __init__(self, kiosk):
        self.kiosk = kiosk

    def choose(self, widget):
        for _ in range(80):
            if self.kiosk.seen().get("lit") == [widget]:
                self.kiosk.screen.xdotool("key", "Return")
                return
            before = self.kiosk.seen().get("lit")
            self.kiosk.screen.xdotool("key", "Tab")
            self.kiosk.wait_until(lambda seen: seen.get("lit") != before, "the focus to move")
        raise AssertionError(f"the focus never came to {widget}")

    def write(self, letters):
        self.kiosk.screen.xdotool("type", "--delay", 60, letters)


class Switch:
    """One key, while things light up in turn."""

    def __init__(self, kiosk):
        self.kiosk = kiosk

    def press(self):
        self.kiosk.screen.xdotool("key", "space")

    def choose(self, widget):
        seen = self.kiosk.wait_until(lambda seen: widget in seen.get("lit", []), f"{widget} to be lit", 60)
        self.press()
        if len(seen["lit"]) > 1 and not self.comes_alone(widget):
            self.choose(widget)  # the press came too late for the row
        elif len(seen["lit"]) > 1:
            self.press()

    def comes_alone(self, widget):
        try:
            self.kiosk.wait_until(lambda seen: seen.get("lit") == [widget], f"{widget} alone to be lit", 15)
            return True
        except AssertionError:
            return False

    def write(self, letters):
        for letter in letters:
            self.choose("key." + letter)
            time.sleep(0.1)


def goes_on(kiosk, hand):
    def go_on(widget):
        turn = kiosk.seen()["turn"]
        hand.choose(widget)
        kiosk.wait_until(lambda seen: seen["turn"] != turn and not seen["saving"], f"what follows {widget}")
    return go_on


def visit(kiosk, hand, language, words, leave=True):
    prompts = types(kiosk)
    go_on = goes_on(kiosk, hand)

    go_on("start")
    go_on("languages." + language)
    go_on("agree")
    hand.choose("role.carer")
    kiosk.offered("next")
    go_on("next")
    given = {}
    while (seen := kiosk.seen())["screen"] == "prompt":
        prompt = prompts[seen["prompt"]]
        widgets, value = widgets_for(prompt)
        for widget in widgets:
            hand.choose(widget)
            time.sleep(0.05)
        if prompt["type"] == "text":
            hand.write(words)
            value = words
        kiosk.offered("next")
        given[prompt["code"]] = value
        go_on("next")
    kiosk.on("results")
    go_on("skip")
    kiosk.on("thanks")
    if leave:
        go_on("next")
        kiosk.on("poster")
    return given


def check(kiosk, given, language):
    person, kept = export_of_one_visit(kiosk)
    assert person["language"] == language and person["finished"], person
    assert person["roles"] == ["carer"], person
    for prompt, value in given.items():
        got = kept[prompt].lower() if isinstance(value, str) else kept[prompt]
        assert got == value, (prompt, kept[prompt], value)


def a_whole_visit_in_urdu_by_touch(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        given = visit(kiosk, Fingers(kiosk), "ur", "\u0645\u062f\u062f")
        assert len(given) == 5, given
        check(kiosk, given, "ur")


def a_whole_visit_by_keyboard_alone(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        given = visit(kiosk, Keys(kiosk), "en", "they wait")
        check(kiosk, given, "en")


def a_whole_visit_with_a_single_switch(program):
    with Kiosk(program, settings={"one_switch": True, "switch_pace_ms": 400}) as kiosk:
        kiosk.first_start(programme="interval")
        given = visit(kiosk, Switch(kiosk), "en", "no")
        check(kiosk, given, "en")


def pictures_given(kiosk):
    """The five pictures of the only code. Only the screen ever tells them: so all are tried, with the key."""
    header = (pathlib.Path(__file__).parents[2] / "src/core/way_back.h").read_text()
    names = re.findall(r'"(\w+)"', header[header.index("kCodePictures{"):header.index("};")])
    key = (kiosk.data / "way-back.key").read_bytes()
    with sqlite3.connect(f"file:{kiosk.data / 'chorus.db'}?mode=ro", uri=True) as database:
        (mark,), = database.execute("SELECT mark FROM way_backs").fetchall()
    for code in itertools.product(range(len(names)), repeat=5):
        if hashlib.blake2b(bytes(code), digest_size=16, key=key).digest() == mark:
            return [names[picture] for picture in code]
    raise AssertionError("no code leads to the visit")


def a_way_back_is_taken_home_and_everything_taken_back_with_a_single_switch(program):
    with Kiosk(program, settings={"one_switch": True, "switch_pace_ms": 700}) as kiosk:
        kiosk.first_start(programme="interval")
        visit(kiosk, Fingers(kiosk), "en", "no", leave=False)
        hand = Switch(kiosk)
        go_on = goes_on(kiosk, hand)
        go_on("way_back")
        kiosk.on("way_back")
        go_on("next")
        kiosk.on("thanks")
        go_on("next")
        kiosk.on("poster")
        pictures = pictures_given(kiosk)
        go_on("way_in")
        kiosk.on("way_in")
        for picture in pictures:
            hand.choose("pictures." + picture)
            time.sleep(0.3)
        kiosk.offered("next")
        go_on("next")
        kiosk.on("way_found")
        hand.choose("withdraw")
        kiosk.offered("confirm")
        go_on("confirm")
        kiosk.on("thanks")
        session = json.loads(kiosk.chorus("session", "list", "--json"))[0]["id"]
        bundle, _ = kiosk.export(session)
        assert not bundle["visits"] and not bundle["responses"], bundle
        assert len(bundle["withdrawn"]) == 1, bundle


def a_screen_is_read_aloud_and_stops_when_it_is_told_to(program):
    with Kiosk(program, sound=True) as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.tap_on("start")
        kiosk.tap_on("languages.en")
        kiosk.tap("listen")
        kiosk.wait_until(lambda seen: seen.get("sentence", -1) >= 1, "the second sentence to be marked")
        assert kiosk.sound.stat().st_size > 20_000
        kiosk.tap("listen")
        kiosk.wait_until(lambda seen: seen.get("sentence") == -1, "silence")
        time.sleep(0.5)
        size = kiosk.sound.stat().st_size
        time.sleep(1)
        assert kiosk.sound.stat().st_size == size


def without_a_sound_device_there_is_nothing_to_listen_with(program):
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="interval")
        kiosk.tap_on("start")
        kiosk.tap_on("languages.en")
        time.sleep(1)
        assert "listen" not in kiosk.seen()["widgets"]


if __name__ == "__main__":
    run(a_whole_visit_in_urdu_by_touch, a_whole_visit_by_keyboard_alone, a_whole_visit_with_a_single_switch,
        a_way_back_is_taken_home_and_everything_taken_back_with_a_single_switch,
        a_screen_is_read_aloud_and_stops_when_it_is_told_to, without_a_sound_device_there_is_nothing_to_listen_with)

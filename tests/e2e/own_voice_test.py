"""A visit with things that have no boxes to tick: drawn with a finger, told in words, asked again at leaving, promised."""
import json
import pathlib
import tempfile

from theatre import Kiosk, run, shorter_config, validate
from visit_test import tell_what_failed

LINES = [[(250, 250), (250, 750), (700, 750)], [(400, 400), (800, 400)]]  # per mille of the board
NEAR = 25  # that a point may be off: the board has a border that is not drawn on


def draw(kiosk, widget, lines):
    """Lines by a finger that goes from corner to corner in small steps."""
    left, top, wide, high = kiosk.offered(widget)["widgets"][widget]
    pixels = [[(left + wide * x // 1000, top + high * y // 1000) for x, y in line] for line in lines]
    for line in pixels:
        words = ["mousemove", *line[0], "mousedown", 1]
        for (x, y), (u, v) in zip(line, line[1:]):
            for step in range(1, 9):
                words += ["sleep", 0.02, "mousemove", x + (u - x) * step // 8, y + (v - y) * step // 8]
        kiosk.screen.xdotool(*words, "sleep", 0.02, "mouseup", 1)


# One more, that the visitor passes by.
KEPT = {"have-a-say": "arrival", "desk-draw": "any_time", "own-care": "any_time", "come-again": "leaving"}

# What the visitor does at the others.
DOES = {
    "have-a-say": lambda kiosk: kiosk.tap("have-a-say.2"),
    "have-a-say-leaving": lambda kiosk: kiosk.tap("have-a-say-leaving.4"),
    "desk-draw": lambda kiosk: draw(kiosk, "desk-draw.board", LINES),
    "own-care": lambda kiosk: tell_what_failed(kiosk, "own-care", "carer", "waited"),
}


def go_through_the_questions(kiosk):
    asked = []
    while (seen := kiosk.seen())["screen"] == "prompt":
        asked.append(seen["prompt"])
        if seen["prompt"] in DOES:
            DOES[seen["prompt"]](kiosk)
            kiosk.offered("next")
            kiosk.tap_on("next")
        else:
            kiosk.tap_on("skip")
    return asked


def promise(kiosk):
    kiosk.tap_on("promise")
    kiosk.on("promise")
    kiosk.tap("what")
    kiosk.write("listen")
    kiosk.tap("done")
    kiosk.tap("role.carer")
    kiosk.offered("next")
    kiosk.tap_on("next")
    kiosk.on("results")


def drawn_where(lines, expected):
    """The same corners in the same order, and nothing else."""
    assert len(lines) == len(expected), lines
    for line, corners in zip(lines, expected):
        wanted = [number for corner in corners for number in corner]
        assert len(line) == len(wanted), (line, wanted)
        assert all(abs(is_ - was) <= NEAR for is_, was in zip(line, wanted)), (line, wanted)


def what_is_drawn_told_asked_again_and_promised_is_in_the_export_as_it_was_given(program):
    with tempfile.TemporaryDirectory(prefix="chorus-own-voice-") as folder:
        with Kiosk(program, config=shorter_config(pathlib.Path(folder), KEPT), size="1280x800") as kiosk:
            a_visit_of_ones_own(kiosk)


def a_visit_of_ones_own(kiosk):
    kiosk.first_start()
    # In English only, nobody is asked for a language.
    kiosk.tap_on("start")
    kiosk.tap_on("agree")
    kiosk.tap("role.carer")
    kiosk.tap_on("next")
    asked = go_through_the_questions(kiosk)
    assert set(asked) == {*DOES, "come-again"}, asked
    kiosk.on("results")
    promise(kiosk)
    (session,) = json.loads(kiosk.chorus("session", "list", "--json"))
    bundle, path = kiosk.export(session["id"])
    validate(bundle)
    assert kiosk.chorus("verify", path).strip() == "ok"
    given = {response["prompt"]: response["value"] for response in bundle["responses"]}
    assert set(given) == set(asked)
    assert (given.pop("have-a-say"), given.pop("have-a-say-leaving")) == (2, 4)
    assert given.pop("own-care") == {"side": "failed", "votes": {}, "who": ["carer"], "wrote": ["Waited"]}
    drawn_where(given.pop("desk-draw"), LINES)
    assert set(given.values()) == {None}, given
    (made,) = bundle["commitments"]
    assert (made["what"], made["who"], made["made_by"]) == ("Listen", "carer", "room"), made
    assert (made["decision"], made["on"]) == ("waiting", asked[0]), made
    assert made["due"] > bundle["session"]["date"], made


if __name__ == "__main__":
    run(what_is_drawn_told_asked_again_and_promised_is_in_the_export_as_it_was_given)

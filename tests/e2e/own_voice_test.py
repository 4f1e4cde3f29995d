"""A visit with things that have no boxes to tick: drawn with a finger, told in words, asked again at leaving, promised."""
import json

from theatre import Kiosk, run, validate
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


# What a visitor does at the questions that they do not pass by.
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
    kiosk.tap("role.office")
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
    with Kiosk(program) as kiosk:
        kiosk.first_start(programme="waiting-room")
        kiosk.to_desk()
        for move in ("stage.start", "stage.talk"):
            kiosk.tap_on(move)
        kiosk.tap_on("poster")
        kiosk.arrive(role="carer")
        asked = go_through_the_questions(kiosk)
        assert set(DOES) <= set(asked), asked
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
        assert (made["what"], made["who"], made["made_by"]) == ("Listen", "office", "room"), made
        assert (made["decision"], made["on"]) == ("waiting", asked[0]), made
        assert made["due"] > bundle["session"]["date"], made


if __name__ == "__main__":
    run(what_is_drawn_told_asked_again_and_promised_is_in_the_export_as_it_was_given)

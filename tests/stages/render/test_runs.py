"""Characters that HTML forbids."""

from beilin.stages.render.runs import shown


def test_every_character_that_html_forbids_is_shown_as_another():
    forbidden = [c for c in map(chr, range(0x110000)) if (ord(c) < 0x20 and c not in "\t\n") or 0x7F <= ord(c) < 0xA0]
    forbidden += [chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)]
    assert not set(shown("".join(forbidden))) & set(forbidden)
    assert all(shown(f"甲{c}") != f"甲{c}" for c in (*forbidden, "\u202e", "\u2066", "\u2028"))

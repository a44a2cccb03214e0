"""Which texts share which characters: anchors, matches, works, passages. Pure functions over numpy arrays.

`sketch` is made per page and cached; `corpus` lays sketches end to end; everything after that works on one row of letters
with global places, so no step loops over pairs of texts.
"""

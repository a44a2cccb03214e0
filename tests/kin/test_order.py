"""Rows sorted by whole numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from beilin.kin.order import order_by

WIDE = st.integers(0, 2**64 - 1) | st.sampled_from([2**63 + n for n in range(4)]) | st.integers(0, 3)
ROWS = st.lists(st.tuples(WIDE, st.integers(0, 3)), max_size=60)


@given(ROWS)
def test_rows_stand_as_lexsort_has_them(rows):
    first = np.array([row[0] for row in rows], np.uint64)
    then = np.array([row[1] for row in rows], np.int64)
    assert order_by(first, then).tolist() == np.lexsort((then, first)).tolist()
    assert order_by(first).tolist() == np.argsort(first, kind="stable").tolist()

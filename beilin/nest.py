"""Which elements of a page are open at a place, as browsers understand markup that forgets to close them."""

from beilin import elements

_DEEPEST = 48  # open elements remembered; deeper ones still break lines but name no path
_INNERMOST = 24  # elements of a path


class Nest:
    """The open block elements, outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str]] = []  # (name, label)
        self._path: str | None = ""  # as a path; None: to be made
        self._deeper = 0  # open elements beyond _DEEPEST

    def enter(self, name: str, tag: str) -> bool:
        """An element opens with this tag. Whether a table's cell ended by that."""
        if name in elements.VOID:
            return False
        closed, fence = elements.CLOSES.get(name, (frozenset(), frozenset()))
        wall = bool(self._open) and self._open[-1][0] == "p" and self._cut(len(self._open) - 1)
        for i in range(len(self._open) - 1, -1, -1):
            other = self._open[i][0]
            if other in fence or not closed:
                break
            if other in closed:
                wall |= self._cut(i)
        if len(self._open) >= _DEEPEST:
            self._deeper += 1
        else:
            self._open.append((name, elements.label(name, tag)))
            self._path = None
        return wall

    def leave(self, name: str) -> bool:
        """An element closes. Whether a table's cell ended by that."""
        if self._deeper:
            self._deeper -= 1
            return False
        for i in range(len(self._open) - 1, -1, -1):
            other = self._open[i][0]
            if other == name:
                return self._cut(i)
            if other in elements.CELL_WALL and name not in elements.TABLE_PARTS:
                return False
        return False

    @property
    def element(self) -> str:
        """The name of the innermost element; none: empty."""
        return self._open[-1][0] if self._open else ""

    def inside(self, name: str, reach: int) -> bool:
        """Whether one of the innermost `reach` elements is called so."""
        return name in [other for other, _ in self._open[-reach:]]

    def path(self) -> str:
        """Their labels: "body/div#main.content/table/tr/td"."""
        if self._path is None:
            self._path = "/".join(label for _, label in self._open[-_INNERMOST:])
        return self._path

    def _cut(self, depth: int) -> bool:
        wall = any(name in elements.CELL_WALL for name, _ in self._open[depth:])
        del self._open[depth:]
        self._path = None
        return wall

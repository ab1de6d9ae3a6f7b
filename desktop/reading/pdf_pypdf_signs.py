"""What a page's own commands print and draw, followed as pypdf spells them out: every sign with its place."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from pypdf.generic import ContentStream, NameObject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.reading.pdf_pypdf_fonts import Face, Faces
    from desktop.reading.pdfium import Box

Matrix = tuple[float, float, float, float, float, float]
SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DEEPEST = 12  # forms inside forms


class Sign(NamedTuple):
    """A letter and where it is printed: from one point to another, on the page's own axes."""

    text: str
    x: float
    y: float
    to_x: float
    to_y: float
    size: float
    bold: bool


@dataclass
class Print:
    """What a page prints: its signs in the file's order, the boxes of what it draws, its pictures."""

    signs: list[Sign] = field(default_factory=list)
    drawn: list[Box] = field(default_factory=list)  # left, bottom, right, top
    pictures: int = 0


@dataclass(frozen=True)
class _State:
    """What a page's commands have set."""

    matrix: Matrix = SAME
    face: Face | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


def printed(page: Any, faces: Faces) -> Print:
    """Follow the commands of a page."""
    found = Print()
    if "/Contents" in page:
        _Run(found, faces, page.pdf, _resources(page)).follow(page["/Contents"].get_object())
    return found


def _resources(page: Any) -> Any:
    """The resources of a page, or of the pages above it."""
    for _ in range(DEEPEST):
        if page is None or "/Resources" in page:
            break
        page = page["/Parent"].get_object() if "/Parent" in page else None
    return page["/Resources"].get_object() if page is not None else {}


def times(a: Matrix, b: Matrix) -> Matrix:
    """The matrix that does `a` and then `b`."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


@dataclass
class _Run:
    """One content stream, followed command by command."""

    found: Print
    faces: Faces
    pdf: Any
    resources: Any
    state: _State = field(default_factory=_State)
    depth: int = 0
    saved: list[_State] = field(default_factory=list)
    line: Matrix = SAME
    pen: Matrix = SAME
    path: list[tuple[float, float]] = field(default_factory=list)

    def follow(self, content: Any) -> None:
        """Follow every command; one that is damaged says nothing."""
        for operands, operator in ContentStream(content, self.pdf, "bytes").operations:
            do = COMMANDS.get(operator)
            if do is not None:
                try:
                    do(self, operands)
                except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
                    continue

    def set(self, **values: Any) -> None:
        """Set what holds until it is set anew."""
        self.state = replace(self.state, **values)

    def save(self, _: Any) -> None:
        """Remember everything that is set."""
        self.saved.append(self.state)

    def restore(self, _: Any) -> None:
        """Go back to what was remembered."""
        if self.saved:
            self.state = self.saved.pop()

    def transform(self, operands: Sequence[Any]) -> None:
        """Move the axes."""
        self.set(matrix=times(_matrix(operands), self.state.matrix))

    def font(self, operands: Sequence[Any]) -> None:
        """Choose a face and its size."""
        self.set(face=self.faces.face(self.resources, operands[0]), size=float(operands[1]))

    def place(self, matrix: Matrix) -> None:
        """Put the pen at the beginning of a line."""
        self.line = self.pen = matrix

    def move(self, x: float, y: float) -> None:
        """Put the pen at the beginning of another line, so far from this one's."""
        self.place(times((1.0, 0.0, 0.0, 1.0, x, y), self.line))

    def move_and_lead(self, operands: Sequence[Any]) -> None:
        """The same, and take the distance for that of the lines to come."""
        self.set(leading=-float(operands[1]))
        self.move(float(operands[0]), float(operands[1]))

    def next_line(self, _: Any = None) -> None:
        """Go to the next line."""
        self.move(0.0, -self.state.leading)

    def show(self, operands: Sequence[Any]) -> None:
        """Print a string."""
        if self.state.face is not None:
            for text, width, is_space in self.state.face.read(operands[0]):
                self._print(text, width, is_space)

    def _print(self, text: str, width: float, is_space: bool) -> None:  # noqa: FBT001
        state = self.state
        way = width * state.size + state.spacing + (state.word_spacing if is_space else 0.0)
        at = times((1.0, 0.0, 0.0, 1.0, 0.0, state.rise), times(self.pen, state.matrix))
        wide = width * state.size * state.stretch
        size = abs(state.size) * math.hypot(at[2], at[3])
        self.found.signs.append(
            Sign(text, at[4], at[5], at[4] + wide * at[0], at[5] + wide * at[1], size or 1.0, self._is_bold())
        )
        self._step(way * state.stretch)

    def _is_bold(self) -> bool:
        return self.state.face is not None and self.state.face.bold

    def _step(self, way: float) -> None:
        self.pen = times((1.0, 0.0, 0.0, 1.0, way, 0.0), self.pen)

    def show_spaced(self, operands: Sequence[Any]) -> None:
        """Print strings with gaps between them."""
        for part in operands[0]:
            if isinstance(part, (str, bytes)) and not isinstance(part, NameObject):
                self.show([part])
            elif isinstance(part, (int, float)):
                self._step(-float(part) / 1000 * self.state.size * self.state.stretch)

    def show_on_next(self, operands: Sequence[Any]) -> None:
        """Go to the next line and print a string there."""
        self.next_line()
        self.show(operands)

    def show_set(self, operands: Sequence[Any]) -> None:
        """The same with other spaces."""
        self.set(word_spacing=float(operands[0]), spacing=float(operands[1]))
        self.show_on_next(operands[2:])

    def do(self, operands: Sequence[Any]) -> None:
        """Print a form or a picture."""
        thing = self.resources["/XObject"].get_object()[operands[0]].get_object()
        self.found.pictures += 1
        if thing.get("/Subtype") != "/Form" or self.depth >= DEEPEST:
            return
        resources = thing["/Resources"].get_object() if "/Resources" in thing else self.resources
        matrix = _matrix(thing["/Matrix"]) if "/Matrix" in thing else SAME
        state = replace(self.state, matrix=times(matrix, self.state.matrix))
        inside = Print(self.found.signs)  # what a form draws is its own
        _Run(inside, self.faces, self.pdf, resources, state, self.depth + 1).follow(thing)

    def picture(self, _: Any) -> None:
        """Print a picture that the page holds itself."""
        self.found.pictures += 1

    def point(self, operands: Sequence[Any]) -> None:
        """Go on with a path; every pair of figures is a point of it."""
        a, b, c, d, e, f = self.state.matrix
        figures = [float(operand) for operand in operands]
        for x, y in zip(figures[::2], figures[1::2], strict=True):
            self.path.append((a * x + c * y + e, b * x + d * y + f))

    def box(self, operands: Sequence[Any]) -> None:
        """Add a box to a path."""
        x, y, width, height = map(float, operands)
        self.point((x, y, x + width, y + height))

    def draw(self, _: Any) -> None:
        """Draw the path."""
        if self.path:
            xs, ys = zip(*self.path, strict=True)
            self.found.drawn.append((min(xs), min(ys), max(xs), max(ys)))
        self.path = []

    def drop(self, _: Any) -> None:
        """Forget the path."""
        self.path = []


def _matrix(operands: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def _setting(name: str, scale: float = 1.0) -> Callable[[_Run, Sequence[Any]], None]:
    return lambda run, operands: run.set(**{name: float(operands[0]) * scale})


def _named(
    names: str, do: Callable[[_Run, Any], None]
) -> Iterator[tuple[bytes, Callable[[_Run, Any], None]]]:
    return ((name.encode(), do) for name in names.split())


COMMANDS: dict[bytes, Callable[[_Run, Any], None]] = {
    b"q": _Run.save,
    b"Q": _Run.restore,
    b"cm": _Run.transform,
    b"BT": lambda run, _: run.place(SAME),
    b"Tf": _Run.font,
    b"Tc": _setting("spacing"),
    b"Tw": _setting("word_spacing"),
    b"Tz": _setting("stretch", 0.01),
    b"TL": _setting("leading"),
    b"Ts": _setting("rise"),
    b"Tm": lambda run, operands: run.place(_matrix(operands)),
    b"Td": lambda run, operands: run.move(float(operands[0]), float(operands[1])),
    b"TD": _Run.move_and_lead,
    b"T*": _Run.next_line,
    b"Tj": _Run.show,
    b"TJ": _Run.show_spaced,
    b"'": _Run.show_on_next,
    b'"': _Run.show_set,
    b"Do": _Run.do,
    b"INLINE IMAGE": _Run.picture,
    b"re": _Run.box,
    **dict(_named("m l c v y", _Run.point)),
    **dict(_named("f F f* B B* b b* S s", _Run.draw)),
    b"n": _Run.drop,
}

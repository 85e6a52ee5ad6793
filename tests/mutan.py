"""Small changes to our own code, one at a time: each is a fault that some test should see.

The operators change conditions, bounds, order and flow, and leave out statements. Texts are left alone: the exact words
of every problem stand in tests/masalah/.
"""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BANDING: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_HITUNG: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}


@dataclass(frozen=True)
class Mutan:
    """One change: `fungsi` is the qualified name of the top function or method around it, empty at module level; `ruas`
    are the lines of the statement around it, of a block those of its head: what runs none of them cannot see it.

    `pohon` is the tree of the whole file, which holds the change only until the next mutant is asked for.
    """

    berkas: Path
    baris: int
    fungsi: str
    asal: ast.AST
    menjadi: ast.AST
    pohon: ast.Module
    ruas: range

    def __str__(self) -> str:
        return f"{self.berkas}:{self.baris}: {_short(self.asal)} → {_short(self.menjadi)}"


def mutan_of(berkas: Path) -> Iterator[Mutan]:
    """Yield every mutant of a Python file."""
    tree = ast.parse(berkas.read_text(encoding="utf-8"))
    for place in list(_places(tree, "", range(0))):
        for changed in _changes(place.node):
            place.put(ast.fix_missing_locations(ast.copy_location(changed, place.node)))
            yield Mutan(berkas, place.node.lineno, place.fungsi, place.node, changed, tree, place.ruas)
            place.put(place.node)


@dataclass(frozen=True)
class _Tempat:
    """Where a node hangs: the field of its parent, and the position in it where that is a list."""

    node: ast.expr | ast.stmt
    fungsi: str
    parent: ast.AST
    field: str
    position: int | None
    ruas: range

    def put(self, node: ast.AST) -> None:
        if self.position is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.position] = node


def _places(node: ast.AST, fungsi: str, ruas: range) -> Iterator[_Tempat]:
    """Yield the places of nodes that may be changed, in order."""
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list", "bases"}:
            continue
        for position, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST) or _is_idle(child):
                continue
            inner = fungsi
            if isinstance(child, ast.ClassDef | ast.FunctionDef) and not _in_function(fungsi):
                end = "()" if isinstance(child, ast.FunctionDef) else ""
                inner = f"{fungsi}.{child.name}{end}".lstrip(".")
            elif isinstance(child, ast.arguments) and isinstance(node, ast.FunctionDef):
                inner = ""  # defaults are values of the module, not of the code of the function
            within = _head(child) if isinstance(child, ast.stmt) else ruas
            if isinstance(child, ast.expr | ast.stmt) and not isinstance(child, ast.FunctionDef | ast.ClassDef):
                yield _Tempat(child, inner if _in_function(inner) else "", node, name, position, within)
            yield from _places(child, inner, within)


def _head(node: ast.stmt) -> range:
    """Return the lines of a statement that are not those of its body."""
    body = getattr(node, "body", None) or getattr(node, "cases", None)
    if not body:
        return range(node.lineno, (node.end_lineno or node.lineno) + 1)
    first = body[0].pattern if isinstance(body[0], ast.match_case) else body[0]
    return range(node.lineno, max(first.lineno, node.lineno + 1))


def _in_function(fungsi: str) -> bool:
    return fungsi.endswith("()")


def _is_idle(node: ast.AST) -> bool:
    """Tell whether no test could see a change: imports, docstrings, what only type checkers read, and what is never
    reached.
    """
    text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    never = isinstance(node, ast.Expr) and ast.unparse(node).startswith("assert_never(")
    typing = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    return text or typing or never or isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr)


def _changes(node: ast.expr | ast.stmt) -> Iterator[ast.AST]:
    """Yield what a node may become."""
    match node:
        case ast.Compare(ops=[op], comparators=[_]) if type(op) in _BANDING:
            yield _with(node, ops=[_BANDING[type(op)]()])
        case ast.Compare(left=left, ops=[first, second], comparators=[middle, right]):
            yield _with(node, ops=[_BANDING[type(first)](), second])
            yield _with(node, ops=[first, _BANDING[type(second)]()])
            yield ast.Compare(left=left, ops=[first], comparators=[middle])
            yield ast.Compare(left=middle, ops=[second], comparators=[right])
        case ast.BoolOp(op=op, values=values):
            yield _with(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())
            for left_out in range(len(values) if len(values) > 2 else 0):
                yield _with(node, values=[one for at, one in enumerate(values) if at != left_out])
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.BinOp(op=op) if type(op) in _HITUNG and not isinstance(node.left, ast.Constant | ast.JoinedStr):
            yield _with(node, op=_HITUNG[type(op)]())
        case ast.Constant(value=bool()):
            yield ast.Constant(not node.value)
        case ast.Constant(value=int()):
            yield ast.Constant(node.value + 1)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test=test, body=orelse, orelse=body)
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp() if node.generators[-1].ifs:
            yield _without_if(node)
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()
        case ast.If():
            yield _with(node, test=ast.Constant(True))
            yield _with(node, test=ast.Constant(False))
        case ast.Return(value=value) if value is not None and not isinstance(value, ast.Constant):
            yield ast.Return(value=ast.Constant(None))
        case ast.Expr() | ast.Raise() | ast.AugAssign():
            yield ast.Pass()


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _without_if(node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> ast.AST:
    return _with(node, generators=[*node.generators[:-1], _with(node.generators[-1], ifs=[])])


def _short(node: ast.AST) -> str:
    text = " ".join(ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).split())
    return text if len(text) <= 70 else f"{text[:67]}…"

"""Names of a corpus brought together: which of them are one voice, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from provenance.resolve import bodies, spelling
from provenance.resolve.clusters import Groups
from provenance.resolve.names import LINK, Match, same_body, same_person
from provenance.resolve.persons import read as read_person

FULL = spelling.SPELLING
"""What bodies must score: a slip in a body's name is mostly another body."""


@dataclass(frozen=True, slots=True)
class Node:
    """One name met in the corpus, with the articles that hold it.

    `fixed` marks a name of the reference: two of these are never joined.
    """

    key: str
    name: str
    person: bool
    articles: frozenset[str]
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """Two nodes whose names fit; where `partial`, `left` is the shorter name."""

    left: str
    right: str
    match: Match


def join(
    nodes: Sequence[Node], apart: Sequence[tuple[str, str]]
) -> tuple[Groups, Mapping[str, Match]]:
    """Return the groups of node keys that are one voice, and for each joined node its match.

    `apart` lists pairs of names that are never one. Full matches are joined first, best first.
    A partial one (an initial, a name with words left out, an acronym) holds only where a
    single group is left that it can mean.
    """
    edges = _edges(nodes)
    groups = Groups((n.key for n in nodes), anchors=(n.key for n in nodes if n.fixed))
    _part(groups, nodes, edges, apart)
    reasons: dict[str, Match] = {}
    for partial in (False, True):
        for edge in _unambiguous(groups, [e for e in edges if e.match.partial == partial]):
            if groups.join(edge.left, edge.right):
                reasons.setdefault(edge.left, edge.match)
                reasons.setdefault(edge.right, edge.match)
    return groups, reasons


def _order(edge: Edge) -> tuple[float, str, str]:
    return (-edge.match.score, edge.left, edge.right)


def _part(
    groups: Groups,
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    apart: Sequence[tuple[str, str]],
) -> None:
    """Keep apart what the reference parts, and what one article names by two full names."""
    by_key = {node.key: node for node in nodes}
    for left_name, right_name in apart:
        for left in (n for n in nodes if n.name == left_name):
            for right in (n for n in nodes if n.name == right_name):
                groups.part(left.key, right.key)
    for edge in edges:
        left, right = by_key[edge.left], by_key[edge.right]
        together = edge.match.partial and left.person and bool(left.articles & right.articles)
        if together or _kept_apart(left, right, apart):
            groups.part(left.key, right.key)


def _kept_apart(left: Node, right: Node, apart: Sequence[tuple[str, str]]) -> bool:
    """Tell whether two names are, in any spelling, a pair of the reference that is never one."""
    return any(
        (_is(left, one) and _is(right, other)) or (_is(left, other) and _is(right, one))
        for one, other in apart
    )


def _is(node: Node, name: str) -> bool:
    match = (same_person if node.person else same_body)(node.name, name)
    return match is not None and not match.partial and match.score >= FULL


def _unambiguous(groups: Groups, edges: Sequence[Edge]) -> list[Edge]:
    """Return the edges to join, best first: a partial one where it can mean one group only."""
    meant: dict[str, set[str]] = defaultdict(set)
    for edge in (e for e in edges if e.match.partial):
        meant[groups.root(edge.left)].add(groups.root(edge.right))
    return sorted((e for e in edges if len(meant[groups.root(e.left)]) <= 1), key=_order)


def keys(name: str, person: bool) -> frozenset[str]:
    """Return the keys under which a name meets those that it may be one with."""
    return frozenset(_person_blocks(name) if person else _body_blocks(name))


def fit(left: Node, right: Node) -> Match | None:
    """Return why two names are one voice's, None where they are not, or it is not known."""
    if left.person != right.person:
        return None
    match = (same_person if left.person else same_body)(left.name, right.name)
    enough = match and match.score >= LINK and (left.person or match.partial)
    return match if enough or (match and match.score >= FULL) else None


def _edges(nodes: Sequence[Node]) -> list[Edge]:
    found = []
    for person in (True, False):
        some = [node for node in nodes if node.person == person]
        for left, right in _pairs(some, _person_blocks if person else _body_blocks):
            if match := fit(left, right):
                found.append(_edge(left, right, match))
    return found


def _edge(left: Node, right: Node, match: Match) -> Edge:
    """Return an edge with the shorter name first."""
    shorter, longer = sorted((left, right), key=lambda n: (len(_bare(n)), n.key))
    return Edge(shorter.key, longer.key, match)


def _bare(node: Node) -> str:
    return "".join(read_person(node.name).words if node.person else bodies.read(node.name))


def _pairs(
    nodes: Sequence[Node], blocks: Callable[[str], Iterable[str]]
) -> list[tuple[Node, Node]]:
    """Return the pairs of nodes that share a block, each once."""
    by_block: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for block in sorted(set(blocks(node.name))):
            by_block[block].append(at)
    near = {pair for some in by_block.values() for pair in combinations(some, 2)}
    return [(nodes[a], nodes[b]) for a, b in sorted(near)]


def _person_blocks(name: str) -> list[str]:
    """Return the surname's bones and first letters, so that one slip is still found."""
    words = read_person(name).words
    bones = spelling.skeleton(words[-1]) if words else ""
    whole = ["".join(words)] if len("".join(words)) >= spelling.LONG else []
    return [bones, *whole, *(f"{bones[:3]}~{word[0]}" for word in words[:1])]


def _body_blocks(name: str) -> list[str]:
    full, short = bodies.split(name)
    words = bodies.read(full)
    letters = "".join(spelling.words(short or full))
    told = [letters] if short or bodies.is_acronym(full) else []
    return [bodies.key(name), *told, *bodies.acronyms(full), " ".join(words[:2])]

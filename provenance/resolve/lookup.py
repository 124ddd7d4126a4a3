"""The analyst's reference entries, found by any of their names in any usual spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from provenance.model.reference import Body, Containment, Reference
from provenance.resolve import bodies, spelling
from provenance.resolve.names import LINK, same_person
from provenance.resolve.persons import read as read_person


def plain(name: str) -> str:
    """Return `name` in one spelling of marks, case and articles: what exact lookups use."""
    words = spelling.words(name)
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


TORN = frozenset({"of", "for", "and", "in", "the", "to"})
"""Last words of a name that was cut short ("Islamic State of"): it may be of another body."""


class Lookup:
    """Answers which body of a reference a name means: one, or none."""

    def __init__(self, reference: Reference) -> None:
        """Index all names of all bodies and places."""
        self.by_name: Mapping[str, Body] = {body.name: body for body in reference.bodies}
        self._exact = _index(reference.bodies, plain)
        others = [body for body in reference.bodies if body.kind != "person"]
        self._spelled = _index(others, bodies.key)
        self._persons = _by_surname(b for b in reference.bodies if b.kind in ("person", "unknown"))
        self._places = _listed(reference.places, plain)
        self._spelled_places = _listed(reference.places, bodies.key)
        self.holders = {entry.name: entry.inside for entry in reference.places if entry.inside}
        """By place of the reference, the place that holds it."""
        self.apart = reference.apart
        """Pairs of names that are never one."""

    def find(self, name: str, person: bool = False) -> Body | None:
        """Return the body that `name` means; as a person's name only where `person`."""
        if plain(name).rpartition(" ")[2] in TORN:
            return None
        exact = self._exact.get(plain(name), {})
        if exact:
            return _only(exact)
        return self._person(name) if person else self._body(name)

    def _body(self, name: str) -> Body | None:
        if bodies.is_acronym(name):
            return None
        return _only(self._spelled.get(bodies.key(name), {}))

    def _person(self, name: str) -> Body | None:
        near = self._persons.get(spelling.skeleton(read_person(name).last), ())
        fitting = {}
        for alias, body in near:
            match = same_person(name, alias)
            if match and match.score >= LINK:
                fitting[body.name] = body
        return _only(fitting)

    def place(self, name: str) -> str | None:
        """Return the place of the reference that `name` means."""
        return self._places.get(plain(name)) or self._spelled_places.get(bodies.key(name))

    def root(self, name: str) -> str:
        """Return whom a body acts for in the end; the body's own name where for nobody."""
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            body = self.by_name.get(name)
            if body is None or not body.acts_for:
                break
            superior = self.find(body.acts_for)
            name = superior.name if superior else body.acts_for
        return name


def _only(found: Mapping[str, Body]) -> Body | None:
    return next(iter(found.values())) if len(found) == 1 else None


def _index(entries: Iterable[Body], form: Callable[[str], str]) -> dict[str, dict[str, Body]]:
    table: dict[str, dict[str, Body]] = defaultdict(dict)
    for body in entries:
        for name in (body.name, *body.aliases):
            table[form(name)][body.name] = body
    return table


def _by_surname(entries: Iterable[Body]) -> dict[str, list[tuple[str, Body]]]:
    table: dict[str, list[tuple[str, Body]]] = defaultdict(list)
    for body in entries:
        for name in (body.name, *body.aliases):
            table[spelling.skeleton(read_person(name).last)].append((name, body))
    return table


def _listed(entries: Iterable[Containment], form: Callable[[str], str]) -> dict[str, str]:
    """Map the form of each name of a place to the place; a form of several stands for none."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            found[form(name)].add(entry.name)
    return {form: next(iter(names)) for form, names in found.items() if len(names) == 1}

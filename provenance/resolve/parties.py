"""One name for each party and place, whatever an article calls it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from provenance.lexicon import places
from provenance.lexicon.names import body_words
from provenance.model.reference import Containment, Reference
from provenance.resolve import bodies
from provenance.resolve.lookup import Lookup, plain
from provenance.resolve.spelling import words


class Canon:
    """Answers what a party or place is called throughout.

    What the reference tells comes first, then what everybody knows of countries and their
    capitals, then the spelling that most articles of the corpus use. A name that nothing is
    known of stays as it is: two names are never taken for one without a ground.
    """

    def __init__(
        self,
        reference: Reference,
        names: Iterable[str] | Mapping[str, int] = (),
        acronyms: Mapping[str, str] | None = None,
    ) -> None:
        """Take the reference, names met in the corpus, and acronyms with their full names.

        Names come as often as they are met, or each with how often it is.
        """
        self._lookup = Lookup(reference)
        self._acronyms = {plain(short): full for short, full in (acronyms or {}).items()}
        self._usual = _usual(Counter(names))
        self._heads = _heads(self._usual.values())
        self._made = _made((*self._usual.values(), *self._lookup.by_name))
        self._known: dict[str, str] = {}
        self._places = _listed(reference.places, plain)
        self._spelled_places = _listed(reference.places, bodies.key)
        self._holders = {entry.name: entry.inside for entry in reference.places if entry.inside}
        self._known_places: dict[str, str] = {}
        self.apart_pairs = tuple(
            (self.canonical(left), self.canonical(right)) for left, right in reference.apart
        )
        """Pairs of canonical names that are never one, as the reference tells."""

    def canonical(self, name: str) -> str:
        """Return the one name of a party: a body, a group, or a country for its government."""
        if name not in self._known:
            told = bodies.split(name.strip())[0]
            # A name that leads back to itself ("ABC" among the initials of "A B C") ends here.
            self._known[name] = bare(told)
            self._known[name] = self._find(told)
        return self._known[name]

    def _find(self, told: str) -> str:
        steps: tuple[Callable[[str], str | None], ...] = (
            self._referred,
            self._spelled_out,
            self._country,
            self._listed_place,
            self._initials,
            self._short_form,
            self._most_used,
        )
        for step in steps:
            found = step(told)
            if found:
                return found
        return bare(told)

    def _referred(self, name: str) -> str | None:
        body = self._lookup.find(name)
        return body.name if body else None

    def _spelled_out(self, name: str) -> str | None:
        full = self._acronyms.get(plain(name))
        return self.canonical(full) if full and plain(full) not in self._acronyms else None

    def _country(self, name: str) -> str | None:
        told = _land(name)
        found = places.country(told) or places.capital_of(told) or places.government_metonym(told)
        return (self._referred(found) or found) if found else None

    def _listed_place(self, name: str) -> str | None:
        found = self._places.get(plain(name)) or self._spelled_places.get(bodies.key(name))
        return found or places.place(name)

    def _most_used(self, name: str) -> str | None:
        return self._usual.get(bodies.key(name))

    def _initials(self, name: str) -> str | None:
        """Return the only body of the corpus whose initials an acronym has."""
        if not bodies.is_acronym(name):
            return None
        fuller = self._made.get("".join(words(name)), ())
        return self.canonical(fuller[0]) if len(fuller) == 1 else None

    def _short_form(self, name: str) -> str | None:
        """Return the only body of the corpus that "the Front" can be short for."""
        fuller = self._heads.get(bare(name), ())
        return self.canonical(fuller[0]) if len(fuller) == 1 else None

    def place(self, name: str) -> str:
        """Return the one name of a place; a capital is the city here, a demonym its country."""
        if name not in self._known_places:
            land = _land(name)
            found = self._listed_place(land) or places.country(land) or self._most_used(name)
            self._known_places[name] = found or bare(name)
        return self._known_places[name]

    def learn(self, told: Mapping[str, tuple[str, str]]) -> None:
        """Take what names are called throughout, as parties and as places, from one who knows."""
        self._known.update((name, party) for name, (party, _) in told.items())
        self._known_places.update((name, place) for name, (_, place) in told.items())

    def inside(self, place: str) -> tuple[str, ...]:
        """Return all that holds a place, nearest first, by the reference and general knowledge."""
        held = self.place(place)
        found: list[str] = []
        while held in self._holders and self._holders[held] not in (*found, place):
            held = self.place(self._holders[held])
            found.append(held)
        found += [holder for holder in places.inside(held) if holder not in found]
        return tuple(found)

    def side(self, name: str) -> str:
        """Return which party to the conflict a name belongs to, "" where that is not known."""
        canonical = self.canonical(name)
        root = self._lookup.root(canonical)
        for candidate in (canonical, root):
            body = self._lookup.by_name.get(candidate)
            if body and body.side:
                return body.side
        return root if places.country(root) or root != canonical else ""

    def referred(self, name: str) -> bool:
        """Tell whether the reference has an entry for a name."""
        return self.canonical(name) in self._lookup.by_name

    def known(self, name: str) -> bool:
        """Tell whether a name is a body of the reference or a country."""
        canonical = self.canonical(name)
        return canonical in self._lookup.by_name or bool(places.country(canonical))

    def apart(self, left: str, right: str) -> bool:
        """Tell whether the reference keeps two names apart."""
        one, other = self.canonical(left), self.canonical(right)
        return (one, other) in self.apart_pairs or (other, one) in self.apart_pairs


def bare(name: str) -> str:
    """Return a name in one spacing, without "the"."""
    text = " ".join(name.split())
    return text[4:] if text[:4].casefold() == "the " else text


def _land(name: str) -> str:
    """Return whose land "Peruvian soil" is, else `name`."""
    front, _, last = name.rpartition(" ")
    return front if front and last.casefold() in body_words("lands") else name


def _listed(entries: Iterable[Containment], form: Callable[[str], str]) -> dict[str, str]:
    """Map the form of each name of a place to the place; a form of several stands for none."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            found[form(name)].add(entry.name)
    return {form: next(iter(names)) for form, names in found.items() if len(names) == 1}


def _usual(names: Mapping[str, int]) -> dict[str, str]:
    """Map the key of each name to its most used spelling, of equals the longest."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for name, times in names.items():
        told = bare(bodies.split(name.strip())[0])
        if told:
            spellings[bodies.key(told)][told] += times
    return {
        key: min(count, key=lambda name: (-count[name], -len(name), name))
        for key, count in spellings.items()
    }


def _heads(names: Iterable[str]) -> dict[str, list[str]]:
    """Map a kind of body, with a capital, to the names of several words that end in it."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        parts = name.split()
        if len(parts) > 1 and parts[-1].istitle() and parts[-1].lower() in body_words("heads"):
            found[parts[-1]].append(name)
    return found


def _made(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Map initials to the names they are made from, spellings of one name counted once."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        for short in bodies.acronyms(name):
            found[short].setdefault(bodies.key(name), name)
    return {short: tuple(by_key.values()) for short, by_key in found.items()}


def told_acronyms(names: Iterable[str]) -> dict[str, str]:
    """Return acronyms with their full names, from names given as "Name (ACRO)".

    An acronym that is given for two different bodies stands for neither.
    """
    fulls: dict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        full, short = bodies.split(name.strip())
        if short:
            fulls[short][bodies.key(full)] = full
    return {short: next(iter(f.values())) for short, f in fulls.items() if len(f) == 1}

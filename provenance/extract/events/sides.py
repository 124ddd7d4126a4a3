"""Who stands on either side of a fact: a party, everybody, a border, whoever makes a demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from provenance.extract.naming.aliases import bare
from provenance.extract.naming.forces import forces
from provenance.extract.naming.parties import Parties
from provenance.extract.naming.pointers import PERSON
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Parsed
from provenance.extract.parse.syntax import antecedent
from provenance.lexicon import events, places, roles
from provenance.lexicon import parties as party_words
from provenance.lexicon import predicates as lexicon
from provenance.model.keys import fold

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

PERSON_ENTITY = "PERSON"
EVERYONE = "any"
"""The object or subject of a statement that covers everybody: "no country has ..."."""
_FIRST = {"we", "i", "us", "our", "my"}
_PERSONAL = {"he", "she"}
_THIRD = {"his", "her", "their"}


def everyone(subject: Token) -> bool:
    """Tell whether a subject says "nobody": "no country", "none", "no one"."""
    if subject.lower_ in lexicon.words("nobody"):
        return True
    no = any(c.lower_ == "no" for c in subject.lefts)
    return no and subject.lemma_.lower() in lexicon.words("universal")


def actor(token: Token) -> Token:
    """Return who a phrase is about: "X's reluctance to" is X's, "hundreds of X" are X.

    A relative pronoun is the noun that it hangs on.
    """
    token = antecedent(token)
    lemma = token.lemma_.lower()
    if lemma in lexicon.words("refusing") | lexicon.words("open"):
        return next((c for c in token.lefts if c.dep_ == "poss"), token)
    if lemma in lexicon.words("amounts"):
        found = (noun for _, noun in trees.preposed(token, frozenset({"of"})))
        return next(found, token)
    return token


def speaks(subject: Token) -> bool:
    """Tell whether a subject means whoever speaks: "we", "our country", "her government"."""
    if subject.lower_ in _FIRST:
        return True
    owner = next((c for c in subject.lefts if c.tag_ == "PRP$"), None)
    rules = subject.lemma_.lower() in party_words.words("rule")
    return owner is not None and (owner.lower_ in _FIRST or (rules and owner.lower_ in _THIRD))


def together(head: Token) -> Iterator[Token]:
    """Yield a noun and those that share its part: "X and Y", not "X or Y"."""
    yield head
    either = any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in head.children)
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ != "VERB" and not either:
            yield from together(child)


def instances(head: Token) -> Iterator[Token]:
    """Yield what a noun names as its cases: "neighbours such as X and Y", "including X"."""
    for child in head.children:
        such = child.lower_ == "as" and any(c.lower_ == "such" for c in child.children)
        if child.dep_ == "prep" and (such or child.lower_ == "including"):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield from together(noun)


class Sides:
    """Reads noun phrases of one article as sides of facts."""

    def __init__(self, parsed: Parsed, known: Parties) -> None:
        """Take the parsed article and its parties."""
        self.parsed, self.known = parsed, known
        self._forces = forces(parsed)
        self._borders = {found for p in parsed.paragraphs for found in _lines(p.doc)}

    def party(self, token: Token, loose: bool) -> str:
        """Return the party that a phrase means; `loose` takes any proper name as it stands."""
        head = actor(token)
        for one in _with_appositions(head):
            if found := self.known.of(one, loose) or self._regime(one):
                return found
        return ""

    def _regime(self, token: Token) -> str:
        """Return the group that "the regime" means, where the article lets one alone rule."""
        definite = any(c.lower_ == "the" for c in token.lefts)
        rulers = set(self.known.known.rulers.values())
        alone = definite and token.lemma_.lower() in lexicon.words("regime") and len(rulers) == 1
        return rulers.pop() if alone else ""

    def person(self, token: Token) -> bool:
        """Tell whether a phrase names a person."""
        head = actor(token)
        return any(map(self._person, _with_appositions(head)))

    def whom(self, token: Token) -> str:
        """Return the person that a phrase names; "he" is the only one that its sentence named."""
        people = self.known.known.people
        if token.lower_ not in _PERSONAL:
            return people.get(fold(bare(token.text)), "") or self.party(token, True)
        before = [fold(bare(t.text)) for t in token.sent if t.i < token.i]
        found = {people[word] for word in before if word in people}
        return found.pop() if len(found) == 1 else ""

    def full(self, token: Token, name: str) -> bool:
        """Tell whether a mention is of the person `name` for sure.

        It is one name of its own, not the end of a longer one ("Juan Diego | Mora Ruiz"), and
        where it leaves words out, no other person of the article has the words it gives.
        """
        mention = next((m for one in _with_appositions(actor(token)) if (m := _mention(one))), None)
        if mention is None:
            return False
        if mention.start > mention.sent.start and _goes_on(mention.doc[mention.start - 1]):
            return False
        said, whole = _words(mention.text), _words(name)
        others = {full for full in self.known.known.people.values() if said <= _words(full)}
        return said == whole or (said < whole and others == {name})

    def _person(self, token: Token) -> bool:
        named = self.known.named(token)
        return token.ent_type_ == PERSON_ENTITY or (named is not None and named.sort == PERSON)

    def filled(self, slot: str, token: Token) -> str:
        """Return what stands in a slot of a phrase, "" where that is not plain or does not fit."""
        if slot == "@land":
            return self._land(token)
        if slot == "@border":
            return self._border(token)
        if slot == "@demand":
            return self._demanding(token)
        if slot == "@event":
            return _violent(token)
        return self.party(token, slot == "*")

    def _land(self, token: Token) -> str:
        name = bare(" ".join(t.text for t in trees.noun_group(token) if t.pos_ == "PROPN"))
        return places.country(name) or places.capital_of(name) or ""

    def owner(self, token: Token) -> str:
        """Return the party whose something is: "Spain's soil", "Spanish soil", "its soil"."""
        named = self.known.named(token)
        return named.name if named else self.party(token, False)

    def _demanding(self, noun: Token) -> str:
        if noun.lemma_.lower() not in lexicon.words("demand"):
            return ""
        owners = [c for c in noun.lefts if c.dep_ in trees.OWNING]
        owners += [n for _, n in trees.preposed(noun, frozenset({"of", "from", "by"}))]
        return next(filter(None, map(self.owner, owners)), "")

    def _border(self, token: Token) -> str:
        """Return a border by its two countries; "the border" is the only one of the article."""
        noun = antecedent(token)
        if noun.lemma_.lower() not in lexicon.words("border"):
            return ""
        own = _line(noun)
        if own:
            return own
        return next(iter(self._borders)) if len(self._borders) == 1 else ""

    def force(self, noun: Token) -> str:
        """Return the country of "the navy", where the article says before whose it is."""
        definite = any(c.lower_ == "the" for c in noun.lefts)
        found = self._forces.get(noun.lemma_.lower()) if definite else None
        return found.land if found else ""


def _with_appositions(head: Token) -> Iterator[Token]:
    yield head
    yield from (c for c in head.children if c.dep_ == "appos")


def _mention(head: Token) -> SpacySpan | None:
    """Return the name of a person that a phrase ends in, or the one word that may be a surname."""
    for entity in head.doc.ents:
        if entity.start <= head.i < entity.end:
            return entity if entity.label_ == PERSON_ENTITY else None
    return head.doc[head.i : head.i + 1] if head.pos_ == "PROPN" else None


def _goes_on(before: Token) -> bool:
    """Tell whether the word before a name is a part of it: another name, and no title or office."""
    book = roles.load()
    office = any(book.are(kind, before.text) for kind in ("titles", "persons"))
    return before.ent_type_ == PERSON_ENTITY or (before.pos_ == "PROPN" and not office)


def _words(name: str) -> frozenset[str]:
    """Return the words of a person's name without titles."""
    return frozenset(w for w in fold(bare(name)).split() if not roles.load().are("titles", w))


def _violent(noun: Token) -> str:
    """Return an act of violence by its own noun, "" for any other."""
    lemma = noun.lemma_.lower()
    kinds = (kind for _, kind in events.nouns().get(lemma, ()))
    return lemma if noun.pos_ == "NOUN" and any(map(events.is_violent, kinds)) else ""


def _lines(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.lemma_.lower() in lexicon.words("border") and (found := _line(token)):
            yield found


def _line(noun: Token) -> str:
    """Return the border that a noun names with both of its countries, "" for any other."""
    named = [n for _, n in trees.preposed(noun, frozenset({"between", "with"}))]
    named += [c for c in noun.lefts if c.dep_ in trees.OWNING]
    lands = {land for n in named if (land := places.country(bare(n.text)))}
    return " and ".join(sorted(lands)) if len(lands) == 2 else ""

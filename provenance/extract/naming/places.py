"""Places that a sentence names, with the words to compare them by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from provenance.extract.naming.aliases import bare
from provenance.extract.naming.streets import Scene, streets
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.lexicon import cities, times
from provenance.lexicon import events as event_words
from provenance.lexicon import parties as party_words
from provenance.lexicon import places as gazetteer
from provenance.lexicon import scenes as lexicon
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_LABELS = {"GPE", "LOC", "FAC"}
_WHERE = frozenset({"in", "near", "inside", "at"})
_KEPT = frozenset({"city", "county", "City", "County", "Township"})
"""Words that belong to the name before them: Kansas City is not Kansas, nor a county its town."""


def plain(words: str) -> str:
    """Return a place's name without article, compass words and words such as "province".

    >>> plain("the northern Arkel province")
    'Arkel'
    """
    pieces = bare(words).split()
    loose = lexicon.words("loose")
    while len(pieces) > 1 and pieces[0].lower() in loose and not _part_of_name(pieces):
        pieces = pieces[1:]
    while len(pieces) > 1 and pieces[-1].lower() in loose and pieces[-1] not in _KEPT:
        pieces = pieces[:-1]
    return bare(" ".join(pieces))


def _part_of_name(pieces: list[str]) -> bool:
    """Tell whether a capitalised first word belongs to the name ("North Waziristan")."""
    return pieces[0][0].isupper() and pieces[0].lower() != "the"


def _is_no_place(name: str) -> bool:
    """Tell it of a direction, or a month ("the Nov. 13 raid"): the model may take it for one."""
    bare, last = name.lower().rstrip("."), name.lower().split()[-1]
    if bare in lexicon.words("loose") or bare in times.time_words().months:
        return True
    return last in lexicon.words("not_places")


def _demonym(token: Token, name: str) -> bool:
    """Tell whether a name is a people's ("Afghans"), not a land's or its short form's ("U.S.")."""
    country = gazetteer.country(name)
    short = "." in name or name.isupper()
    return bool(country) and country != name and not short and token.ent_type_ != "GPE"


def _is_site(token: Token) -> bool:
    return token.lemma_.lower() in lexicon.words("sites")


def _named_words(token: Token) -> list[Token]:
    """Return the capitalised words of the name that `token` ends or heads, in order."""
    words = [t for t in trees.noun_group(token) if t.pos_ == "PROPN" or t.i == token.i]
    return [t for t in words if t.text[:1].isupper()]


def told_places(parsed: Parsed) -> frozenset[str]:
    """Return the names that an article itself says are places': "Arda, an island in the north"."""
    found: set[str] = set()
    for paragraph in parsed.paragraphs:
        for token in paragraph.doc:
            if token.lemma_.lower() in lexicon.words("settled"):
                found.update(t.text for t in _described(token) if t.pos_ == "PROPN")
    return frozenset(found)


def _described(noun: Token) -> Iterator[Token]:
    """Yield the names beside a noun of place: before it, after "of", or what it explains."""
    if noun.dep_ == "appos" and not any(c.dep_ in {"poss", "compound"} for c in noun.lefts):
        yield noun.head
    yield from (place for _, place in trees.preposed(noun, {"of"}))


def _accepted(token: Token, via: str, told: frozenset[str]) -> bool:
    if token.text in told:
        return True
    if token.ent_type_ in {"DATE", "TIME", "MONEY", "CARDINAL", "PERCENT"}:
        return False
    if token.ent_type_ == "PERSON" and not _holds_a_site(token, via):
        return False
    name = plain(" ".join(t.text for t in _named_words(token)))
    if not name or not name[0].isupper() or _is_no_place(name):
        return False
    if _demonym(token, name):
        return False
    known = gazetteer.is_place(name) or gazetteer.country(name) or gazetteer.capital_of(name)
    if not known and name.isupper() and _is_site(token):
        return False
    if token.ent_type_ in _LABELS or known or (_is_site(token) and _named_words(token)):
        return True
    if via in _WHERE and (cities.named(name) or _before_a_land(token)):
        return True
    body = token.ent_type_ in {"ORG", "NORP"} and not (via == "in" and len(name.split()) == 1)
    unknown = token.pos_ == "PROPN" and not body
    return unknown and via in _WHERE


def _holds_a_site(token: Token, via: str) -> bool:
    """Tell whether a name that the model takes for a person's has a market or a school in it."""
    return via == "in" and token.dep_ == "pobj" and _is_site(token.head.head)


def _before_a_land(token: Token) -> bool:
    """Tell whether a comma and a state or country follow a name: "Arda, Norland"."""
    after = token.doc[token.i + 1 : token.i + 3]
    return len(after) == 2 and after[0].text == "," and after[1].ent_type_ == "GPE"


def _words(paragraph: Paragraph, span: Span) -> str:
    offset = paragraph.span.start
    return str(paragraph.doc.text[span.start - offset : span.end - offset])


def _scenes_under(
    paragraph: Paragraph, head: Token, via: str, told: frozenset[str]
) -> Iterator[Scene]:
    for token in trees.conjuncts(head):
        if _accepted(token, via, told):
            yield from _own_name(paragraph, token, via)
        elif via in _WHERE and token.pos_ == "NOUN":
            yield from _named_after(paragraph, token, via)
        for owner in token.children:
            country = _owning_country(owner) if _is_site(token) else None
            line = token.lemma_.lower() in lexicon.words("borders")
            if country and not (line and owner.dep_ != "poss"):
                yield Scene(country, trees.reach(paragraph, [owner, token]), token, via)
            elif not country and owner.dep_ == "poss" and _owns_ground(owner, token):
                words = trees.noun_group(owner)
                name = plain(" ".join(t.text for t in words))
                yield Scene(name, trees.reach(paragraph, words), token, via)


def _named_after(paragraph: Paragraph, noun: Token, via: str) -> Iterator[Scene]:
    """Yield the place in "at an Upper Arda playground", whose noun is no name itself."""
    for entity in noun.doc[noun.left_edge.i : noun.i].ents:
        direct = entity.root.dep_ in {"compound", "nmod"} and entity.root.head.i == noun.i
        if entity.label_ in _LABELS and direct:
            yield Scene(plain(entity.text), paragraph.place(entity), noun, via)


def _owns_ground(owner: Token, token: Token) -> bool:
    people = party_words.words("state") | party_words.words("members")
    return owner.ent_type_ == "GPE" and token.lemma_.lower() not in people


def _own_name(paragraph: Paragraph, token: Token, via: str) -> Iterator[Scene]:
    owned = {t.i for c in token.lefts if c.dep_ == "poss" for t in c.subtree}
    words = [t for t in trees.noun_group(token) if t.i not in owned]
    named = [t for t in words if t.text[:1].isupper()]
    line = token.lemma_.lower() in lexicon.words("borders")
    if not named or (line and _names_a_land(named)):
        return
    span = trees.reach(paragraph, named)
    value = plain(_words(paragraph, span))
    if not _demonym(token, value):
        yield Scene(value, span, token, via)


def _names_a_land(words: list[Token]) -> bool:
    """Tell whether words name a country or a part of one, as those before "border" do."""
    names = (bare(t.text) for t in words)
    whole = bare(" ".join(t.text for t in words if t.pos_ == "PROPN"))
    known = any(gazetteer.country(name) for name in names)
    return known or gazetteer.holds(whole) or cities.is_division(whole)


def _owning_country(owner: Token) -> str | None:
    """Return the country in "Peru's north", "Peruvian soil", "the country's north", or None.

    "The country" is the one that its clause alone names.
    """
    called = owner.dep_ == "amod" and owner.head.lemma_.lower() in lexicon.words("called_after")
    if owner.dep_ not in {"poss", "amod"} or called:
        return None
    if owner.lemma_.lower() not in party_words.words("country_pointers"):
        return gazetteer.country(bare(owner.text))
    clause = trees.verb_of(owner).subtree
    capitals = (t for t in clause if t.text[:1].isupper())
    found = {land for t in capitals if (land := gazetteer.country(bare(t.text)))}
    return found.pop() if len(found) == 1 else None


def scenes(
    paragraph: Paragraph, sentence: SpacySpan, told: frozenset[str] = frozenset()
) -> list[Scene]:
    """Return the places of a sentence that stand after a preposition of place, in order.

    `told` are names that the article itself says are places' (`told_places`).
    """
    found: list[Scene] = []
    for token in sentence:
        via = token.lower_
        if token.dep_ == "dobj" and token.head.lemma_ in lexicon.words("hitting"):
            under = _scenes_under(paragraph, token, "hit", told)
            found.extend(s for s in under if s.token.ent_type_ == "GPE" or s.token.text in told)
        if token.dep_ not in {"prep", "pcomp", "agent"} and token.pos_ != "ADP":
            continue
        if via not in lexicon.words("prepositions"):
            continue
        for noun in token.children:
            verb = trees.verb_of(token)
            away = verb.lemma_ in lexicon.words("elsewhere") and not _of_an_event(token, verb)
            if noun.dep_ == "pobj" and not away and _fits(noun, via, told):
                found.extend(_scenes_under(paragraph, noun, via, told))
    found.extend(streets(paragraph, sentence))
    found.extend(_before_an_event(paragraph, sentence))
    return _distinct([scene for scene in found if not _is_no_place(scene.value)])


def _before_an_event(paragraph: Paragraph, sentence: SpacySpan) -> Iterator[Scene]:
    """Yield the places in "the Arda market shooting"; a country there is who did it."""
    for entity in sentence.ents:
        noun = entity.root
        while noun.dep_ in {"compound", "nmod"}:
            noun = noun.head
        name = plain(entity.text.removesuffix("-area"))
        told = entity.label_ in _LABELS and noun.i != entity.root.i and _event_noun(noun)
        if told and not gazetteer.country(name):
            yield Scene(name, paragraph.place(entity), noun, "of")


def _fits(noun: Token, via: str, told: frozenset[str]) -> bool:
    if via not in lexicon.words("weak"):
        return True
    known = noun.ent_type_ in _LABELS or _is_site(noun) or noun.text in told
    above = noun.head.head
    return known and via == "of" and (_is_site(above) or above.ent_type_ in _LABELS or _hits(above))


def _hits(noun: Token) -> bool:
    """Tell whether a noun is of violence that "of" tells the place of: "the shelling of Arda"."""
    return bool(_kinds(noun) & {"strike", "bombing", "invasion"})


def _of_an_event(token: Token, verb: Token) -> bool:
    """Tell whether an event's noun stands between a word and its verb: "after the strike in"."""
    return any(_event_noun(step) for step in takewhile(lambda t: t.i != verb.i, trees.chain(token)))


def _event_noun(token: Token) -> bool:
    """Tell whether a place that hangs on a word is that event's, whoever tells of it and where."""
    return token.pos_ == "NOUN" and bool(_kinds(token))


def _kinds(noun: Token) -> set[str]:
    return {kind for _, kind in event_words.nouns().get(noun.lemma_.lower(), ())}


def _distinct(found: list[Scene]) -> list[Scene]:
    """Return the scenes in text order; an address is preferred to a part of it."""
    kept: list[Scene] = []
    for scene in sorted(found, key=lambda s: (-len(s.span), s.span.start)):
        if not any(k.span.overlaps(scene.span) for k in kept):
            kept.append(scene)
    return sorted(kept, key=lambda s: s.span)


def addresses(paragraph: Paragraph, sentence: SpacySpan) -> list[Scene]:
    """Return the street addresses of a sentence, and the towns that stand with one."""
    found = list(streets(paragraph, sentence))
    towns = (s for s in scenes(paragraph, sentence) if s.token.ent_type_ == "GPE")
    return _distinct([*found, *towns]) if found else []

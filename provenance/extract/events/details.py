"""Names and ages of those hit and of suspects, as local news give them: "Ann Lee, 34"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from provenance.extract.events.bystanders import is_full_name, persons
from provenance.extract.events.slots import Claims, make
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph
from provenance.model.extraction import Slot
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_HURT = {"kill", "shoot", "stab", "injure", "wound", "hurt", "murder", "slay", "strike", "hit"}
_DIED = {"die", "succumb", "perish", "drown"}
_DEATHS = {"death", "killing", "murder", "slaying", "shooting", "homicide", "stabbing"}
_FOUND = {"find", "pronounce", "leave", "declare"}
_NAMED = {"identify", "name"}
_AFTER = re.compile(r"\A,? (?:age |aged )?\(?(?P<age>\d{1,3})\b(?!,\d)")
_BEFORE = re.compile(r"(?P<age>\d{1,3})-year-old\b[^,.;]{0,30}\Z")
_YEARS = re.compile(r"(?P<age>\d{1,3})-year-old\b")
_HELD = {
    "arrest",
    "charge",
    "accuse",
    "indict",
    "convict",
    "sentence",
    "book",
    "jail",
    "arraign",
    "detain",
}
_DOERS = {"suspect", "gunman", "shooter", "attacker", "bomber", "defendant", "assailant", "killer"}
_SUSPECT = {"suspect", "shooter", "gunman", "attacker", "charge", "arrest", "accuse", "custody"}


def victims_named(
    paragraph: Paragraph, sentence: SpacySpan, claims: Claims, people: Mapping[str, str]
) -> Iterator[tuple[Token, Slot]]:
    """Yield (word, slot) for the names and ages of those a sentence says were hit."""
    for entity, name in persons(sentence, people):
        if not any(c.isdigit() or c in "_@#/" for c in name) and _is_hit(entity.root, sentence):
            yield entity.root, make("victims", f"name: {name}", paragraph.place(entity), claims)
            for slot in _age(paragraph, sentence, entity, claims):
                yield entity.root, slot
    for token in sentence:
        if token.ent_type_ != "PERSON" and token.dep_ in {"dobj", "nsubjpass", "nsubj"}:
            yield from _age_of_unnamed(paragraph, token, claims)


def suspects_named(
    paragraph: Paragraph, sentence: SpacySpan, claims: Claims, people: Mapping[str, str]
) -> Iterator[tuple[Token, Slot]]:
    """Yield (word, slot) for the names of those a sentence says are held or suspected for a deed.

    They are a facet of their own: who is charged did not therefore do it.
    """
    for entity, name in persons(sentence, people):
        if is_full_name(name) and _is_suspected(entity.root):
            yield entity.root, make("suspect", name, paragraph.place(entity), claims)


def _is_suspected(token: Token) -> bool:
    role = _role(token)
    if role.lemma_.lower() in _DOERS or any(c.lemma_.lower() in _DOERS for c in token.lefts):
        return True
    if any(c.dep_ == "appos" and c.lemma_.lower() in _DOERS for c in token.children):
        return True
    if any(c.dep_ == "acl" and c.lemma_ in _HELD for c in role.children):
        return True
    verb = trees.verb_of(role)
    return verb.lemma_ in _HELD and any(role.i == t.i for t in trees.objects(verb))


def _role(token: Token) -> Token:
    """Return the noun whose part in the clause a name shares: what it stands in apposition to."""
    while token.dep_ in {"appos", "conj", "compound", "nmod"} and token.head.i != token.i:
        token = token.head
    return token


def _is_hit(token: Token, sentence: SpacySpan) -> bool:
    role = _role(token)
    verb = trees.verb_of(role)
    if any(role.i == t.i for t in trees.objects(verb)) and verb.lemma_ in _HURT:
        return True
    if role.dep_ == "nsubj" and verb.lemma_ in _DIED:
        return True
    if role.dep_ == "pobj" and role.head.lower_ == "of" and role.head.head.lemma_ in _DEATHS:
        return True
    if verb.lemma_ in _FOUND and any(t.lower_ == "dead" for t in verb.children):
        return any(role.i == t.i for t in trees.objects(verb))
    lemmas = {t.lemma_.lower() for t in sentence}
    return bool(lemmas & _NAMED) and "victim" in lemmas and not lemmas & _SUSPECT


def _age(
    paragraph: Paragraph, sentence: SpacySpan, entity: SpacySpan, claims: Claims
) -> Iterator[Slot]:
    text = str(paragraph.doc.text)
    after = _AFTER.match(text[entity.end_char : sentence.end_char])
    before = _BEFORE.search(text[sentence.start_char : entity.start_char])
    base = entity.end_char if after else sentence.start_char
    match = after or before
    if match:
        yield _age_slot(paragraph, match, base, claims)


def _age_slot(paragraph: Paragraph, match: re.Match[str], base: int, claims: Claims) -> Slot:
    start = paragraph.span.start + base
    span = Span(start + match.start("age"), start + match.end("age"))
    return make("victims", f"age: {int(match['age'])}", span, claims)


def _age_of_unnamed(
    paragraph: Paragraph, token: Token, claims: Claims
) -> Iterator[tuple[Token, Slot]]:
    """Yield the age in "a 19-year-old was shot"."""
    verb = trees.verb_of(token)
    hurt = verb.lemma_ in _HURT and any(t.i == token.i for t in trees.objects(verb))
    if not hurt and not (verb.lemma_ in _DIED and token.dep_ == "nsubj"):
        return
    base = token.doc[token.left_edge.i].idx
    match = _YEARS.search(str(paragraph.doc.text)[base : token.idx + len(token)])
    if match:
        yield token, _age_slot(paragraph, match, base, claims)

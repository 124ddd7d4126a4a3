"""What the words around a mention say of its event: who, at what, whom it hit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from provenance.extract import trees
from provenance.extract.eventwords import Mention
from provenance.extract.parties import COUNTRY, GROUP, Parties
from provenance.lexicon import events as lexicon
from provenance.lexicon import parties as party_words
from provenance.lexicon import victims as victim_words
from provenance.model.extraction import Claim, Slot, Window
from provenance.model.spans import Span
from provenance.model.vocabulary import Facet

if TYPE_CHECKING:
    from spacy.tokens import Token

_DETERMINERS = {"DT", "PRP$", "POS", "PDT"}
_AT = frozenset({"on", "against"})
_HURT = {"killing", "shooting", "stabbing", "kidnapping"}
_UNAIMED = {
    "talks",
    "truce",
    "visit",
    "election",
    "protest",
    "storm",
    "flood",
    "earthquake",
    "fire",
}
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of an article, asked which one holds a place in its text."""

    all: Sequence[Claim]

    def at(self, span: Span) -> str:
        """Return the id of the smallest claim that covers `span`, else that meets it, or ""."""
        near = [c for c in self.all if c.span.overlaps(span)]
        best = min(
            near, key=lambda c: (not c.span.covers(span), len(c.span), c.span.start), default=None
        )
        return best.id if best else ""


def make(
    facet: Facet, value: str, span: Span, claims: Claims, window: Window | None = None
) -> Slot:
    """Return a slot with the claim that states it."""
    return Slot(facet, value, span, window, claims.at(span))


def short(tokens: Sequence[Token]) -> str:
    """Return a noun phrase without its determiners, in the text's own words."""
    kept = [t for t in tokens if t.tag_ not in _DETERMINERS or t.dep_ == "case"]
    gaps = [b.i > a.i + 1 and not a.whitespace_ for a, b in pairwise(kept)]
    words = [t.text_with_ws + " " * gap for t, gap in zip(kept, [*gaps, False], strict=True)]
    return "".join(words).strip(" ,“”\"'’‘")


def own(mention: Mention, parties: Parties, claims: Claims) -> Iterator[Slot]:
    """Yield the slots that the mention's own syntax tells: type, actor, target, trigger."""
    if mention.kind:
        yield make("type", mention.kind, mention.span, claims)
    for token in _actors(mention, parties):
        name = _actor_name(token, parties)
        if name:
            yield make("actor", name, mention.paragraph.place(token), claims)
    for token in _targets(mention):
        span = trees.reach(mention.paragraph, trees.phrase(token))
        yield make("target", short(trees.phrase(token)), span, claims)
    for span in _triggers(mention):
        value = span.of(_text(mention))
        yield make("trigger", value, _shift(mention, span), claims)
    for span in _aftermaths(mention):
        yield make("aftermath", span.of(_text(mention)), _shift(mention, span), claims)


def _text(mention: Mention) -> str:
    return str(mention.paragraph.doc.text)


def _shift(mention: Mention, span: Span) -> Span:
    offset = mention.paragraph.span.start
    return Span(offset + span.start, offset + span.end)


def _actor_name(token: Token, parties: Parties) -> str:
    """Return the party that acts; a country's adjective before the event stands for it."""
    named = parties.named(token)
    if named and token.dep_ in {"amod", "compound", "poss", "nmod"}:
        noun_place = named.sort == COUNTRY and not named.adjective and token.dep_ != "poss"
        return "" if noun_place or named.sort not in {COUNTRY, GROUP} else named.name
    return parties.of(token)


def _actors(mention: Mention, parties: Parties) -> Iterator[Token]:
    token = mention.token
    if mention.verbal:
        doer = trees.agent(token) if trees.passive(token) else trees.subject(token)
        if doer is not None and trees.objects(token) and not trees.since(token):
            yield doer
        return
    for left in token.lefts:
        if left.dep_ in {"amod", "compound", "poss", "nmod"} and left.tag_ != "PRP$":
            yield left
    for _, noun in trees.preposed(token, {"by"}):
        yield noun
    for child in token.children:
        if child.dep_ == "acl" and child.lemma_ in lexicon.words("passive_by"):
            doer = trees.agent(child)
            if doer is not None:
                yield doer
    yield from _through_light_verb(token)


def _through_light_verb(token: Token) -> Iterator[Token]:
    head = token.head
    if head.lemma_ not in lexicon.words("light") or head.pos_ != "VERB":
        return
    if token.dep_ == "dobj" and (doer := trees.subject(head)) is not None:
        yield doer
    if token.dep_ == "nsubjpass" and (doer := trees.agent(head)) is not None:
        yield doer


def _targets(mention: Mention) -> Iterator[Token]:
    token = mention.token
    if mention.verbal:
        if mention.kind not in _HURT and lexicon.is_violent(mention.kind):
            yield from (t for t in trees.objects(token) if not _part_of_phrase(token, t))
    elif mention.kind not in _UNAIMED:
        for prep, noun in trees.preposed(token, _AT):
            if prep.head.i == token.i and noun.ent_type_ not in {"DATE", "TIME"}:
                yield noun
        if token.dep_ == "nsubj" and token.head.lemma_ in lexicon.words("aiming"):
            yield from trees.objects(token.head)
    for verb in _participles(mention):
        if verb.lemma_ in lexicon.words("aiming"):
            yield from trees.objects(verb) if verb.tag_ == "VBG" else _aims(verb)


def _part_of_phrase(verb: Token, noun: Token) -> bool:
    pair = (verb.lemma_.lower(), noun.lemma_.lower())
    return noun.pos_ == "PRON" or pair in lexicon.phrases()


def _aims(verb: Token) -> Iterator[Token]:
    """Yield what is aimed at: "aimed at the depot", "aimed at destroying the depot"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "at":
            for goal in child.children:
                if goal.dep_ == "pobj":
                    yield goal
                if goal.dep_ == "pcomp":
                    yield from trees.objects(goal)
                    for other in goal.conjuncts:
                        yield from trees.objects(other)


def _participles(mention: Mention) -> Iterator[Token]:
    """Yield the participles that go on about the event: "strikes targeting ...", "..., killing"."""
    todo = [mention.token]
    if not mention.verbal and mention.token.head.lemma_ in lexicon.words("light"):
        todo.append(mention.token.head)
    while todo:
        for child in todo.pop(0).children:
            if child.dep_ in {"acl", "advcl", "conj"} and child.tag_ in {"VBG", "VBN"}:
                yield child
                todo.append(child)


def _clause(mention: Mention) -> Token | None:
    """Return the verb whose "after ..." dates the event: its own or one that it is subject of."""
    token = mention.token
    if mention.verbal:
        return token
    if token.dep_ in {"nsubj", "nsubjpass", "dobj"} and token.head.pos_ in {"VERB", "AUX"}:
        light = token.head.lemma_ in lexicon.words("light") | {"come", "occur", "happen", "follow"}
        return token.head if light or token.dep_ != "dobj" else None
    return None


def _triggers(mention: Mention) -> Iterator[Span]:
    heads = [mention.token, *([c] if (c := _clause(mention)) else [])]
    for head in {h.i: h for h in heads}.values():
        for child in head.children:
            if _is_trigger(child):
                yield _subtree(child)


def _is_trigger(child: Token) -> bool:
    if child.dep_ == "advcl":
        return any(c.dep_ == "mark" and c.lower_ in lexicon.words("after") for c in child.children)
    if child.dep_ != "prep":
        return False
    if child.lower_ in lexicon.words("after"):
        return not any(c.ent_type_ in {"DATE", "TIME"} for c in child.children)
    return any(c.lemma_ in lexicon.words("response") for c in child.children)


def _aftermaths(mention: Mention) -> Iterator[Span]:
    for verb in _participles(mention):
        if verb.lemma_ in lexicon.words("prompting") and verb.tag_ == "VBG":
            yield _subtree(verb)
    if mention.verbal or not mention.given:
        return
    verb = mention.verb
    path = [t for t in trees.chain(mention.token) if t.i != verb.i]
    over = any(t.dep_ == "prep" and t.lower_ in {"for", "over", "to", "against"} for t in path)
    reacts = verb.lemma_ in lexicon.words("reaction") | {"make", "issue", "take"}
    if reacts and (over or mention.token.dep_ == "dobj"):
        yield _subtree(verb)


def _subtree(head: Token) -> Span:
    """Return the place in its paragraph of what hangs on `head`, ends trimmed, not too long."""
    tokens = sorted(head.subtree, key=lambda t: t.i)
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens.pop()
    while tokens and (tokens[0].is_punct or tokens[0].lower_ in {"that", "and"}):
        tokens.pop(0)
    tokens = tokens or [head]
    while len(tokens) > 1 and tokens[-1].idx + len(tokens[-1]) - tokens[0].idx > _LONGEST:
        tokens.pop()
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def victims(mention: Mention, claims: Claims) -> Iterator[Slot]:
    """Yield who was hit, as `class: words`, from what the mention and its results say."""
    heads = {t.i: t for t in [*_hit(mention), *_targets(mention)]}
    for head in heads.values():
        yield from hit(mention, head, claims)


def hit(mention: Mention, head: Token, claims: Claims) -> Iterator[Slot]:
    """Yield a slot for each class of people among `head` and the nouns joined to it."""
    for token in trees.conjuncts(head):
        words = trees.phrase(token)
        kind = victim_words.victim_class(token.lemma_, [t.lemma_ for t in words])
        if kind and kind != victim_words.PLAIN:
            span = trees.reach(mention.paragraph, words)
            plain = [t for t in words if not _count(t, token)]
            yield make("victims", f"{kind}: {short(plain)}", span, claims)


def _count(token: Token, head: Token) -> bool:
    number = token.dep_ == "nummod" and token.head.i == head.i
    return number or (token.dep_ == "quantmod" and token.head.head.i == head.i)


def _hit(mention: Mention) -> Iterator[Token]:
    verbs = [mention.token] if mention.verbal and mention.kind in _HURT else []
    if mention.token.dep_ == "nsubj" and mention.token.head.lemma_ in lexicon.words("result"):
        verbs.append(mention.token.head)
    verbs.extend(v for v in _participles(mention) if v.lemma_ in lexicon.words("result"))
    verbs.extend(
        c for c in mention.token.children
        if c.dep_ == "relcl" and c.lemma_ in lexicon.words("result")
    )  # fmt: skip
    for verb in verbs:
        yield from trees.objects(verb)
        for _, noun in trees.preposed(verb, {"in"}):
            if noun.lemma_ in {"death", "injury", "killing", "loss"}:
                yield from (n for _, n in trees.preposed(noun, {"of", "to"}))
    if not mention.verbal and mention.kind in _HURT:
        yield from (n for _, n in trees.preposed(mention.token, {"of"}))


def is_person(token: Token) -> bool:
    """Tell whether a noun means people, by the lexicon of victims or of members."""
    lemma = token.lemma_.lower()
    return bool(victim_words.victim_class(lemma)) or lemma in party_words.words("members")

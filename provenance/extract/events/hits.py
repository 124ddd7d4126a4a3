"""Who was hit, in the classes of the lexicon, from what a mention and its results say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from provenance.extract.events.circumstances import participles
from provenance.extract.events.eventwords import Mention
from provenance.extract.events.slots import HURT, Claims, make, short, targets
from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon
from provenance.lexicon import victims as victim_words
from provenance.model.extraction import Slot

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph


def victims(mention: Mention, claims: Claims) -> Iterator[Slot]:
    """Yield who was hit, as `class: words`, from what the mention and its results say.

    What was aimed at tells who was hit only where nothing else does.
    """
    where = mention.paragraph
    found = [slot for head in _once(_hit(mention)) for slot in hit(where, head, claims)]
    if not found:
        found = [slot for head in _once(targets(mention)) for slot in hit(where, head, claims)]
    yield from found


def among_the_dead(
    paragraph: Paragraph, sentence: SpacySpan, claims: Claims
) -> Iterator[tuple[Token, Slot]]:
    """Yield (word, slot) for those who "were among the dead", or "among the wounded"."""
    for token in sentence:
        counted = token.dep_ == "pobj" and token.lower_ in lexicon.words("counted_as_hit")
        if not counted or token.head.lower_ not in ("among", "amongst"):
            continue
        verb = trees.verb_of(token.head)
        for who in verb.children if verb.lemma_ == "be" else ():
            if who.dep_ in ("nsubj", "attr"):
                yield from ((token, slot) for slot in hit(paragraph, who, claims))


def _once(heads: Iterable[Token]) -> Iterable[Token]:
    return {head.i: head for head in heads}.values()


def hit(paragraph: Paragraph, head: Token, claims: Claims) -> Iterator[Slot]:
    """Yield a slot for each class of people among `head` and the nouns joined to it."""
    for token in trees.conjuncts(head):
        words = trees.phrase(token)
        kind = victim_words.victim_class(token.lemma_, [t.lemma_ for t in words])
        if kind and kind != victim_words.PLAIN:
            span = trees.reach(paragraph, words)
            counts = [t.i for t in words if _count(t, token)]
            plain = [t for t in words if t.i > max(counts, default=-1)]
            yield make("victims", f"{kind}: {short(plain)}", span, claims)


def _count(token: Token, head: Token) -> bool:
    number = token.dep_ == "nummod" and token.head.i == head.i
    return number or (token.dep_ == "quantmod" and token.head.head.i == head.i)


def _hit(mention: Mention) -> Iterator[Token]:
    verbs = [mention.token] if mention.verbal and mention.kind in HURT else []
    if mention.token.dep_ == "nsubj" and mention.token.head.lemma_ in lexicon.words("result"):
        verbs.append(mention.token.head)
    verbs.extend(v for v in participles(mention) if v.lemma_ in lexicon.words("result"))
    verbs.extend(
        c for c in mention.token.children
        if c.dep_ == "relcl" and c.lemma_ in lexicon.words("result")
    )  # fmt: skip
    for verb in verbs:
        yield from trees.objects(verb)
        for _, noun in trees.preposed(verb, {"in"}):
            if noun.lemma_ in {"death", "injury", "killing", "loss"}:
                yield from (n for _, n in trees.preposed(noun, {"of", "to"}))
    if not mention.verbal and mention.kind in HURT:
        yield from (n for _, n in trees.preposed(mention.token, {"of"}))

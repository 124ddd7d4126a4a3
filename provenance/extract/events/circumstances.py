"""What led to an event and what it led to, from the clauses around a mention."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.extract.events.eventwords import Mention
from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST = 200


def participles(mention: Mention) -> Iterator[Token]:
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


def triggers(mention: Mention) -> Iterator[Span]:
    """Yield what the event is told to have come after or answered; offsets in the paragraph."""
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


def aftermaths(mention: Mention) -> Iterator[Span]:
    """Yield what the event is told to have set off, or how it was met; offsets in the paragraph."""
    for verb in participles(mention):
        if verb.lemma_ in lexicon.words("prompting") and verb.tag_ == "VBG":
            yield _subtree(verb)
    yield from _answers(mention)
    if mention.verbal or not mention.given:
        return
    verb = _reacting(mention)
    path = [t for t in trees.chain(mention.token) if t.i > verb.i]
    over = any(t.dep_ == "prep" and t.lower_ in {"for", "over", "to", "against"} for t in path)
    reacts = verb.lemma_ in lexicon.words("reaction") | {"make", "issue", "take"}
    if reacts and (over or mention.token.dep_ == "dobj"):
        yield _subtree(_whole(verb))


def _reacting(mention: Mention) -> Token:
    """Return the verb over a mention, beyond one that only gives the event a name."""
    verb = mention.verb
    if verb.lemma_ in lexicon.words("naming") and verb.dep_ in {"pcomp", "relcl", "ccomp"}:
        return trees.verb_of(verb.head)
    return verb


def _whole(verb: Token) -> Token:
    """Return the first of the verbs that share the subject of `verb`: "vowed to retaliate"."""
    while verb.dep_ in {"conj", "xcomp"} and verb.head.i != verb.i:
        if any(c.dep_ in trees.SUBJECTS for c in verb.children):
            break
        verb = verb.head
    return verb


def _answers(mention: Mention) -> Iterator[Span]:
    """Yield the later clauses of its sentence in which others strike back."""
    own = trees.subject(mention.verb)
    for verb in mention.token.sent[mention.token.i - mention.token.sent.start + 1 :]:
        if verb.pos_ != "VERB" or verb.dep_ not in {"conj", "ROOT", "ccomp", "parataxis"}:
            continue
        doer = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        other = doer is not None and own is not None and doer.lemma_ != own.lemma_
        if doer is not None and other and _strikes_back(verb):
            yield _subtree(verb, doer.left_edge.i)


def _strikes_back(verb: Token) -> bool:
    parts = [c.lower_ for c in verb.children if c.dep_ in {"dobj", "prt", "advmod"}]
    said = {verb.lemma_.lower(), *(f"{verb.lemma_.lower()} {part}" for part in parts)}
    return bool(said & lexicon.words("answering"))


def _subtree(head: Token, first: int = 0) -> Span:
    """Return the place in its paragraph of what hangs on `head`, ends trimmed, not too long.

    Tokens before number `first` are left out.
    """
    tokens = sorted((t for t in head.subtree if t.i >= first), key=lambda t: t.i)
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens.pop()
    while tokens and (tokens[0].is_punct or tokens[0].lower_ in {"that", "and"}):
        tokens.pop(0)
    tokens = tokens or [head]
    while len(tokens) > 1 and tokens[-1].idx + len(tokens[-1]) - tokens[0].idx > _LONGEST:
        tokens.pop()
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))

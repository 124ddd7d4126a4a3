"""Which mentions of one sentence are one event: how near they stand, and in what shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.extract.events import circumstances
from provenance.extract.events.eventwords import Mention
from provenance.extract.events.referents import Referent, Told, clash, elsewhere
from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 5
"""How far two words of one event stand from each other in a parse at most."""
_DURING, _AFTER = {"in", "during"}, {"after", "following"}
_RESULT = 8
_PARTICIPLE = 14
"""A participle of result ("..., killing six") is often hung on the wrong verb by the parser."""


def fits(mention: Mention, kind: str) -> bool:
    """Tell whether a mention can be of an event of class `kind`."""
    if mention.pointer:
        return lexicon.ANY in mention.kinds or kind in mention.kinds
    return lexicon.compatible(mention.kind, kind)


def _together(left: Told, right: Told) -> bool:
    """Tell whether two mentions of one sentence are one event by how near they stand."""
    a, b = left.mention, right.mention
    if a.unreal != b.unreal or a.pointer or b.pointer or not fits(a, b.kind):
        return False
    if came_after(a, b) or came_after(b, a):
        return False
    gap = trees.distance(a.token, b.token)
    summing_up = any(m.token.dep_ == "appos" and not m.given for m in (a, b))
    if summing_up and "killing" in (a.kind, b.kind) and a.loose == b.loose:
        return True
    if b.token.dep_ == "conj" and b.token.head.i == a.token.i and a.verbal and b.verbal:
        return a.loose == b.loose
    result = "killing" in (a.kind, b.kind) and a.kind != b.kind
    if a.loose == b.loose and (_hit_in(a, b) or _hit_in(b, a)):
        return not clash(Referent([left]), Referent([right]))
    limit = _RESULT if result else _NEAR
    if result and b.token.tag_ == "VBG" and b.kind == "killing":
        limit = _PARTICIPLE if a.token.i < b.token.i and not _enclosed(b, a) else 0
    if result and _contrasted(b.token) and bare_result(b, [a]):
        limit = trees.FAR
    if a.loose != b.loose and not (result and gap <= max(limit - 3, _NEAR)):
        return False
    if gap > limit and not (
        b.given and not a.loose and (a.kind == b.kind or _taken_up(left, right))
    ):
        return False
    return not b.fresh and not clash(Referent([left]), Referent([right]))


def _taken_up(deed: Told, noun: Told) -> bool:
    """Tell whether a noun takes up the deed of a verb: "denied bombing it: the strike killed"."""
    free = deed.mention.verbal and not noun.mention.verbal
    return free and not elsewhere(Referent([deed]), Referent([noun]))


def _gap(one: Told, other: Told) -> int:
    return trees.distance(one.mention.token, other.mention.token)


def came_after(event: Mention, cause: Mention) -> bool:
    """Tell whether one is what the other is said to have followed ("came after an attack").

    A death after an attack is no second event.
    """
    if "killing" in (event.kind, cause.kind) or event.verbal or cause.verbal:
        return False
    offset = cause.token.idx
    return any(span.start <= offset < span.end for span in circumstances.triggers(event))


def _hit_in(killing: Mention, other: Mention) -> bool:
    """Tell whether people "were killed and others hurt in a shooting", however it was parsed."""
    if within(killing, other):
        return True
    if killing.kind != "killing" or not killing.verbal or not trees.passive(killing.token):
        return False
    noun = other.token
    inside = not other.verbal and noun.dep_ == "pobj" and noun.head.lower_ in _DURING
    verb = trees.verb_of(noun)
    hurt = verb.lemma_ in lexicon.words("result") and trees.passive(verb)
    later = killing.token.i < noun.i
    return inside and hurt and later and not other.fresh and trees.agent(killing.token) is None


def within(deed: Mention, noun: Mention) -> bool:
    """Tell whether a deed was done in what a noun names: "killed two and hurt six in a raid".

    So it was "after" it, where nobody wages war: "shot, and two were hurt, following a shooting".
    """
    prep = _before(noun.token)
    if noun.verbal or prep is None or not lexicon.is_deadly(deed.kind):
        return False
    waged = lexicon.is_waged(deed.kind) or lexicon.is_waged(noun.kind)
    after = prep.lower_ in _AFTER and not (waged or noun.fresh or noun.given)
    if not after and prep.lower_ not in _DURING:
        return False
    verb = prep.head
    while verb.dep_ == "conj" and verb.i != deed.token.i:
        verb = verb.head
    return deed.verbal and verb.i == deed.token.i


def _before(noun: Token) -> Token | None:
    """Return the preposition that a noun stands behind, also "in what X called an attack"."""
    head = noun.head
    called = noun.dep_ == "oprd" and head.dep_ == "pcomp" and head.lemma_ in lexicon.words("naming")
    if called:
        return head.head
    return head if noun.dep_ == "pobj" else None


def _enclosed(inner: Mention, outer: Mention) -> bool:
    """Tell whether a participle stands in an "after ..." clause that `outer` is not in."""
    if trees.since(inner.token):
        return False
    for step in inner.token.ancestors:
        if any(t.i == outer.token.i for t in step.subtree):
            return False
        if step.dep_ == "advcl" and any(_leads_to(c) for c in step.children):
            return True
    return False


def _contrasted(token: Token) -> bool:
    """Tell whether the sentence sets one account against another ("while others say")."""
    words = lexicon.words("contrasting")
    return any(t.lower_ in words and t.dep_ == "mark" for t in token.sent)


def _leads_to(mark: Token) -> bool:
    """Tell whether a clause's first word makes it a cause or a time ("after"), not a contrast."""
    return mark.dep_ == "mark" and mark.lower_ not in lexicon.words("contrasting")


def bare_result(mention: Mention, beside: Sequence[Mention]) -> bool:
    """Tell whether people "were killed", by nobody named, and not in what led to the other."""
    if mention.kind != "killing" or not mention.verbal or not trees.passive(mention.token):
        return False
    alone = trees.agent(mention.token) is None
    return alone and not any(_enclosed(mention, other) for other in beside)


def local(told: Sequence[Told]) -> list[Referent]:
    """Group the mentions of one sentence. A killing goes to the nearest event that fits."""
    found: list[Referent] = []
    for one in sorted(told, key=lambda t: (t.mention.kind == "killing", t.mention.span.start)):
        near = [
            (0 if _hit_in(one.mention, other.mention) else _gap(one, other), i)
            for i, referent in enumerate(found)
            for other in referent.told
            if _together(other, one)
        ]
        if near:
            home = found[min(near)[1]]
            home.told.append(one)
        else:
            home = Referent([one])
            found.append(home)
        home.series |= one.mention.loose
        home.unreal |= one.mention.unreal
    for referent in found:
        referent.told.sort(key=lambda t: t.mention.span)
    return sorted(found, key=lambda r: r.mentions[0].span)

"""Which mentions of one article are one event: coreference, with more care than greed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from provenance.extract.events import circumstances
from provenance.extract.events.eventwords import Mention
from provenance.extract.events.referents import (
    Referent,
    Told,
    clash,
    contradicts,
    elsewhere,
    shares,
)
from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 5
"""How far two words of one event stand from each other in a parse at most."""
_RESULT = 8
_PARTICIPLE = 14
"""A participle of result ("..., killing six") is often hung on the wrong verb by the parser."""
_BACK = 3
_FAR = 8
"""How many sentences a mention that says nothing new may look back."""


def _fits(mention: Mention, kind: str) -> bool:
    if mention.pointer:
        return lexicon.ANY in mention.kinds or kind in mention.kinds
    return lexicon.compatible(mention.kind, kind)


def _together(left: Told, right: Told) -> bool:
    """Tell whether two mentions of one sentence are one event by how near they stand."""
    a, b = left.mention, right.mention
    if a.unreal != b.unreal or a.pointer or b.pointer or not _fits(a, b.kind):
        return False
    if _came_after(a, b) or _came_after(b, a):
        return False
    gap = trees.distance(a.token, b.token)
    summing_up = any(m.token.dep_ == "appos" and not m.given for m in (a, b))
    if summing_up and "killing" in (a.kind, b.kind) and a.loose == b.loose:
        return True
    if b.token.dep_ == "conj" and b.token.head.i == a.token.i and a.verbal and b.verbal:
        return a.loose == b.loose
    result = "killing" in (a.kind, b.kind) and a.kind != b.kind
    if result and a.loose == b.loose and (_hit_in(a, b) or _hit_in(b, a)):
        return not clash(Referent([left]), Referent([right]))
    limit = _RESULT if result else NEAR
    if result and b.token.tag_ == "VBG" and b.kind == "killing":
        limit = _PARTICIPLE if a.token.i < b.token.i and not _enclosed(b, a) else 0
    if result and _contrasted(b.token) and _bare_result(b, [a]):
        limit = trees.FAR
    if a.loose != b.loose and not (result and gap <= max(limit - 3, NEAR)):
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


def _came_after(event: Mention, cause: Mention) -> bool:
    """Tell whether one is what the other is said to have followed ("came after an attack").

    A death after an attack is no second event.
    """
    if "killing" in (event.kind, cause.kind) or event.verbal or cause.verbal:
        return False
    offset = cause.token.idx
    return any(span.start <= offset < span.end for span in circumstances.triggers(event))


def _hit_in(killing: Mention, other: Mention) -> bool:
    """Tell whether people "were killed and others hurt in a shooting", however it was parsed."""
    if killing.kind != "killing" or not killing.verbal:
        return False
    if within(killing, other):
        return True
    if not trees.passive(killing.token):
        return False
    noun = other.token
    inside = not other.verbal and noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during"}
    verb = trees.verb_of(noun)
    hurt = verb.lemma_ in lexicon.words("result") and trees.passive(verb)
    later = killing.token.i < noun.i
    return inside and hurt and later and not other.fresh and trees.agent(killing.token) is None


def within(deed: Mention, noun: Mention) -> bool:
    """Tell whether a deed was done in what a noun names: "killed two and hurt six in a raid"."""
    inside = not noun.verbal and noun.token.dep_ == "pobj"
    if not inside or noun.token.head.lower_ not in {"in", "during"}:
        return False
    verb = noun.token.head.head
    joined = verb.dep_ == "conj" and verb.head.i == deed.token.i
    return deed.verbal and (verb.i == deed.token.i or joined)


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


def _home(new: Referent, known: Sequence[Referent]) -> Referent | None:
    """Return the event told before that `new` goes on about, the latest that fits."""
    if new.series or new.unreal or any(m.fresh for m in new.mentions):
        return None
    alike = [old for old in reversed(known) if old.single and _compatible(new, old)]
    free = [old for old in alike if not _beside(new, old) and not clash(old, new)]
    fitting = [old for old in free if _goes_on(new, old, len(alike))]
    here = [old for old in fitting if not elsewhere(old, new)]
    if here or not any(m.given and not m.verbal for m in new.mentions):
        return _foremost(new, here)
    return _foremost(new, fitting)


def _foremost(new: Referent, fitting: Sequence[Referent]) -> Referent | None:
    """Return the event of this or the last sentence, else the one most spoken of."""
    sentence = new.mentions[0].sentence
    near = [old for old in fitting if sentence - old.mentions[-1].sentence <= 1]
    return next(iter(near), None) or max(fitting, key=lambda r: len(r.told), default=None)


def _goes_on(new: Referent, old: Referent, choice: int) -> bool:
    """Tell whether there is ground to take `new` for the event `old`, which nothing rules out.

    A definite noun needs to be near, or alone, or to share a facet; an indefinite one must
    share a facet, or be of the very same class and say nothing new.
    """
    first = new.mentions[0]
    gap = first.sentence - old.mentions[-1].sentence
    if gap <= 1 and new.kind == old.kind and not contradicts(new, old):
        return True
    several = first.plural and not first.verbal and not any(m.plural for m in old.mentions)
    if several and (choice > 1 or new.kind != old.kind or new.kind == "attack"):
        return False
    if first.pointer or shares(new, old) or (choice == 1 and _barely_told(new, old)):
        return True
    new_day = bool(new.windows() or new.months()) and gap > _BACK
    if new_day or (gap > _BACK and not lexicon.is_deadly(old.kind)):
        return False
    if first.given and not first.verbal and not first.plural and _covers(new.kind, old.kind):
        return True
    if any(m.given for m in new.mentions):
        alone = choice == 1 and not (first.verbal and _otherwise(new, old))
        return gap <= _BACK or alone or new.kind == old.kind
    says_new = new.values("place") or new.windows() or new.months()
    return not says_new and (new.kind == old.kind or gap <= 1 or (choice == 1 and gap <= _FAR))


def _barely_told(new: Referent, old: Referent) -> bool:
    """Tell whether `old` was named only, as a headline does, and `new` may be what it names."""
    told = old.windows() or old.months() or old.values("place") or old.values("actor")
    return not told and new.kind == old.kind and len(old.told) == 1


def _otherwise(new: Referent, old: Referent) -> bool:
    """Tell whether a verb tells of another sort of event than the one told before."""
    return new.kind not in (old.kind, "killing") or any(m.plural for m in old.mentions)


def _compatible(new: Referent, old: Referent) -> bool:
    return bool(old.kind) and all(_fits(m, old.kind) for m in new.mentions)


def _covers(word: str, kind: str) -> bool:
    """Tell whether "the attack" can be said of an event of class `kind`, however far back."""
    return word == kind or word in lexicon.wider(kind) or word == "killing"


def _beside(new: Referent, old: Referent) -> bool:
    """Tell whether `new` was told apart from `old` in one sentence, as its cause may be."""
    sentence = new.mentions[0].sentence
    beside = [m for m in old.mentions if m.sentence == sentence]
    if any(_came_after(b, m) or _came_after(m, b) for b in beside for m in new.mentions):
        return True
    back = any(m.pointer or _by_pronoun(m) or _bare_result(m, beside) for m in new.mentions)
    return bool(beside) and old.kind != new.kind and not back


def _bare_result(mention: Mention, beside: Sequence[Mention]) -> bool:
    """Tell whether people "were killed", by nobody named, and not in what led to the other."""
    if mention.kind != "killing" or not mention.verbal or not trees.passive(mention.token):
        return False
    alone = trees.agent(mention.token) is None
    return alone and not any(_enclosed(mention, other) for other in beside)


def _by_pronoun(mention: Mention) -> bool:
    """Tell whether those hit are only pointed at: "killed after he was shot"."""
    hit = trees.objects(mention.token) if mention.verbal else []
    return any(t.pos_ == "PRON" for t in hit)


def _in_general(new: Referent) -> bool:
    """Tell whether "the raids" that nothing before stands for are raids in general."""
    first = new.mentions[0]
    one = first.verbal or not first.plural or new.kind in lexicon.words("plural_of_one")
    return not one and not new.values("place") and not new.windows() and not new.months()


def merge(groups: Iterable[Sequence[Told]]) -> list[Referent]:
    """Return the events of an article from its mentions, a sequence a sentence, in text order.

    Series and mere plans are never joined to an occurrence; pointers ("the incident") that
    nothing fits are dropped.
    """
    known: list[Referent] = []
    for told in groups:
        for new in local(told):
            home = _home(new, known)
            if home is not None:
                home.told.extend(new.told)
                known.remove(home)
                known.append(home)
            elif new.kind:
                new.series |= _in_general(new)
                known.append(new)
    return sorted(known, key=lambda r: r.mentions[0].span)

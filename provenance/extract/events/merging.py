"""Which mentions of one article are one event: coreference, with more care than greed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from provenance.extract.events.eventwords import Mention
from provenance.extract.events.referents import (
    Referent,
    Told,
    clash,
    contradicts,
    elsewhere,
    shares,
)
from provenance.extract.events.together import bare_result, came_after, fits, local
from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon

_YEAR = 365
"""How many days before its article what it recalls is no news of it."""
_BACK = 3
_FAR = 8
"""How many sentences a mention that says nothing new may look back."""


def _home(new: Referent, known: Sequence[Referent], day: date | None) -> Referent | None:
    """Return the event told before that `new` goes on about, the latest that fits."""
    if new.series or new.unreal or any(m.fresh for m in new.mentions):
        return None
    alike = [old for old in reversed(known) if old.single and _compatible(new, old)]
    free = [old for old in alike if not _beside(new, old) and not clash(old, new)]
    free = [old for old in free if not _recalled(new, old, day)]
    fitting = [old for old in free if _goes_on(new, old, len(alike))]
    here = [old for old in fitting if not elsewhere(old, new)]
    if here or not any(m.given and not m.verbal for m in new.mentions):
        return _foremost(new, here)
    return _foremost(new, fitting)


def _recalled(new: Referent, old: Referent, day: date | None) -> bool:
    """Tell whether `new` is dated to years before the article, which tells of `old` as news."""
    told = [w.high for w in new.windows() if w.high]
    if day is None or not told or old.windows() or old.months() or _long_after(old):
        return False
    return max(told) < day - timedelta(days=_YEAR)


def _long_after(old: Referent) -> bool:
    """Tell whether a sentence on an event speaks of what comes years after: a trial, a term."""
    late = lexicon.words("years_after")
    return any(t.lemma_.lower() in late for m in old.mentions for t in m.token.sent)


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
    return bool(old.kind) and all(fits(m, old.kind) for m in new.mentions)


def _covers(word: str, kind: str) -> bool:
    """Tell whether "the attack" can be said of an event of class `kind`, however far back."""
    return word == kind or word in lexicon.wider(kind) or word == "killing"


def _beside(new: Referent, old: Referent) -> bool:
    """Tell whether `new` was told apart from `old` in one sentence, as its cause may be."""
    sentence = new.mentions[0].sentence
    beside = [m for m in old.mentions if m.sentence == sentence]
    if any(came_after(b, m) or came_after(m, b) for b in beside for m in new.mentions):
        return True
    back = any(m.pointer or _by_pronoun(m) or bare_result(m, beside) for m in new.mentions)
    return bool(beside) and old.kind != new.kind and not back


def _by_pronoun(mention: Mention) -> bool:
    """Tell whether those hit are only pointed at: "killed after he was shot"."""
    hit = trees.objects(mention.token) if mention.verbal else []
    return any(t.pos_ == "PRON" for t in hit)


def _in_general(new: Referent) -> bool:
    """Tell whether "the raids" that nothing before stands for are raids in general."""
    first = new.mentions[0]
    one = first.verbal or not first.plural or new.kind in lexicon.words("plural_of_one")
    return not one and not new.values("place") and not new.windows() and not new.months()


def merge(groups: Iterable[Sequence[Told]], day: date | None) -> list[Referent]:
    """Return the events of an article from its mentions, a sequence a sentence, in text order.

    `day` is the article's, before which it may recall events of other years.
    Series and mere plans are never joined to an occurrence; pointers ("the incident") that
    nothing fits are dropped.
    """
    known: list[Referent] = []
    for told in groups:
        for new in local(told):
            home = _home(new, known, day)
            if home is not None:
                home.told.extend(new.told)
                known.remove(home)
                known.append(home)
            elif new.kind:
                new.series |= _in_general(new)
                known.append(new)
    return sorted(known, key=lambda r: r.mentions[0].span)

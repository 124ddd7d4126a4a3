"""What a person should be told when findings change: opened, settled, judged otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from provenance.model.finding import Finding
from provenance.model.keys import SHORTEST
from provenance.report import words


def changes(before: Mapping[str, Finding], now: Iterable[Finding]) -> tuple[str, ...]:
    """Return a sentence for each item that is or was loud and is not what it was.

    Quiet findings come and go with each article; they are not news.
    """
    after = {f.key: f for f in now}
    gone = [f for k, f in before.items() if k not in after and f.loud]
    fresh = [f for k, f in after.items() if k not in before]
    heirs = {old.key: heir for old in gone if (heir := _heir(old, fresh))}
    named = {heir.key for heir in heirs.values()}
    told = [_changed(before[k], f) for k, f in after.items() if k in before]
    told += [f"{_name(f)}: new, {words.label(f)}." for f in fresh if f.loud and f.key not in named]
    told += [
        _became(f, heirs[f.key]) if f.key in heirs else f"{_name(f)}: no longer found."
        for f in gone
    ]
    return tuple(line for line in told if line)


def _heir(old: Finding, fresh: Iterable[Finding]) -> Finding | None:
    """Return the new item that took an old one's place: of one question, with most of its words."""
    said = {s.key for s in old.statements}
    shared = {
        f.key: (len(said & {s.key for s in f.statements}), f)
        for f in fresh
        if (f.aspect, f.measure) == (old.aspect, old.measure)
    }
    most = max(shared.values(), key=lambda pair: (pair[0], pair[1].key), default=None)
    return most[1] if most and 2 * most[0] > len(said) else None


def _became(old: Finding, new: Finding) -> str:
    """Return what took an item's place; its key is another, since it asks about more or less."""
    was, now = words.label(old), words.label(new)
    judged = f"was “{was}”, now “{now}”{_because(new)}" if was != now else f"still “{now}”"
    return f"{_name(new)}: {judged}; before: {old.key[:SHORTEST]} {old.title}."


def _name(finding: Finding) -> str:
    return f"{finding.key[:SHORTEST]} {finding.title}"


def _changed(old: Finding, new: Finding) -> str:
    if not (old.loud or new.loud) or old.state == new.state:
        return ""
    if old.verdict != new.verdict or old.why != new.why:
        return f"{_name(new)}: was “{words.label(old)}”, now “{words.label(new)}”{_because(new)}."
    if old.title != new.title:
        return f"{_name(new)}: was “{old.title}”."
    return f"{_name(new)}: its statements changed."


def _because(finding: Finding) -> str:
    """Return the facets that decided, in brackets."""
    pair = words.worst(finding)
    against = [r for r in pair.reasons if r.state == "mismatch"] if pair else []
    told = [f"{words.FACETS[r.facet]}: {r.left}, {r.right}" for r in against]
    return f" ({'; '.join(told)})" if told else ""

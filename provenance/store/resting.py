"""What findings rest on: which are made again, which give way, and which are shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from provenance.model.finding import Finding
from provenance.model.vocabulary import LOUD
from provenance.store import findings, rows
from provenance.store.findings import Made
from provenance.store.tables import FindingRow, FindingUnitRow, PositionStatementRow, RivalRow


def on(session: Session, units: Iterable[str]) -> set[str]:
    """Return the keys of the findings that rest on any of these units."""
    out: set[str] = set()
    for some in rows.chunks(units):
        query = select(FindingUnitRow.finding).where(FindingUnitRow.unit.in_(some))
        out.update(session.execute(query).scalars())
    return out


def every(session: Session) -> list[str]:
    """Return the keys of all findings."""
    return list(session.execute(select(FindingRow.key).order_by(FindingRow.key)).scalars())


def units_of(session: Session, found: Iterable[str]) -> dict[str, set[str]]:
    """Return what each of these findings rests on."""
    out: dict[str, set[str]] = {}
    for row in rows.rows_in(session, FindingUnitRow, "finding", found):
        out.setdefault(row["finding"], set()).add(row["unit"])
    return out


def drawn_in(session: Session, units: Collection[str]) -> frozenset[str]:
    """Return these units and all whose findings stood back for one of theirs, to be made again."""
    seen: set[str] = set()
    todo = set(units)
    while todo:
        seen |= todo
        rivals = rows.rows_in(session, RivalRow, "key", on(session, todo))
        todo = {row["unit"] for row in rivals} - seen
    return frozenset(seen)


def replace(session: Session, units: Collection[str], made: Iterable[Made]) -> None:
    """Put findings in the place of all that rest on these units.

    Of several on one question the first in the list is stored; the others' units are noted as
    its rivals. `units` are closed by `drawn_in`.
    """
    gone = on(session, units)
    findings.drop(session, sorted(gone))
    for some in rows.chunks(units):
        session.execute(delete(RivalRow).where(RivalRow.unit.in_(some)))
    best: dict[str, Made] = {}
    behind: list[Made] = []
    for one in sorted(made, key=_order):
        (behind.append(one) if one.finding.key in best else best.setdefault(one.finding.key, one))
    stored = _stored(session, best)
    stronger = {k for k, (rank, units) in stored.items() if (rank, sorted(units)) < _order(best[k])}
    findings.drop(session, sorted(set(stored) - stronger))
    findings.put(session, [one for key, one in best.items() if key not in stronger])
    behind += [best[key] for key in stronger]
    rivals = {(one.finding.key, unit) for one in behind for unit in one.units}
    rivals |= {(k, unit) for k, (_, us) in stored.items() if k not in stronger for unit in us}
    _note(session, rivals)


def _order(one: Made) -> tuple[str, list[str]]:
    return (one.rank, sorted(one.units))


def _stored(session: Session, wanted: Collection[str]) -> dict[str, tuple[str, set[str]]]:
    """Return the rank and the units of the findings that are stored under these keys."""
    found = {row["key"]: row["rank"] for row in rows.rows_in(session, FindingRow, "key", wanted)}
    units = units_of(session, found)
    return {key: (rank, units.get(key, set())) for key, rank in found.items()}


def _note(session: Session, rivals: Collection[tuple[str, str]]) -> None:
    known = rows.rows_in(session, RivalRow, "key", {key for key, _ in rivals})
    fresh = sorted(set(rivals) - {(row["key"], row["unit"]) for row in known})
    rows.add(session, RivalRow, [{"key": key, "unit": unit} for key, unit in fresh])


def show(session: Session, claims: Collection[str]) -> None:
    """Tell anew which agreements on facts that rest on any of these claims are shown.

    None is where another finding shows that it is disputed: a loud one on one of its claims
    that asks the same of its parties, or an accusation that names no deed.
    """
    near = _heads(session, claims)
    agreed = {k: h for k, h in near.items() if (h["aspect"], h["verdict"]) == ("fact", "agreement")}
    given = _claims(session, agreed)
    rivals = _loud(session, {claim for some in given.values() for claim in some})
    for key, head in sorted(agreed.items()):
        asked = {name for claim in given[key] for name in rivals.get(claim, ())}
        shown = asked.isdisjoint((_asked(head["measure"]), ""))
        if shown != head["shown"]:
            session.execute(update(FindingRow).where(FindingRow.key == key).values(shown=shown))


def _heads(session: Session, claims: Iterable[str]) -> dict[str, rows.Row]:
    keys = {row["finding"] for row in rows.rows_in(session, PositionStatementRow, "claim", claims)}
    return {row["key"]: row for row in rows.rows_in(session, FindingRow, "key", keys)}


def _claims(session: Session, found: Iterable[str]) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for row in rows.rows_in(session, PositionStatementRow, "finding", found):
        out.setdefault(row["finding"], set()).add(row["claim"])
    return out


def _loud(session: Session, claims: Collection[str]) -> Mapping[str, set[str]]:
    """Return by claim what loud findings on it ask."""
    given = rows.rows_in(session, PositionStatementRow, "claim", claims)
    heads = rows.rows_in(session, FindingRow, "key", {row["finding"] for row in given})
    loud = {h["key"]: _asked(h["measure"]) for h in heads if h["verdict"] in LOUD}
    out: dict[str, set[str]] = {}
    for row in given:
        if row["finding"] in loud:
            out.setdefault(row["claim"], set()).add(loud[row["finding"]])
    return out


def _asked(measure: str) -> str:
    """Return what a finding asks of its parties; "" for an accusation that names no deed."""
    return "" if measure == "accusation" else measure.partition("|")[0]


def claims_of(found: Sequence[tuple[Finding, frozenset[str]]]) -> frozenset[str]:
    """Return the claims of findings that bear on whether others are shown."""
    return frozenset().union(*(claims for finding, claims in found if _bears(finding)))


def _bears(finding: Finding) -> bool:
    return finding.loud or (finding.aspect, finding.verdict) == ("fact", "agreement")

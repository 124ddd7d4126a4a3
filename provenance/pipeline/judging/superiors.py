"""For whom the voices of changed articles speak, and which bodies were asked for to tell it."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model.keys import fold
from provenance.model.linking import Seat as Under
from provenance.resolve import offices
from provenance.resolve.parties import Canon
from provenance.resolve.seats import Seat
from provenance.store import blocks
from provenance.store import seats as stored
from provenance.store.database import Session

KIND = "superior"
"""The kind of the keys under which articles wait for a body to be met."""
Key = tuple[str, str]
"""An article and one of its speakers."""


def of(
    session: Session, canon: Canon, articles: Sequence[str], seated: Sequence[Seat]
) -> dict[Key, str]:
    """Return for whom speakers speak, by article and speaker; note which bodies they asked for."""
    told = {
        fold(canon.canonical(phrase))
        for seat in seated
        for phrase in offices.phrases(
            seat.speaker.role, seat.speaker.name, seat.speaker.affiliation
        )
    }
    here = {seat.node for seat in seated if not seat.local and seat.speaker.kind != "person"}
    met = stored.bodies_met(session, told) | here
    asked: dict[str, list[Under]] = {}
    out: dict[Key, str] = {}
    for seat in seated:
        names: set[str] = set()

        def known(name: str, names: set[str] = names) -> bool:
            if canon.known(name):
                return True
            names.add(fold(name))
            return fold(name) in met

        key = (seat.article, seat.speaker.id)
        out[key] = offices.acts_for(seat.speaker, canon, known)
        for name in sorted(names):
            asked.setdefault(name, []).append(Under(":".join(key), seat.article))
    blocks.replace(session, KIND, articles, asked)
    return out

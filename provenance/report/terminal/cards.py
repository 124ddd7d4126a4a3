"""The cards of a statement, an article and a speaker, and the evidence behind a statement."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from provenance.model.article import Revision, Stated
from provenance.model.decision import Decision
from provenance.model.finding import Statement
from provenance.model.spans import Span
from provenance.report import saying, sharing, sourcing
from provenance.report.mentions import mentioned
from provenance.report.quote import pieces
from provenance.report.terminal import kit
from provenance.report.terminal.shared import shared_block
from provenance.report.views import ArticleView, Capture, EvidenceView, SpeakerView


def statement_card(
    statement: Statement,
    findings: tuple[str, ...] = (),
    width: int = kit.WIDTH,
    colour: bool = False,
) -> str:
    """Return one statement: who says it, through whom, how surely, and in which items it is."""
    parts = [
        kit.heading(f"{statement.key} · STATEMENT"),
        kit.blank(),
        _quoted(statement),
        kit.blank(),
    ]
    parts += _facts(statement)
    if findings:
        parts.append(kit.labelled("In items", ", ".join(findings)))
    parts.append(kit.labelled("Evidence", f"prov evidence {statement.key}"))
    return kit.render(parts, width, colour)


def _quoted(statement: Statement) -> RenderableType:
    found = statement.place(Span(statement.start, statement.end))
    return kit.quotation(pieces(statement.sentence, [found] if found else []), "", 2)


def _facts(statement: Statement) -> list[RenderableType]:
    source = statement.source
    rows = [
        ("Who says", sourcing.who(statement)),
        ("Why unnamed", sourcing.anonymity(statement)),
        ("Manner", _manner(statement)),
        ("How it reached us", sourcing.reached(statement)),
        ("Carried by", sourcing.carried(source)),
        ("Article", f"{sourcing.title(source)}  prov show {source.article}"),
        ("Text", sourcing.RENDITIONS[source.rendition]),
        ("Separate report", sourcing.origin(statement)),
        ("Where", f"sentence {statement.sentence_index + 1}, paragraph {statement.paragraph + 1}, "
                  f"characters {statement.start} to {statement.end}"),
    ]  # fmt: skip
    return [kit.labelled(name, text) for name, text in rows if text]


def _manner(statement: Statement) -> str:
    if saying.how(statement) == "told":
        return sourcing.manner(statement)
    return f"{sourcing.STANCES[statement.stance]}, {sourcing.MODALITIES[statement.modality]}"


def article_card(
    view: ArticleView, width: int = kit.WIDTH, colour: bool = False, size: int = 4
) -> str:
    """Return an article: where each fact about it comes from, and every sentence with its voice."""
    revision = view.revision
    title = sourcing.title(view.source)
    parts = [kit.heading(f"{revision.key} · ARTICLE"), kit.line(title, "bold"), kit.blank()]
    parts += _stated(revision)
    parts += [kit.labelled("Seen", _capture(c)) for c in view.captures]
    parts += [kit.labelled("Set by a person", _decision(d)) for d in view.decisions]
    parts.append(kit.blank())
    parts += [_sentence(view, n, size) for n in range(len(view.sentences))]
    if view.shared:
        head = " ".join(sharing.heads(view.shared))
        parts += [kit.blank(), *shared_block(view.shared, size, head, len(view.shared))]
    return kit.render(parts, width, colour)


def _stated(revision: Revision) -> list[RenderableType]:
    facts = [
        ("Outlet", _basis(revision.outlet)),
        ("Met on", _basis(revision.republisher) if revision.republisher else ""),
        ("Updated" if revision.date_kind == "updated" else "Published", _basis(revision.published)),
        ("Authors", ", ".join(revision.authors)),
        ("Kind", revision.kind),
        ("Credit", revision.credit),
        ("Address", revision.url),
        ("Text", sourcing.RENDITIONS[revision.rendition]),
    ]
    return [kit.labelled(name, text) for name, text in facts if text]


def _basis(fact: Stated | None) -> str:
    if fact is None:
        return "not known"
    told = f" “{fact.exact}”" if fact.exact else ""
    return f"{fact.value} (from: {fact.basis.replace('_', ' ')}{told})"


def _sentence(view: ArticleView, index: int, size: int) -> RenderableType:
    sentence = view.sentences[index]
    voices = [
        f"{s.key[:size]} {sourcing.who(s)}"
        for s in view.statements
        if s.sentence_key == sentence.key
    ]
    text = sentence.span.of(view.revision.text)
    return kit.columns([(f"{index + 1}", text, "; ".join(voices))], (4, None, 34))


def speaker_card(
    view: SpeakerView,
    why: bool = False,
    width: int = kit.WIDTH,
    colour: bool = False,
    size: int = 4,
) -> str:
    """Return a voice and all it says; `why` adds why each mention was taken for it."""
    voice = view.identity
    known = "NAMED" if voice.named else "UNNAMED"
    head = f"{voice.key[:size]} · {voice.name} · {known} {voice.kind.upper()}"
    facts = [
        ("Also written", ", ".join(a for a in voice.aliases if a != voice.name)),
        ("Role", view.role),
        (
            "Why unnamed",
            sourcing.some(
                [sourcing.anonymity(s) for s in view.statements if sourcing.anonymity(s)], "; "
            ),
        ),
        ("Side", voice.side),
        ("Acts for", voice.acts_for),
    ]
    parts = [kit.heading(head), *(kit.labelled(n, t) for n, t in facts if t)]
    if why:
        parts += [
            kit.labelled("Why one", f"{k.article[:size]}: {k.reason} ({k.score:.2f})")
            for k in view.links
        ]
    for head, said in saying.by_way(view.statements):
        parts += [kit.blank(), kit.heading(head.upper()), _said(said, size)]
    return kit.render(parts, width, colour)


def _said(statements: Sequence[Statement], size: int) -> RenderableType:
    named = mentioned(statements)
    rows = [
        (named[s.key].cited, saying.line(s), sourcing.manner(s), s.key[:size]) for s in statements
    ]
    return kit.columns(rows, (26, None, 12, max(size, 4)), ("carried by", "words", "how", "key"))


def evidence_text(view: EvidenceView, width: int = kit.WIDTH, colour: bool = False) -> str:
    """Return what a lawyer asks for: words, paragraph, bytes' hash, address, time, decisions."""
    statement = view.statement
    parts: list[RenderableType] = [
        kit.heading(f"EVIDENCE FOR {statement.key}"),
        kit.labelled("Words", f"“{statement.exact}”"),
        kit.labelled("Characters", f"{statement.start} to {statement.end} of the stored text"),
        kit.labelled("Sentence", statement.sentence),
        kit.labelled("Paragraph", view.paragraph),
        kit.labelled("Who says", sourcing.who(statement)),
        *(kit.labelled("Why unnamed", told) for told in [sourcing.anonymity(statement)] if told),
        kit.labelled("How it reached us", sourcing.reached(statement)),
        kit.blank(),
        *_stated(view.revision),
        kit.labelled("Hash of the bytes", f"sha256 {view.revision.raw_hash}"),
        *(kit.labelled("Fetched", _capture(c)) for c in view.captures),
    ]
    decided = view.decisions or ()
    parts += [kit.labelled("Decided", _decision(d)) for d in decided]
    if not decided:
        parts.append(kit.labelled("Decided", "nothing yet: read by machine, checked by nobody"))
    return kit.render(parts, width, colour)


def _capture(capture: Capture) -> str:
    return f"{capture.seen} from {capture.where}, sha256 {capture.raw_hash}"


def _decision(decision: Decision) -> str:
    field = f"{decision.field} = " if decision.field else ""
    undone = " (undone or replaced)" if decision.superseded_by else ""
    told = f"{field}{decision.value}, by {decision.reviewer}, {decision.when}: {decision.note}"
    return told + undone

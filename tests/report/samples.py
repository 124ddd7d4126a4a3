"""A small affair made by hand: five articles in our own words, their items, and a briefing."""

from __future__ import annotations

from provenance.model import keys
from provenance.model.article import Revision, Stated
from provenance.model.coding import Bodily, CodedEvent
from provenance.model.decision import Decision
from provenance.model.extraction import Event, Quantity, Sentence, Slot
from provenance.model.finding import (
    ChainLink,
    Figure,
    Finding,
    Independence,
    Occurrence,
    Position,
    PositionPair,
    Reason,
    Source,
    Statement,
)
from provenance.model.reference import Identity, Link
from provenance.model.spans import Span
from provenance.report.views import (
    ArticleView,
    Briefing,
    Capture,
    EventView,
    ItemView,
    Member,
    PartyWord,
    SharedSentence,
    SpeakerView,
    TollRow,
    TollTable,
)

OFFICIALS = Identity("idofficials", "Taliban officials", "group", False, side="Afghan Taliban")
PAKISTANI = Identity("idpakistani", "a Pakistani official", "person", False, side="Pakistan")
PLURAL = Identity("idplural", "Pakistani officials", "group", False, side="Pakistan")
AUTHORITIES = Identity("idauthority", "Taliban authorities", "body", True, side="Afghan Taliban")
FAMILIAR = Identity("idfamiliar", "people familiar with the situation", "group", False)
HEARD = "2026-11-23T15:58:00Z"


class Page:
    """An article built sentence by sentence; offsets are reckoned, never typed."""

    def __init__(self, outlet: str, title: str, **source: object) -> None:
        self.key = keys.article_key(None, outlet, title, "2024-01-01", "")
        fields: dict[str, object] = {
            "republisher": "", "published": "", "date_kind": "published", "kind": "report",
            "rendition": "precis",
        }  # fmt: skip
        self.source = Source(self.key, outlet, title=title, **{**fields, **source})
        self.text, self.sentences, self.statements, self.figures = "", [], [], []
        self.paragraph = -1

    def say(self, words: str, voice: Identity | None = None, new: bool = True, **more: object):
        """Add a sentence whose whole is one statement; `exact` narrows the statement."""
        self.paragraph += new or not self.text
        self.text += ("\n\n" if new else " ") if self.text else ""
        start = len(self.text)
        self.text += words
        key = keys.sentence_key(self.key, words, 0)
        index = len(self.sentences)
        self.sentences.append(Sentence(index, self.paragraph, Span(start, start + len(words)), key))
        exact = str(more.pop("exact", words))
        at = start + words.index(exact)
        links = [(self.source.republisher, "republisher"), (self.source.outlet, "outlet")]
        links += [(voice.name, "speaker")] if voice else []
        fields = {
            "kind": "assertion", "stance": "asserting", "polarity": "positive",
            "modality": "certain", "origin": self.key,
        }  # fmt: skip
        statement = Statement(
            keys.claim_key(key, exact, 0), self.source, voice,
            tuple(ChainLink(n, r) for n, r in links if n), sentence=words, sentence_key=key,
            sentence_index=index, paragraph=self.paragraph, exact=exact, start=at,
            end=at + len(exact), **{**fields, **more},
        )  # fmt: skip
        self.statements.append(statement)
        return statement

    def figure(self, statement: Statement, value: str, low: float, occurrence=None, **more):
        """Add the figure that stands in a statement as `value`."""
        start = self.text.index(value, statement.start)
        quantity = Quantity(
            f"q{len(self.figures)}", statement.key, "killed", "1", "exact", low, low, value,
            Span(start, start + len(value)), **{"counted": "people", **more},
        )  # fmt: skip
        self.figures.append(Figure(statement, quantity, occurrence))
        return self.figures[-1]

    def view(self) -> ArticleView:
        fact = self.source
        revision = Revision(
            self.key, self.text, "ab" * 32, f"articles/{fact.outlet}.md",
            title=Stated(fact.title, "front_matter"), outlet=Stated(fact.outlet, "front_matter"),
            republisher=Stated(fact.republisher, "text") if fact.republisher else None,
            published=_day(fact.published),
            date_kind=fact.date_kind, authors=fact.authors, kind=fact.kind,
            rendition=fact.rendition,
        )  # fmt: skip
        seen = (Capture(revision.where, revision.raw_hash, HEARD),)
        return ArticleView(
            fact, revision, tuple(self.sentences), tuple(self.statements), tuple(self.figures), seen
        )


def _day(iso: str) -> Stated | None:
    return Stated(iso, "text", "Printed that day") if iso else None


def in_sentence(statement: Statement, words: str) -> Span:
    start = statement.sentence.index(words)
    return Span(start, start + len(words))


def mark(page: Page, statement: Statement, value: str) -> tuple[str, int, int]:
    start = page.text.index(value, statement.start)
    return statement.key, start, start + len(value)


DHAKA = Page("Dhaka Tribune", "Afghan Taliban turn from an old friend", published="2024-04-21",
             date_kind="updated")  # fmt: skip
DHAKA.say("For years the two neighbours counted on one another, and that time is over.")
EIGHT = DHAKA.say(
    "In rare air strikes over the border last month, Pakistan aimed at the hideouts of militants; "
    "eight people died, and Afghan troops answered with fire."
)
WHEN_1996 = DHAKA.say("Pakistan had been among three states that recognised the rulers of 1996.")
CLARION = Page("Clarion India", "A friendship gone sour", kind="opinion", authors=("Asad Mirza",))
YES = CLARION.say("Once they were back in 2021, Pakistan recognised them as a lawful government.")
CLARION.say("It began with Pakistani airstrikes in the province of Paktika.")
DEAD = CLARION.say(
    "Taliban officials say that 46 people, mostly women and children, died in these airstrikes "
    "on training camps.",
    OFFICIALS,
    new=False,
    exact="46 people, mostly women and children, died in these airstrikes",
)
HIDEOUTS = CLARION.say(
    "What was hit were “terrorist hideouts”, a Pakistani official said.",
    PAKISTANI,
    exact="What was hit were “terrorist hideouts”",
)
SOLDIERS = CLARION.say("Days before, 16 soldiers had died when a checkpoint was attacked.")
VOA = Page("VOA News", "Pakistan weighs its support", republisher="a third-party site")
NO_VOA = VOA.say("To this day not one foreign state has recognised the rulers in Kabul.")
ALLEGED = VOA.say(
    "Afghan Taliban joined in some of the attacks, Pakistani officials allege.",
    PLURAL,
    exact="Afghan Taliban joined in some of the attacks",
)
DENIED = VOA.say(
    "Taliban authorities reject that.", AUTHORITIES, new=False, stance="denying", exact="that"
)
TRT = Page("TRT World", "Why the demands go unheard", kind="opinion", rendition="reworded",
           republisher="a news aggregator")  # fmt: skip
NO_TRT = TRT.say("So far no country has given the regime diplomatic recognition.")
BLOOMBERG = Page("Bloomberg News", "How a covert bond backfired", published="2023-06-03",
                 republisher="a local paper in the United States")  # fmt: skip
UPSET = BLOOMBERG.say(
    "Many resent that Islamabad withheld recognition, people familiar with the situation said.",
    FAMILIAR,
    exact="Islamabad withheld recognition",
)
PAGES = (DHAKA, CLARION, VOA, TRT, BLOOMBERG)


def occurrence(page: Page, statement: Statement, *slots: tuple[str, str]) -> Occurrence:
    told = tuple(
        Slot(f, v, Span(statement.start, statement.end), None, statement.key) for f, v in slots
    )
    event = Event("e1", "strike", (Span(statement.start, statement.end),), told)
    return Occurrence(keys.digest("event", statement.key), page.source, event)


STRIKES = occurrence(DHAKA, EIGHT, ("actor", "Pakistan"), ("place", "Afghanistan"))
PAKTIKA = occurrence(CLARION, DEAD, ("actor", "Pakistan"), ("place", "Paktika"))
FIGURE_8 = DHAKA.figure(EIGHT, "eight", 8, STRIKES)
FIGURE_46 = CLARION.figure(DEAD, "46", 46, PAKTIKA, composition="mostly women and children")
FIGURE_16 = CLARION.figure(SOLDIERS, "16", 16, counted="soldiers")

SHARED = SharedSentence(
    EIGHT, DEAD, (in_sentence(EIGHT, "eight"),), (in_sentence(DEAD, "46"),)
)  # fmt: skip
REASONS = (
    Reason("date", "not_stated", "March 2024", "", "none", "nothing yet: WOULD DECIDE IT"),
    Reason("place", "left_wider", "Afghanistan", "Paktika", "none"),
    Reason("actor", "match", "air strikes, Pakistan", "airstrikes, Pakistan", "supports",
           "fits, but such strikes recur"),
    Reason("target", "match", "hideouts of militants", "training camps", "none"),
    Reason("trigger", "not_stated", "", "16 soldiers dead", "none"),
)  # fmt: skip


def strikes() -> Finding:
    """The item of two tolls whose strikes may be one or two."""
    eight = Position("p1", "8 killed", (EIGHT,), 1, low=8, high=8,
                     marks=(mark(DHAKA, EIGHT, "eight"),))  # fmt: skip
    many = Position("p2", "46 killed", (DEAD,), 1, low=46, high=46,
                    marks=(mark(CLARION, DEAD, "46"),))  # fmt: skip
    pair = PositionPair("p1", "p2", "disagree", "unresolved", "possible_conflict", "", REASONS)
    return Finding(
        keys.finding_key("quantity", "killed", DEAD.key), keys.digest("state", "1"), "quantity",
        "killed", "Pakistani air strikes: 8 killed; 46 killed",
        "How many people were killed by Pakistani air strikes in Afghanistan?",
        "possible_conflict", "", (eight, many), (pair,), 2,
        "NOT known to be separate: Clarion India reuses other sentences of the Dhaka text.",
        ("The date of the strikes that Clarion India means.", "Who gave the eight."),
        safe=("One report, naming no source, puts the dead of March 2024 at eight.",
              "It is not clear whether these are the same strikes."),
        independence=Independence(2, 2, (), ("Afghan Taliban",), ("Pakistan", "Army")),
    )  # fmt: skip


def hit() -> Finding:
    """The item on who the victims were."""
    civil = Position(
        "p1", "civilians", (DEAD,), 1, marks=(mark(CLARION, DEAD, "women and children"),)
    )
    armed = Position("p2", "fighters", (HIDEOUTS,), 1,
                     marks=(mark(CLARION, HIDEOUTS, "terrorist hideouts"),))  # fmt: skip
    pair = PositionPair("p1", "p2", "disagree", "same", "who_was_hit", "", ())
    return Finding(
        keys.finding_key("fact", "victims", DEAD.key), keys.digest("state", "2"), "fact", "victims",
        "Paktika strikes: who was hit?", "Who was hit by the strikes in Paktika?", "who_was_hit",
        "", (civil, armed), (pair,), 2,
    )  # fmt: skip


def recognition() -> Finding:
    """The contradiction without a number: one yes, three noes."""
    yes = Position("p1", "YES", (YES,), 1, marks=(mark(CLARION, YES, "recognised them"),))
    told = ((VOA, NO_VOA, "not one"), (TRT, NO_TRT, "no country"), (BLOOMBERG, UPSET, "withheld"))
    no = Position("p2", "NO", (NO_VOA, NO_TRT, UPSET), 3, marks=tuple(mark(*t) for t in told))
    reasons = (
        Reason("subject", "right_wider", "Pakistan", "no country", "supports"),
        Reason("period", "match", "since 2021", "to the day of writing", "supports"),
    )
    pair = PositionPair("p1", "p2", "disagree", "likely_same", "contradiction", "", reasons)
    return Finding(
        keys.finding_key("fact", "recognise", YES.key), keys.digest("state", "3"), "fact",
        "recognise", "Has Pakistan recognised the Taliban?",
        "Has Pakistan recognised the Taliban government that took power in 2021?", "contradiction",
        "", (yes, no), (pair,), 4, "No link between them was found. Not a vote.",
        ("A statement of either government.",), ((WHEN_1996.key, "another regime, 1996"),),
        ("An opinion writer says that Pakistan did; three reports say or imply that it did not.",),
    )  # fmt: skip


def joined() -> Finding:
    """The accusation and its answer."""
    yes = Position("p1", "ALLEGED", (ALLEGED,), 1)
    no = Position("p2", "DENIED", (DENIED,), 1)
    pair = PositionPair("p1", "p2", "disagree", "same", "claim_denial", "", ())
    return Finding(
        keys.finding_key("fact", "take_part", ALLEGED.key), keys.digest("state", "4"), "fact",
        "take_part", "Did Afghan Taliban join TTP attacks?",
        "Did members of the Afghan Taliban take part in attacks of the TTP?", "claim_denial", "",
        (yes, no), (pair,), 2,
    )  # fmt: skip


def same_figure() -> Finding:
    """An agreement: one figure, one report behind two articles."""
    one = Position("p1", "16 soldiers", (SOLDIERS,), 1, marks=(mark(CLARION, SOLDIERS, "16"),))
    return Finding(
        keys.finding_key("quantity", "killed", SOLDIERS.key), keys.digest("state", "5"), "quantity",
        "killed", "Checkpoint attack: 16 soldiers", "How many soldiers died at the checkpoint?",
        "agreement", "", (one,), (), 1,
    )  # fmt: skip


def aside() -> Finding:
    """Two tolls that are of different events: no conflict."""
    left = Position("p1", "16 soldiers", (SOLDIERS,), 1)
    right = Position("p2", "8 killed", (EIGHT,), 1)
    pair = PositionPair("p1", "p2", "disagree", "different", "explained", "other_event", ())
    return Finding(
        keys.finding_key("quantity", "killed", EIGHT.key), keys.digest("state", "6"), "quantity",
        "killed", "16 soldiers; 8 killed", "How many were killed?", "explained", "other_event",
        (left, right), (pair,), 2,
    )  # fmt: skip


SILENT = PartyWord("Pakistan")
FINDINGS = (joined(), strikes(), hit(), recognition())
DECISION = Decision("d1", "finding", strikes().key, "", "", "different", strikes().state, "mk",
                    "2026-11-24", "https://example.org/record")  # fmt: skip


def items() -> tuple[ItemView, ...]:
    views = [ItemView(f) for f in (*FINDINGS, same_figure(), aside())]
    views[3] = ItemView(recognition(), aside=(WHEN_1996,))
    return tuple(views)


def toll() -> TollTable:
    note = "MAY BE THE SAME STRIKES OR NOT: a date is missing"
    return TollTable(
        (
            TollRow("Air strikes, Afghanistan", "March 2024", (FIGURE_8,), (SILENT,)),
            TollRow("Air strikes, Paktika", "", (FIGURE_46,), (PartyWord("Pakistan", HIDEOUTS),),
                    strikes().key, note),
            TollRow("Checkpoint attack", "", (FIGURE_16,)),
        ),
    )  # fmt: skip


def speakers() -> tuple[SpeakerView, ...]:
    voices = {s.voice.key: s.voice for p in PAGES for s in p.statements if s.voice}
    said = {k: [s for p in PAGES for s in p.statements if s.voice == v] for k, v in voices.items()}
    return tuple(
        SpeakerView(
            v, tuple(said[k]), (Link(said[k][0].source.article, "s1", k, "same name", 1.0),)
        )
        for k, v in voices.items()
    )


def coded() -> CodedEvent:
    return CodedEvent(
        None, None, "", "Paktika", "province", "Paktika", "Afghanistan", ("Pakistan",),
        ("training camps",),
        (Bodily("Taliban officials", "Afghan Taliban", FIGURE_46),), 46, 46, "same", None, "", 1, 1,
    )  # fmt: skip


def event() -> EventView:
    return EventView(
        PAKTIKA.key, "strike", "", "Paktika", coded(), (Member(PAKTIKA, "same"),),
        (Member(STRIKES, "unresolved", "a date is missing"),),
    )  # fmt: skip


def briefing() -> Briefing:
    return Briefing(
        1, "23 Nov 16:10", "Pakistan and the Afghan Taliban", tuple(p.view() for p in PAGES),
        items(), toll(), speakers(),
    )  # fmt: skip

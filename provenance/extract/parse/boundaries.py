"""Sentence boundaries by rule, set before the parser, which then may not move them.

The small model cuts "said Farid | Mamundzay"; a sentence of news ends at a full stop, a
question or exclamation mark, at most followed by closing marks, before a capital.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.symbols import ORTH

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAME = "prov_boundaries"
_ENDS = {".", "?", "!", "…", "...", "?!", "!!"}
_CLOSING = {"”", "’", '"', "'", ")", "]", "''", "»"}
_OPENERS = {
    "The", "A", "An", "He", "She", "They", "It", "We", "His", "Her", "Their", "Its", "Our", "This",
    "That", "These", "Those", "But", "And", "When", "After", "Before", "If", "There", "Asked",
    "In", "On", "At", "No", "Two", "Three", "Several",
}  # fmt: skip
"""Words that begin a sentence after "p.m." or "U.S.", as a name, a day or a month does not."""
_DASHES = {"-", "–", "—", "--"}
_LONGEST = 14
"""How many tokens may stand before the dash of a dateline."""
_RANKS = {
    "adm.", "amb.", "asst.", "atty.", "brig.", "capt.", "cmdr.", "col.", "cpl.", "cpt.", "det.",
    "fr.", "gen.", "gov.", "hon.", "insp.", "lt.", "maj.", "ofc.", "pfc.", "prof.", "pvt.", "rep.",
    "rev.", "sec.", "sen.", "sgt.", "spc.", "supt.",
}  # fmt: skip
_ABBREVIATIONS = _RANKS | {
    "mr.", "mrs.", "ms.", "dr.", "st.", "jr.", "sr.", "no.", "vs.", "etc.", "jan.", "feb.", "mar.",
    "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "ft.", "mt.",
}  # fmt: skip


def _opens(token: Token) -> bool:
    text = token.text
    return text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'([«`$€£—-•"


def _ends(doc: Doc, i: int) -> bool:
    """Tell whether a sentence ends right before token `i`."""
    j = i - 1
    while j > 0 and doc[j].text in _CLOSING and not doc[j - 1].whitespace_:
        j -= 1
    last = doc[j]
    if last.text in _ENDS:
        return True
    if last.text.endswith(".") and last.text.lower() not in _ABBREVIATIONS:
        whole = len(last.text) > 4 and last.text.count(".") == 1
        return whole or _begins(doc, i, j)
    return "\n" in last.text or _is_dateline(doc, j)


def _begins(doc: Doc, i: int, j: int) -> bool:
    """Tell whether a new sentence plainly begins behind "U.S.", "p.m.", "on X.": with "She", "The".

    An initial behind a name is none: "Samuel A. The".
    """
    initial = len(doc[j].text) == 2 and j > 0 and doc[j - 1].text[0].isupper()
    return doc[i].text in _OPENERS and not initial


def _is_dateline(doc: Doc, i: int) -> bool:
    """Tell whether token `i` is the dash of "GENEVA, Switzerland (XY) - Talks began"."""
    if doc[i].text not in _DASHES or not 1 <= i <= _LONGEST or not doc[i - 1].whitespace_:
        return False
    town = [t for t in doc[:i] if not t.is_punct]
    loud = town and town[0].text.isupper() and len(town[0].text) > 2
    named = all(t.text[0].isupper() or t.text[0].isdigit() for t in town)
    return bool(loud) and named


def keep_ranks(nlp: Language) -> None:
    """Let the tokenizer leave "Sgt." and its like whole; it would end a sentence at the stop."""
    tokenizer: Any = nlp.tokenizer
    for short in _RANKS:
        for written in (short.capitalize(), short.upper()):
            if written not in tokenizer.rules:
                tokenizer.add_special_case(written, [{ORTH: written}])


@Language.component(NAME)
def mark(doc: Doc) -> Doc:
    """Set the sentence starts of `doc` for the parser to keep."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        closing = token.text in _CLOSING and not before.whitespace_
        token.is_sent_start = not closing and _ends(doc, token.i) and _opens(token)
    return doc

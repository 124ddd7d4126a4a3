"""Read many invented sentences at once, each as an article of its own."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions
from provenance.extract.voices.parts import quotes
from provenance.extract.voices.parts.findings import Found


def parsed(texts: Iterable[str]) -> dict[str, nlp.Parsed]:
    """Parse sentences in one go; a line is a paragraph, and none knows of the others."""
    lines = [*dict.fromkeys(texts)]
    whole = nlp.parse(nlp.load(), "\n".join(lines))
    return {p.text: nlp.Parsed(whole.text, (p,)) for p in whole.paragraphs}


def found(texts: Iterable[str]) -> dict[str, list[Found]]:
    """Return the cues that the lexicon alone finds in each sentence, contents and sources too."""
    return {
        text: attributions.find(one, quotes.quotations(one.text, [one.paragraphs[0].span]), None)
        for text, one in parsed(texts).items()
    }

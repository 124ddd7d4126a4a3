"""Machine-readable output, kept stable: JSON, CSV and Markdown of what the program found."""

from provenance.report.data.conflicts import conflicts_csv, conflicts_json, conflicts_md
from provenance.report.data.events import events_csv, events_json
from provenance.report.data.extraction import extraction_json

__all__ = [
    "conflicts_csv",
    "conflicts_json",
    "conflicts_md",
    "events_csv",
    "events_json",
    "extraction_json",
]

"""The briefing as a folder of pages that work from disk: path -> content."""

from provenance.report.html.links import broken
from provenance.report.html.site import site

__all__ = ["broken", "site"]

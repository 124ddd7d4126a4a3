"""Across articles: whether the values disagree, and whether it is one event."""

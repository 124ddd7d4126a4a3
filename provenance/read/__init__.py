"""Bytes to a revision: text, title, byline, dates, credit."""

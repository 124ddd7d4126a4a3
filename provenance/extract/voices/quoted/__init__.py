"""Whose each quotation is."""

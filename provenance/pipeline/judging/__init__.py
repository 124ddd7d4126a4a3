"""Comparing by stages: each takes the articles that wait for it, some at a time."""

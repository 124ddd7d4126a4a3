"""Date expressions, resolved against the day of the article."""

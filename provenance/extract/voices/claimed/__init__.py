"""What each sentence claims, and for whom."""

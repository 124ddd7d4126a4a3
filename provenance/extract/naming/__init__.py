"""What parties, places and vessels are called in one article."""

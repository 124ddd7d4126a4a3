"""What changed from one copy of a text to the next, or between two texts of one outlet."""

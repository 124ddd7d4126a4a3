"""How many? Tolls of events, figures that may be of one, and figures of no event."""

"""Maps a pure function over values, in line or in worker processes."""

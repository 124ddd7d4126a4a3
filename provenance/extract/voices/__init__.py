"""Who says what: cues, contents, speakers, and the claims of each sentence."""

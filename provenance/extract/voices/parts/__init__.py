"""What the finding of voices is made of: quotations, a cue as found, how far a clause reaches."""

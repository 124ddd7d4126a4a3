"""What happened, to whom and where; and facts between parties."""

"""The words that tell that somebody says something, and what is said by them."""

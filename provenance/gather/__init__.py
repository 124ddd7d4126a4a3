"""Files and folders to bytes, with where they came from."""

"""What a terminal shows: text for a given width, readable without colour."""

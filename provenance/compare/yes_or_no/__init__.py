"""Did it? One says yes and another no; one accuses and the other answers."""

"""Le livret : tout le manuel en un PDF."""

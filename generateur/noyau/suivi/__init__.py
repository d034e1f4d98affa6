"""Le plan refait d’après ce qui s’est vraiment passé."""

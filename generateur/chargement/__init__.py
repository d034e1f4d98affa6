"""De YAML au noyau : lecture avec positions, validation, messages."""

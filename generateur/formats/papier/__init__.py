"""Les PDF, composés par Typst."""

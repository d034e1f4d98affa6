"""L’extension MkDocs et ce qu’elle branche : seule pièce à connaître MkDocs."""

"""Une enquête auprès des collègues, comprise et dépouillée."""

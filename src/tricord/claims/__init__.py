"""Pure helpers for claims: who says what, whose words they are, and how far apart they stand."""

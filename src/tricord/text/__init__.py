"""Pure helpers for what people write, in English, Korean and Japanese."""

"""Pure helpers for what people write: days and amounts, in English, Korean and Japanese."""

"""Pure helpers for names: folding, indexing, comparing, and the identifiers that decide first."""

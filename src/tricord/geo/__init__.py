"""Pure helpers for places: countries, distances, ports."""

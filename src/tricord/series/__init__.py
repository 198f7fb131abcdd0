"""Pure helpers for time series: what was known when, and what is out of the ordinary."""

"""Documents a person can hand over: one model, printed as PDF and as HTML."""

"""What was done at the desk, in a log that shows whether it was changed."""

"""A whole node, lake and desk, as one file; and back."""

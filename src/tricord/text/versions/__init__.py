"""Language versions of a statement held against each other."""

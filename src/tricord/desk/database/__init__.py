"""Where the desk's PostgreSQL is, and how the node speaks to it."""

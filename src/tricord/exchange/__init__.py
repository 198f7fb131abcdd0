"""Who may see what, and the formats it leaves in."""

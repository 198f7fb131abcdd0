"""Pages to be filled in away from a node, and read by one."""

"""Cases: findings, claims and papers in one place, and what people decide on them."""

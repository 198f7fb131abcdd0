"""Alerts: findings grouped for people, and what people do with them."""

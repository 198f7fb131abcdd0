"""What people decide: alerts, cases, decisions, audit; on PostgreSQL."""

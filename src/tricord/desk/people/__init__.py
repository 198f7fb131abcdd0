"""Who may sign in, and how: accounts, passwords, sessions, providers of identities, approvals."""

"""The desk's half of a backup: its rows as of one moment, its files, and the way back."""

"""How the desk sends word to people: by webhook and by e-mail; no database."""

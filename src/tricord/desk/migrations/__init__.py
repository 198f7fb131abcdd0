"""How the desk's database came to be, step by step; every step can be taken back."""

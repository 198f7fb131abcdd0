"""What if: what a failure comes to, and what could be done instead. Tables in, figures out."""

"""What the verbs of `dev.py` are made of: the environment, the pages, the locks, the bundle.

Python 3.11 and its standard library, nothing else: all of it runs before anything is installed.
"""

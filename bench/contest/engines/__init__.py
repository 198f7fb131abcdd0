"""Engines that compare names. Each lies in a file of its own and is run in a process of its own."""

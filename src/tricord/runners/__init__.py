"""Where a monitor runs. Every runner gives the same findings, byte for byte."""

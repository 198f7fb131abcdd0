"""Kernels of the simulated seas: motion, reception, order of arrival, contacts."""

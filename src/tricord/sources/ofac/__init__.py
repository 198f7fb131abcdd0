"""OFAC's lists in the three forms it publishes: CSV files, plain XML and advanced XML."""

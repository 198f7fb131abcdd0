"""What the benches of the sea stand on: peers that run apart, truth laid on gaps, and scores."""

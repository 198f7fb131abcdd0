"""Published figures: prices, indices, ships through straits, output of minerals."""

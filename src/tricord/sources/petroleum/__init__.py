"""Tables of petroleum reported or claimed to have been delivered: their cells and their notes."""

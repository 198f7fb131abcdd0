"""The nouns: what Tricord speaks of, frozen, with no behaviour beyond themselves."""

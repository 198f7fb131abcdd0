"""Published formats Tricord can read, one file each."""

"""What ships do: one file per kind of scene, each a function that lays courses on the stage."""

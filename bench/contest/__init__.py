"""The contest of names: pairs and queries with their truth, engines that answer, and figures."""

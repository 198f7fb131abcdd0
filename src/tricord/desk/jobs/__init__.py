"""Jobs: what the node does beside what people wait for, once each, however often it is killed."""

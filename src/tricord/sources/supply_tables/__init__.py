"""What tables of the supply strand say in their cells, whoever gives them."""

"""Ce que l’on tape : les signes que l’on prend pour d’autres."""

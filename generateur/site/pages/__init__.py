"""Les pages du site : leurs appels remplis, leurs blocs, leur HTML."""

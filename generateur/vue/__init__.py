"""La seule forme neutre que les écrivains partagent : groupée, triée, dates en mots."""

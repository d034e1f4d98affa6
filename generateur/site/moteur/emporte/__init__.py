"""À la construction : ce que la page emporte pour refaire le plan, et comment elle le trouve.

`manuel_emporte` et `depot_emporte` réunissent nos sources et nos données, `morceaux` coupe chaque
pièce en scripts, `moteur_du_depot` et `pieces_du_manuel` les donnent au site, `page_du_moteur` dit
à la page où ils sont. Rien d’ici ne répond à la page : c’est le dossier d’à côté.
"""

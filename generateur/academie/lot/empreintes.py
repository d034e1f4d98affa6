"""L’empreinte de chaque site : si rien de ce dont il dépend n’a changé, il n’y a rien à refaire."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generateur.academie.entree.entrees import Inscrit
from generateur.depot.edition import instant_d_edition
from generateur.depot.forge import adresse_du_site, forge
from generateur.site.demande import est_non_indexe, papier_demande
from generateur.site.memoire.ce_qui_est_lu import COMMUNS
from generateur.site.memoire.cles import cle_du_programme, contenus_de, empreinte


def empreinte_commune(racine: Path, environnement: Mapping[str, str]) -> str:
    """Rend l’empreinte de ce que tous les sites partagent : pages, démarche, gabarits, versions.

    L’heure d’un commit n’y est pas : un commit qui ne change rien d’un site ne le refait pas
    (decisions/0165).
    """
    return empreinte(
        cle_du_programme(),
        forge(None, environnement),
        adresse_du_site(None, environnement),
        papier_demande(environnement),
        str(est_non_indexe(environnement)),
        *contenus_de(racine, COMMUNS),
    )


def epoque_de_l_edition(racine: Path, environnement: Mapping[str, str]) -> str:
    """Rend l’instant de l’édition, comme SOURCE_DATE_EPOCH ; rien si on ne la sait pas."""
    edition = instant_d_edition(racine, [date.min], environnement)
    return "" if edition.date() == date.min else str(int(edition.timestamp()))


def empreinte_du_site(commune: str, inscrit: Inscrit) -> str:
    """Rend l’empreinte d’un site : la commune, le profil complet et ce qui l’accompagne."""
    annexes = (
        partie
        for genre, (_, octets) in sorted(inscrit.annexes.items())
        for partie in (genre, octets)
    )
    return empreinte(commune, inscrit.dossier, inscrit.fichier, inscrit.texte, *annexes)

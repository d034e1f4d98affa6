"""Ce que la feuille de route imprimée montre, page par page, en données simples pour Typst.

Le gabarit ne choisit, ne compte et ne met en mots rien : tout est décidé ici, à partir de la vue.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generateur.formats.papier.frise_imprimee import frise_de_la_feuille
from generateur.formats.papier.impression import tout_imprimable
from generateur.vue.fonctions import contacts
from generateur.vue.francais import (
    MOIS,
    enchainer,
    enumeration,
    intervalle,
    jour,
    majuscule,
    typographie,
)
from generateur.vue.raisons_groupees import raisons_groupees
from generateur.vue.synthese import VueDeSynthese, synthese
from generateur.vue.vues import VueFeuille, VueInstance, VueRendezVous, VueRole
from generateur.vue.vues_des_lignes import VueLigne, VuePersonne

OBJECTIFS_EN_TETE = 2
ECARTS_EN_SYNTHESE = 3
REPERES_DU_PILOTE = 2
SEANCES_EN_SYNTHESE = 7

Donnees = dict[str, Any]


def donnees(vue: VueFeuille) -> Donnees:
    """Rend l’arbre que lit `gabarits/feuille-de-route.typ`."""
    arbre: Donnees = tout_imprimable(PagesDeLaFeuille(vue).tout())
    return arbre


class PagesDeLaFeuille:
    """Les pages d’une feuille de route ; garde la vue et ses mots à portée."""

    def __init__(self, vue: VueFeuille) -> None:
        self.vue = vue
        self.mots = vue.mots["pdf"]

    def tout(self) -> Donnees:
        """Rend toutes les pages."""
        vue = self.vue
        return {
            "mots": {cle: typographie(mot) for cle, mot in self.mots.items()},
            "demarche": typographie(vue.mots["communs"]["demarche"]),
            "titre": typographie(vue.titre),
            "titre_du_document": self.dire("titre_du_document", college=vue.titre),
            "titre_de_la_synthese": self.dire("titre_de_la_synthese", college=vue.titre),
            "sous_titre": self.dire("sous_titre", quand=vue.quand, edition=vue.edition_en_mots),
            "pied": self.dire("pied", college=vue.titre, edition=vue.edition_en_mots),
            "minimale": vue.college.version == "minimale",
            "horaires": any(ligne.creneaux for ligne in vue.lignes),
            "objectifs": list(vue.objectifs[:OBJECTIFS_EN_TETE]),
            "autres_objectifs": self.reste("autres_objectifs", vue.objectifs, OBJECTIFS_EN_TETE),
            "tous_les_objectifs": list(vue.objectifs[OBJECTIFS_EN_TETE:]),
            "trois_lignes": self.trois_lignes(),
            "frise": frise_de_la_feuille(vue, detail=False),
            "grande_frise": frise_de_la_feuille(vue, detail=True),
            "temps": [
                {
                    "court": temps.court,
                    "titre": temps.titre,
                    "quand": majuscule(temps.quand),
                    "but": temps.but,
                    "anime": self.noms(temps.anime),
                }
                for temps in vue.temps
            ],
            "heures": self.heures(),
            "moyens": self.moyens(),
            **self.rendez_vous(),
            "instances": self.instances(),
            "preoccupations": [typographie(p.titre) for p in vue.preoccupations],
            "recueillies": majuscule(vue.recueillies) + "." if vue.recueillies else "",
            "a_recueillir": self.a_recueillir(),
            "ecartees": [ecart.texte for ecart in vue.ecartees[:ECARTS_EN_SYNTHESE]],
            "autres_ecartees": self.reste("ecartees_autres", vue.ecartees, ECARTS_EN_SYNTHESE),
            "pilote": list(vue.reperes_du_pilote[:REPERES_DU_PILOTE]),
            "contacts": [typographie(fonction) for fonction in contacts(vue)],
            "tableau": self.tableau(),
            "trimestres": self.trimestres(),
            "roles": [self.role(role) for role in vue.roles if role.moments],
            "raisons": [
                {"texte": raison.texte, "fondement": raison.nature, "numeros": raison.numeros}
                for raison in raisons_groupees(vue)
            ],
            "ici": [
                {"titre": ligne.titre, "textes": list(ligne.ici)}
                for ligne in (etape.lignes[0] for etape in vue.etapes_du_plan)
                if ligne.ici
            ],
            "toutes_ecartees": [ecart.texte for ecart in vue.ecartees],
            "avertissements": [ecart.texte for ecart in vue.avertissements],
            "dates_a_fixer": [
                self.dire("date_a_fixer_ligne", instance=rv.instance, titre=rv.quoi, quand=rv.quand)
                for rv in vue.dates_a_fixer
            ],
            "provenance": self.dire("provenance_texte", zone=vue.zone_en_mots),
        }

    def dire(self, cle: str, **champs: object) -> str:
        """Remplit une phrase des libellés, typographie comprise."""
        return typographie(self.mots[cle].format_map(champs))

    def reste(self, cle: str, tous: tuple[object, ...], montres: int) -> str:
        """Dit combien il en reste, ou rien."""
        return self.dire(cle, nombre=len(tous) - montres) if len(tous) > montres else ""

    def noms(self, personnes: tuple[VuePersonne, ...]) -> str:
        """Rend « Direction, Équipe projet »."""
        return ", ".join(personne.titre for personne in personnes)

    def trois_lignes(self) -> list[Donnees]:
        """Ce que c’est, ce que ce n’est pas, ce qu’on y cherche, et que chacun est libre."""
        return [
            {"tete": self.dire(cle), "texte": texte}
            for cle, texte in (
                ("est", next(iter(self.vue.est), "")),
                ("n_est_pas", next(iter(self.vue.n_est_pas), "")),
                ("usages", typographie(self.vue.mots["communs"]["usages"])),
                ("volontariat", self.dire("volontariat_texte")),
            )
            if texte
        ]

    def heures(self) -> Donnees:
        """Le temps à prévoir : les sommes de la vue, telles quelles."""
        vue = self.vue
        return {
            "intro": self.dire("heures_par_personne", semaines=vue.semaines),
            "roles": [
                {
                    "titre": role.titre,
                    "personnes": role.personnes_en_mots,
                    "heures": role.heures_en_mots,
                    "mois": majuscule(role.mois_le_plus_rempli),
                }
                for role in vue.roles
                if role.heures
            ],
            "total": self.dire("heures_total", heures=vue.heures_du_college_en_mots),
            "precision": vue.precision_du_total,
        }

    def moyens(self) -> list[str]:
        """L’équipement, puis les ressources déclarées."""
        ressources = enchainer(self.vue.ressources, ", ")
        return [
            self.dire("equipement", niveau=self.vue.equipement) + ".",
            majuscule(ressources) + "." if ressources else self.dire("ressources_inconnues"),
        ]

    def rendez_vous(self) -> Donnees:
        """Les rendez-vous que la synthèse a choisis ; ce qui revient tient en une ligne."""
        choix = synthese(self.vue)
        return {
            "rendez_vous": [
                {
                    "quand": majuscule(self.quand_du_rendez_vous(x.rendez_vous, x.ligne)),
                    "quoi": x.ligne.titre
                    if x.rendez_vous.genre == "atelier"
                    else x.rendez_vous.quoi,
                    "precision": self.seances(x.ligne.nombre),
                    "qui": self.noms(x.rendez_vous.qui),
                    "instance": ", ".join(
                        filter(None, (x.rendez_vous.instance, x.rendez_vous.mots))
                    ),
                    "autour": list(self.autour(x)),
                }
                for x in choix.choisis
            ],
            "points": [
                *map(self.serie, choix.series),
                *({"titre": titre, "semaines": semaines} for titre, semaines in choix.points),
            ],
            "autres_rendez_vous": self.dire("autres_rendez_vous") if choix.reste else "",
            "dates_laissees": self.dates_laissees(),
        }

    def dates_laissees(self) -> str:
        """Les dates déclarées que le plan n’emploie pas, chacune en un mot ; rien s’il n’y en a."""
        titres = {instance.id: instance.court for instance in self.vue.instances}
        par_instance: dict[str, list[str]] = {}
        for laissees in self.vue.dates_laissees:
            jours = enumeration([jour(j, avec_annee=False) for j in laissees.jours])
            dite = self.dire(laissees.pourquoi, jours=jours, retard=laissees.retard)
            par_instance.setdefault(titres[laissees.instance], []).append(dite)
        if not par_instance:
            return ""
        dites = [f"{titre}, {', '.join(siennes)}" for titre, siennes in par_instance.items()]
        return self.dire("dates_laissees", dates=" ; ".join(dites))

    def autour(self, choisi: VueDeSynthese) -> Iterator[str]:
        """Ce qui vient avant une séance : l’envoi des documents, la réunion qui la prépare."""
        if choisi.envoi:
            yield self.dire("documents", jour=choisi.envoi)
        if choisi.ligne.reunion_avant and choisi.rendez_vous.genre == "instance":
            yield self.dire("reunion_avant")

    def quand_du_rendez_vous(self, rv: VueRendezVous, ligne: VueLigne) -> str:
        """Une série d’ateliers a les dates de son étape ; le reste, les siennes."""
        return ligne.quand if rv.genre == "atelier" else rv.quand

    def serie(self, ligne: VueLigne) -> Donnees:
        """Les séances placées d’une série d’ateliers, à la suite ; au-delà, leur nombre."""
        dites = [
            ", ".join(filter(None, (c.quand_court, c.theme)))
            for c in ligne.creneaux[:SEANCES_EN_SYNTHESE]
        ]
        reste = len(ligne.creneaux) - len(dites)
        if reste:
            cle = "une_autre_seance" if reste == 1 else "autres_seances"
            dites.append(self.dire(cle, nombre=reste))
        textes = filter(None, (*dites, ligne.a_placer))
        return {"titre": ligne.titre, "semaines": typographie(" ; ".join(textes))}

    def seances(self, nombre: int | None) -> str:
        """Rend « 4 séances », « 1 séance », ou rien."""
        if nombre is None:
            return ""
        return self.dire("une_seance") if nombre == 1 else self.dire("seances", nombre=nombre)

    def instances(self) -> list[Donnees]:
        """Ce qu’on demande à chaque instance devant laquelle quelque chose passe."""
        return [
            {
                "titre": instance.titre,
                "passages": self.passages(instance),
            }
            for instance in self.vue.instances
            if instance.passages
        ]

    def passages(self, instance: VueInstance) -> list[Donnees]:
        """Une phrase par demande ; si elle revient, toutes ses dates la suivent."""
        return [
            {
                "demande": x.demande,
                "quand": self.dire("instance_demande", mots=x.mots, quand=" ; ".join(x.quand)),
            }
            for x in instance.demandes
        ]

    def a_recueillir(self) -> str:
        """Où l’on en est des préoccupations, s’il n’y en a pas encore à montrer."""
        if self.vue.choix_fait:
            return self.dire("preoccupations_retenues_a_ecrire")
        if self.vue.recueil_fait:
            return self.dire("preoccupations_recueillies")
        recueil = self.vue.charniere("recueil")
        if recueil is None:
            return self.dire("preoccupations_a_recueillir_sans_date")
        return self.dire("preoccupations_a_recueillir", quand=recueil.quand)

    def tableau(self) -> list[Donnees]:
        """La frise en tableau : une ligne par étape, dans l’ordre des temps."""
        return [
            {
                "temps": temps.id,
                "numero": etape.numero,
                "titre": etape.titre,
                "quand": etape.quand_en_bref,
                "semaines": "" if ligne.revient else str(ligne.semaines),
                "instance": ligne.passage_en_bref,
            }
            for temps in self.vue.temps
            for etape in temps.etapes
            for ligne in etape.lignes[:1]
        ]

    def trimestres(self) -> list[Donnees]:
        """Une page par trimestre : de quoi cocher, lire qui vient, et écrire."""
        return [
            {
                "titre": trimestre.titre,
                "quand": majuscule(trimestre.quand),
                "lignes": [self.ligne(ligne) for ligne in trimestre.lignes],
                "vide": self.dire(trimestre.phrase_vide),
            }
            for trimestre in self.vue.trimestres
        ]

    def ligne(self, ligne: VueLigne) -> Donnees:
        """Une ligne d’un trimestre ; ce qui revient n’en dit que l’essentiel."""
        garder = "" if ligne.revient else enchainer(ligne.garder)
        seance = ligne.seance
        acquise = ligne.etat in ("faite", "commencee")
        return {
            "numero": ligne.numero,
            "temps": ligne.temps,
            "titre": ligne.titre,
            "quand": majuscule(intervalle(ligne.debut, ligne.fin, avec_annee=False)),
            "semaines": "" if ligne.revient else ligne.semaines_en_mots,
            "anime": self.dire("anime", noms=self.noms(ligne.anime)) if ligne.anime else "",
            "participe": self.dire("participe", noms=self.noms(ligne.participe))
            if ligne.participe
            else "",
            "garder": self.dire("garder", quoi=garder) if garder else "",
            "montrer": self.dire("montrer", quoi=enchainer(p.titre for p in ligne.pratiques))
            if ligne.pratiques
            else "",
            # Une fois en route, ce qu’il en est dit plus que la raison de sa date.
            "raison": "" if ligne.revient or acquise else ligne.premiere_raison,
            "etat": ligne.etat,
            "avancement": majuscule(ligne.etat_en_mots) if acquise else "",
            "seances": self.seances(ligne.nombre),
            "creneaux": [
                {"quand": majuscule(c.quand_court), "theme": c.theme} for c in ligne.creneaux
            ],
            "a_placer": ligne.a_placer if ligne.creneaux else "",
            "themes": "" if ligne.creneaux else ligne.themes_en_mots,
            "instance": ", ".join((seance.titre, seance.mots)) if seance else "",
            "date": majuscule(seance.quand) if seance else "",
            "envoi": self.dire("documents", jour=seance.envoi_en_mots)
            if seance and seance.envoi
            else "",
            "reunion": majuscule(ligne.reunion_a_tenir),
        }

    def role(self, role: VueRole) -> Donnees:
        """Un bloc de « Qui fait quoi »."""
        cle = "role_heures_nombre" if role.personnes > 1 else "role_heures"
        return {
            "titre": role.titre,
            "mission": typographie(role.mission),
            "heures": majuscule(self.dire(cle, heures=role.heures_en_mots, nombre=role.personnes))
            if role.heures
            else "",
            "mois": self.dire(
                "role_mois",
                mois=", ".join(f"{MOIS[m.premier.month - 1]} {m.en_mots}" for m in role.mois),
            )
            if role.mois
            else "",
            "moments": [
                {
                    "quand": tache.quand_en_bref,
                    "titre": tache.titre,
                    "part": self.dire(f"part_{tache.part}"),
                    "heures": tache.heures_en_mots
                    if tache.nombre == 1
                    else self.heures_chaque_fois(tache.heures_en_mots),
                }
                for tache in role.taches
            ],
            "au_courant": self.dire("role_au_courant", titres=" ; ".join(role.au_courant))
            if role.au_courant
            else "",
        }

    def heures_chaque_fois(self, heures: str) -> str:
        """Rend « 1 h chaque fois »."""
        return self.dire("chaque_fois", heures=heures) if heures else ""

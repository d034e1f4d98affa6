"""Ce que la feuille de route imprimée montre, page par page, en données simples pour Typst.

Le gabarit ne choisit, ne compte et ne met en mots rien : tout est décidé ici, à partir de la vue.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Any

from generateur.formats.mesure_du_texte import mesurer
from generateur.formats.papier.frise_imprimee import chemin_de_la_feuille, frise_de_la_feuille
from generateur.formats.papier.grilles import heures_par_mois, qui_fait_quoi
from generateur.formats.papier.impression import tout_imprimable
from generateur.vue.fonctions import contacts
from generateur.vue.francais import (
    INSECABLE,
    accorde,
    dates_en_bref,
    enchainer,
    enumeration,
    intervalle,
    jour,
    jour_de_semaine,
    lundi_de,
    majuscule,
    typographie,
)
from generateur.vue.geometrie.figures import PT
from generateur.vue.regles_du_plan import regles_du_plan
from generateur.vue.synthese import VueDeSynthese, synthese
from generateur.vue.vues import VueFeuille, VueInstance, VueRendezVous
from generateur.vue.vues_des_lignes import VueLigne, VuePersonne, VueSeance

OBJECTIFS_EN_TETE = 2
ECARTS_EN_SYNTHESE = 3
REPERES_DU_PILOTE = 2
SEANCES_EN_SYNTHESE = 7
JOURS_A_ECRIRE = 12
TRIMESTRE_COURT = 150.0
"""Millimètres au-dessous desquels un trimestre peut partager sa page."""

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
            "college": typographie(vue.college.nom),
            "titre_du_document": self.dire("titre_du_document", college=vue.titre),
            "titre_de_la_synthese": self.dire("titre_de_la_synthese", college=vue.titre),
            "sous_titre": self.dire(
                "sous_titre",
                commune=vue.college.commune,
                quand=vue.quand,
                semaines=vue.semaines,
            ),
            "edition": self.dire("edition", edition=vue.edition_en_mots),
            "pied": self.dire("pied", college=vue.titre, edition=vue.edition_en_mots),
            "minimale": vue.college.version == "minimale",
            "horaires": any(ligne.creneaux for ligne in vue.lignes),
            "deux_points": f"{INSECABLE}:",
            "objectifs": list(vue.objectifs[:OBJECTIFS_EN_TETE]),
            "autres_objectifs": self.reste("autres_objectifs", vue.objectifs, OBJECTIFS_EN_TETE),
            "tous_les_objectifs": list(vue.objectifs[OBJECTIFS_EN_TETE:]),
            "trois_lignes": self.trois_lignes(),
            "chemin": chemin_de_la_feuille(vue),
            "grande_frise": frise_de_la_feuille(vue),
            "temps": [
                {
                    "numero": temps.numero,
                    "titre": temps.titre,
                    "quand": dates_en_bref(temps.debut, temps.fin),
                    "but": temps.but,
                    "anime": self.noms(temps.anime),
                }
                for temps in vue.temps
            ],
            "heures": heures_par_mois(vue),
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
            "matrice": qui_fait_quoi(vue),
            "regles": [{"tete": tete, "texte": texte} for tete, texte in regles_du_plan(vue)],
            "toutes_ecartees": [ecart.texte for ecart in vue.ecartees],
            # Les dates dont on ne se sert pas sont déjà sur la deuxième page.
            "avertissements": [e.texte for e in vue.avertissements if not e.instance],
            "dates_a_fixer": [*self.dates_a_fixer()],
            "provenance": self.dire("provenance_texte", zone=vue.zone_en_mots),
        }

    def dire(self, cle: str, **champs: object) -> str:
        """Remplit une phrase des libellés, typographie comprise."""
        return typographie(self.mots[cle].format_map(champs))

    def accorder(self, cle: str, nombre: int) -> str:
        """Remplit un mot à deux formes, typographie comprise."""
        return typographie(accorde(self.mots[cle], nombre))

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
        """Une série d’ateliers a les dates de son étape ; le reste, les siennes, sans l’année."""
        if rv.genre == "atelier":
            return intervalle(ligne.debut, ligne.fin, avec_annee=False)
        if rv.fixe:
            return jour_de_semaine(rv.jour, avec_annee=False)
        return rv.quand.replace(f" {rv.jour.year}", "")

    def serie(self, ligne: VueLigne) -> Donnees:
        """Les séances placées d’une série d’ateliers, à la suite ; au-delà, leur nombre."""
        dites = [
            ", ".join(filter(None, (c.quand_court, c.theme)))
            for c in ligne.creneaux[:SEANCES_EN_SYNTHESE]
        ]
        reste = len(ligne.creneaux) - len(dites)
        if reste:
            dites.append(self.accorder("autres_seances", reste))
        textes = filter(None, (*dites, ligne.a_placer))
        return {"titre": ligne.titre, "semaines": typographie(" ; ".join(textes))}

    def seances(self, nombre: int | None) -> str:
        """Rend « 4 séances », « 1 séance », ou rien."""
        return "" if nombre is None else self.accorder("seances", nombre)

    def instances(self) -> list[Donnees]:
        """Ce qu’on demande à chaque instance devant laquelle quelque chose passe."""
        return [
            {"titre": instance.titre, "passages": self.passages(instance)}
            for instance in self.vue.instances
            if instance.passages
        ]

    def passages(self, instance: VueInstance) -> list[Donnees]:
        """Une phrase par demande ; si elle revient, ses dates se suivent."""
        groupes: dict[tuple[str, str], list[VueSeance]] = {}
        for passage in instance.passages:
            seance = passage.seance
            groupes.setdefault((seance.demande, seance.mots), []).append(seance)
        rendus: list[Donnees] = []
        for (demande, mots), siennes in groupes.items():
            jours = enumeration([*map(self.quand_bref, siennes)])
            quand = self.dire("instance_demande", mots=mots, quand=jours)
            # La première suit le nom de l’instance ; les autres commencent une phrase.
            rendus.append({
                "demande": demande, "quand": f" {majuscule(quand)}" if rendus else f", {quand}",
            })  # fmt: skip
        return rendus

    def quand_bref(self, seance: VueSeance) -> str:
        """Rend « 14 janvier », ou « semaine du 18 janvier » tant que la date est à fixer."""
        if seance.fixee:
            return jour(seance.jour, avec_annee=False)
        return self.dire("semaine_courte", jour=jour(lundi_de(seance.jour), avec_annee=False))

    def dates_a_fixer(self) -> Iterator[Donnees]:
        """Ce qui attend encore un jour, et combien de jours y écrire : passages, séances."""
        seances = {ligne.id: ligne.seance for ligne in self.vue.lignes}
        for rv in self.vue.dates_a_fixer:
            seance = seances[rv.ligne]
            quand = self.quand_bref(seance) if seance else rv.quand
            texte = self.dire(
                "date_a_fixer_ligne", instance=rv.instance, titre=rv.quoi, quand=quand
            )
            yield {"texte": texte, "jours": 1}
        for ligne in self.vue.lignes:
            reste = (ligne.nombre or 0) - len(ligne.creneaux)
            if reste > 0 and ligne.etat != "faite":
                texte = self.dire(
                    "seances_a_fixer",
                    titre=ligne.titre,
                    seances=self.seances(reste),
                    quand=intervalle(ligne.debut, ligne.fin, avec_annee=False),
                )
                yield {"texte": texte, "jours": min(reste, JOURS_A_ECRIRE)}

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
                "nom": f"{etape.numero} {etape.titre}",
                "quand": etape.quand_en_bref,
                "semaines": "" if ligne.revient else str(ligne.semaines),
                "instance": f"{ligne.seance.titre}, {self.quand_bref(ligne.seance)}"
                if ligne.seance
                else "",
            }
            for temps in self.vue.temps
            for etape in temps.etapes
            for ligne in etape.lignes[:1]
        ]

    def trimestres(self) -> list[Donnees]:
        """De quoi cocher, lire qui vient, et écrire ; `court` : il peut suivre celui d’avant."""
        rendus = []
        for trimestre in self.vue.trimestres:
            lignes = [self.ligne(ligne) for ligne in trimestre.lignes]
            rendus.append(
                {
                    "titre": majuscule(trimestre.quand),
                    "lignes": lignes,
                    "court": sum(map(hauteur_estimee, lignes)) < TRIMESTRE_COURT,
                    "vide": self.dire(trimestre.phrase_vide),
                }
            )
        return rendus

    def ligne(self, ligne: VueLigne) -> Donnees:
        """Une ligne d’un trimestre ; ce qui revient n’en dit que l’essentiel."""
        garder = "" if ligne.revient else enchainer(ligne.garder)
        seance = ligne.seance
        acquise = ligne.etat in ("faite", "commencee")
        return {
            "numero": ligne.numero,
            "temps": ligne.temps,
            "titre": ligne.titre,
            "quand": dates_en_bref(ligne.debut, ligne.fin),
            "semaines": "" if ligne.revient else ligne.semaines_en_mots,
            "anime": self.dire("anime", noms=self.noms(ligne.anime)) if ligne.anime else "",
            "participe": self.dire("participe", noms=self.noms(ligne.participe))
            if ligne.participe
            else "",
            "garder": self.dire("garder", quoi=garder) if garder else "",
            "montrer": self.dire("montrer", quoi=enchainer(p.titre for p in ligne.pratiques))
            if ligne.pratiques
            else "",
            "ici": "" if ligne.revient else " ".join(ligne.ici),
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


def hauteur_estimee(ligne: Donnees) -> float:
    """Rend à peu près la hauteur d’une ligne d’un trimestre, en millimètres."""
    etape = (f"{ligne['numero']} {ligne['titre']}", ligne["garder"], ligne["montrer"], ligne["ici"])
    colonnes = (
        ((*etape, ligne["raison"]), 66.0),
        (
            (ligne["instance"], ligne["date"], ligne["envoi"], ligne["themes"], ligne["seances"]),
            36.0,
        ),
        ((ligne["anime"], ligne["participe"]), 34.0),
    )
    rangs = (sum(ceil(mesurer(x, 9 * PT) / large) for x in textes) for textes, large in colonnes)
    return max(*rangs, len(ligne["creneaux"])) * 3.7 + 2.4

"""Ce que la feuille de route imprimée montre, page par page, en données simples pour Typst.

Le gabarit ne choisit, ne compte et ne met en mots rien : tout est décidé ici, à partir de la vue.
"""

from __future__ import annotations

from typing import Any

from generateur.formats.papier.frise_imprimee import frise_de_la_feuille
from generateur.formats.papier.impression import tout_imprimable
from generateur.vue.fonctions import a_qui_s_adresser
from generateur.vue.francais import (
    MOIS,
    enchainer,
    enumeration,
    intervalle,
    jour,
    lundi_de,
    majuscule,
    typographie,
)
from generateur.vue.frise_dessin import numeros
from generateur.vue.raisons_groupees import raisons_groupees
from generateur.vue.reunions_en_mots import creneaux_en_mots, un_par_serie
from generateur.vue.vues import (
    VueFeuille,
    VueInstance,
    VueLigne,
    VuePersonne,
    VueRendezVous,
    VueRole,
)

OBJECTIFS_EN_TETE = 2
RENDEZ_VOUS_EN_SYNTHESE = 10
RENDEZ_VOUS_AVEC_HEURES = 10
ECARTS_EN_SYNTHESE = 3
REPERES_DU_PILOTE = 2
SEANCES_EN_SYNTHESE = 7
PAS_EN_LIGNE = ("envoi", "point")

Donnees = dict[str, Any]


def donnees(vue: VueFeuille) -> Donnees:
    """Rend l’arbre que lit `gabarits/feuille-de-route.typ`."""
    arbre: Donnees = tout_imprimable(Pages(vue).tout())
    return arbre


class Pages:
    """Les pages d’une feuille de route ; garde la vue et ses mots à portée."""

    def __init__(self, vue: VueFeuille) -> None:
        self.vue = vue
        self.mots = vue.mots["pdf"]
        self.numeros = numeros(vue)

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
            "recueillies": majuscule(vue.recueil.recueillies) + "." if vue.recueil else "",
            "a_recueillir": self.a_recueillir(),
            "ecartees": [ecart.texte for ecart in vue.ecartees[:ECARTS_EN_SYNTHESE]],
            "autres_ecartees": self.reste("ecartees_autres", vue.ecartees, ECARTS_EN_SYNTHESE),
            "pilote": list(vue.reperes_du_pilote[:REPERES_DU_PILOTE]),
            "contacts": self.contacts(),
            "tableau": self.tableau(),
            "trimestres": self.trimestres(),
            "roles": [self.role(role) for role in vue.roles if role.moments],
            "raisons": raisons_groupees(vue, self.numeros),
            "ici": [
                {"titre": ligne.titre, "textes": list(ligne.ici)}
                for ligne in self.premieres()
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

    def premieres(self) -> list[VueLigne]:
        """Une ligne par étape : la première de celles qui reviennent."""
        return list({ligne.etape: ligne for ligne in reversed(self.vue.lignes)}.values())[::-1]

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
            "intro": self.dire("heures_par_personne", semaines=vue.semaines_ouvertes),
            "roles": [
                {
                    "titre": role.titre,
                    "personnes": str(role.personnes),
                    "heures": role.heures_en_mots,
                    "mois": majuscule(role.mois_le_plus_rempli),
                }
                for role in vue.roles
                if role.heures
            ],
            "total": self.dire("heures_total", heures=vue.heures_du_college_en_mots),
        }

    def moyens(self) -> list[str]:
        """L’équipement, puis les ressources déclarées."""
        ressources = enchainer(self.vue.ressources, ", ")
        return [
            self.dire("equipement", niveau=self.vue.equipement) + ".",
            majuscule(ressources) + "." if ressources else self.dire("ressources_inconnues"),
        ]

    def rendez_vous(self) -> Donnees:
        """La douzaine de rendez-vous de la synthèse ; les points de l’équipe tiennent en une ligne.

        S’il y en a trop : d’abord les instances, les ateliers, puis ce qui réunit les enseignants.
        """
        envois = {rv.ligne: rv for rv in self.vue.rendez_vous if rv.genre == "envoi"}
        points = [rv for rv in self.vue.rendez_vous if rv.genre == "point"]
        autres = un_par_serie(rv for rv in self.vue.rendez_vous if rv.genre not in PAS_EN_LIGNE)
        # Les heures prennent de la place : il en reste pour dix lignes.
        montres = RENDEZ_VOUS_AVEC_HEURES if any(rv.creneau for rv in autres) else None
        choisis = sorted(autres, key=_importance)[: montres or RENDEZ_VOUS_EN_SYNTHESE]
        lignes = {ligne.id: ligne for ligne in self.vue.lignes}
        return {
            "rendez_vous": [
                {
                    "quand": majuscule(self.quand_du_rendez_vous(rv, lignes[rv.ligne])),
                    "quoi": lignes[rv.ligne].titre if rv.genre == "atelier" else rv.quoi,
                    "precision": self.seances(lignes[rv.ligne].nombre),
                    "qui": self.noms(rv.qui),
                    "instance": ", ".join(filter(None, (rv.instance, rv.mots))),
                    "envoi": self.dire("documents", jour=envois[rv.ligne].quand)
                    if rv.ligne in envois
                    else "",
                }
                for rv in sorted(choisis, key=lambda rv: rv.jour)
            ],
            "points": [*self.series(choisis, lignes), *self.points(points)],
            "autres_rendez_vous": self.dire("autres_rendez_vous")
            if len(choisis) < len(autres)
            else "",
        }

    def quand_du_rendez_vous(self, rv: VueRendezVous, ligne: VueLigne) -> str:
        """Une série d’ateliers a les dates de son étape ; le reste, les siennes."""
        return ligne.quand if rv.genre == "atelier" else rv.quand

    def series(self, choisis: list[VueRendezVous], lignes: dict[str, VueLigne]) -> list[Donnees]:
        """Les séances placées de chaque série d’ateliers, à la suite ; au-delà, leur nombre."""
        series = []
        for ligne in (lignes[rv.ligne] for rv in choisis if rv.creneau and rv.genre == "atelier"):
            dites = [
                ", ".join(filter(None, (c.quand_court, c.theme)))
                for c in ligne.creneaux[:SEANCES_EN_SYNTHESE]
            ]
            reste = len(ligne.creneaux) - len(dites)
            if reste:
                dites.append(self.dire("autres_seances", nombre=reste))
            textes = filter(None, (*dites, ligne.a_placer))
            series.append({"titre": ligne.titre, "semaines": typographie(" ; ".join(textes))})
        return series

    def seances(self, nombre: int | None) -> str:
        """Rend « 4 séances », « 1 séance », ou rien."""
        if nombre is None:
            return ""
        return self.dire("une_seance") if nombre == 1 else self.dire("seances", nombre=nombre)

    def points(self, points: list[VueRendezVous]) -> list[Donnees]:
        """Ce qui revient, en une ligne par étape : son titre et ses semaines."""
        lignes = {ligne.id: ligne for ligne in self.vue.lignes}
        groupes: dict[str, list[VueLigne]] = {}
        for rv in points:
            groupes.setdefault(lignes[rv.ligne].etape, []).append(lignes[rv.ligne])
        return [
            {"titre": groupe[0].titre, "semaines": self.semaines_de(groupe)}
            for groupe in groupes.values()
        ]

    def semaines_de(self, lignes: list[VueLigne]) -> str:
        """Rend « semaines du 18 janvier, du 8 mars et du 12 avril », ou les jours placés."""
        if all(ligne.creneaux for ligne in lignes):
            places = [creneau for ligne in lignes for creneau in ligne.creneaux]
            return typographie(creneaux_en_mots(places, self.vue.mots["recueil"]))
        jours = [jour(lundi_de(ligne.debut), avec_annee=False) for ligne in lignes]
        if len(jours) == 1:
            return self.dire("semaine_courte", jour=jours[0])
        return self.dire(
            "semaines_des", jours=enumeration([jours[0], *(f"du {j}" for j in jours[1:])])
        )

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
        groupes: dict[tuple[str, str], list[str]] = {}
        for passage in instance.passages:
            seance = passage.seance
            groupes.setdefault((seance.demande, seance.mots), []).append(seance.quand)
        return [
            {
                "demande": demande,
                "quand": self.dire("instance_demande", mots=mots, quand=" ; ".join(quand)),
            }
            for (demande, mots), quand in groupes.items()
        ]

    def a_recueillir(self) -> str:
        """Quand les préoccupations se recueillent, s’il n’y en a pas encore."""
        for ligne in self.vue.lignes:
            if ligne.etape == "recueil-des-preoccupations":
                return self.dire("preoccupations_a_recueillir", quand=ligne.quand)
        return self.dire("preoccupations_a_recueillir_sans_date")

    def contacts(self) -> list[str]:
        """Les fonctions à qui s’adresser ; les noms s’écrivent à la main."""
        return [typographie(fonction) for fonction in a_qui_s_adresser(self.vue)]

    def tableau(self) -> list[Donnees]:
        """La frise en tableau : une ligne par étape, dans l’ordre des temps."""
        rangs: list[Donnees] = []
        for temps in self.vue.temps:
            groupes: dict[str, list[VueLigne]] = {}
            for ligne in temps.lignes:
                groupes.setdefault(ligne.etape, []).append(ligne)
            for groupe in groupes.values():
                ligne = groupe[0]
                rangs.append(
                    {
                        "temps": temps.id,
                        "numero": self.numeros[ligne.id],
                        "titre": ligne.titre,
                        "quand": self.quand_en_bref(groupe),
                        "semaines": "" if ligne.revient else str(ligne.semaines),
                        "instance": self.seance_en_bref(ligne),
                    }
                )
        return rangs

    def seance_en_bref(self, ligne: VueLigne) -> str:
        """Rend « Conseil pédagogique, mardi 19 janvier 2027 », ou rien."""
        return f"{ligne.seance.titre}, {ligne.seance.quand}" if ligne.seance else ""

    def trimestres(self) -> list[Donnees]:
        """Une page par trimestre : de quoi cocher, lire qui vient, et écrire."""
        return [
            {
                "titre": trimestre.titre,
                "quand": majuscule(trimestre.quand),
                "lignes": [self.ligne(ligne) for ligne in trimestre.lignes],
            }
            for trimestre in self.vue.trimestres
        ]

    def ligne(self, ligne: VueLigne) -> Donnees:
        """Une ligne d’un trimestre ; ce qui revient n’en dit que l’essentiel."""
        garder = "" if ligne.revient else enchainer(ligne.garder)
        seance = ligne.seance
        acquise = ligne.etat in ("faite", "commencee")
        return {
            "numero": self.numeros[ligne.id],
            "temps": ligne.temps,
            "titre": ligne.titre,
            "quand": self.quand_en_bref([ligne]),
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
        }

    def role(self, role: VueRole) -> Donnees:
        """Un bloc de « Qui fait quoi »."""
        actifs: dict[str, list[Any]] = {}
        for moment in role.moments:
            if moment.part != "informe":
                actifs.setdefault(moment.ligne.etape, []).append(moment)
        au_courant = dict.fromkeys(m.ligne.titre for m in role.moments if m.part == "informe")
        cle = "role_heures_nombre" if role.personnes > 1 else "role_heures"
        return {
            "titre": role.titre,
            "mission": typographie(role.mission),
            "heures": self.dire(cle, heures=role.heures_en_mots, nombre=role.personnes)
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
                    "quand": self.quand_en_bref([m.ligne for m in moments]),
                    "titre": moments[0].ligne.titre,
                    "part": self.dire(f"part_{moments[0].part}"),
                    "heures": " + ".join(m.heures_en_mots for m in moments[:1])
                    if len(moments) == 1
                    else self.heures_chaque_fois(moments[0].heures_en_mots),
                }
                for moments in actifs.values()
            ],
            "au_courant": self.dire("role_au_courant", titres=" ; ".join(au_courant))
            if au_courant
            else "",
        }

    def heures_chaque_fois(self, heures: str) -> str:
        """Rend « 1 h chaque fois »."""
        return self.dire("chaque_fois", heures=heures) if heures else ""

    def quand_en_bref(self, lignes: list[VueLigne]) -> str:
        """Rend les dates sans l’année ; plusieurs semaines s’énumèrent."""
        if len(lignes) == 1:
            return majuscule(intervalle(lignes[0].debut, lignes[0].fin, avec_annee=False))
        return majuscule(self.semaines_de(lignes))


def _importance(rv: VueRendezVous) -> tuple[bool, bool, bool, int]:
    """Les plus petits d’abord ; à importance égale, l’ordre des jours."""
    collectif = any(personne.id == "enseignants" for personne in rv.qui)
    return rv.genre != "instance", rv.genre != "atelier", not collectif, rv.jour.toordinal()


def _par_mois(role: VueRole) -> str:
    return ", ".join(f"{MOIS[mois.premier.month - 1]} {mois.en_mots}" for mois in role.mois)

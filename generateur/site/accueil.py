"""L’accueil et les pages de rôle : ce qui vient, qui y entre et par quelle porte, combien d’heures.

« Aujourd’hui » n’est connu que du navigateur : ici, on écrit ce qui vient d’abord, et de quoi, à
son script, montrer plus tard la suite (`aujourdhui.js`, `data-prochaines`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from generateur.formats.documents import chemins as documents_du_site
from generateur.formats.svg.chemin import chemin_svg
from generateur.formats.table import FICHES, REUNIONS, chemins_des_agendas, dans_le_site
from generateur.noyau.calendrier.periodes import Conge
from generateur.noyau.declare.modeles import Demarche
from generateur.noyau.mots import JOURS, MOIS, accorde, enumeration, intervalle, jour_de_semaine
from generateur.site.pages.appels_communs import AppelsCommuns
from generateur.site.pages.echappement import echapper
from generateur.vue.en_mots.dates_courtes import bref_et_dit, jour_court
from generateur.vue.francais import INSECABLE, jour, lundi_de, typographie
from generateur.vue.manuel import Manuel
from generateur.vue.vues import VueFeuille, VueRendezVous, VueRole

Lien = Callable[[str], str]
Mots = Mapping[str, str]
FEUILLE = "feuille-de-route.md"
AU_PLUS = 2
"""Combien de mois « surtout » nomme."""


@dataclass(frozen=True)
class Porte:
    """Une porte de l’accueil : où elle mène, son chiffre, ce qu’elle en dit, ce qui vient."""

    titre: str
    page: str
    chiffre: str
    phrases: tuple[str, ...]
    prochaines: tuple[tuple[str, str, str], ...]

    @property
    def en_json(self) -> str:
        """Rend ce qui vient, tel que le script des pages le lit."""
        return en_json(self.prochaines)


def portes_des_roles(
    vue: VueFeuille, demarche: Demarche, choisies: Iterable[VueRole], mots: Mots, lien: Lien
) -> list[Porte]:
    """Rend la porte de chacun de ces rôles."""
    libres = {role.id for role in demarche.roles if role.libre}
    return [
        Porte(
            titre=role.titre,
            page=lien(f"roles/{role.id}.md"),
            chiffre=(a_pourvoir(vue, mots) if not role.dans_le_college else "")
            or role.heures_en_mots,
            phrases=tuple(_phrases(vue, role, libre=role.id in libres, mots=mots)),
            prochaines=prochaines(role, lien) if role.dans_le_college else (),
        )
        for role in choisies
    ]


def a_pourvoir(vue: VueFeuille, mots: Mots) -> str:
    """Rend « 4 séances », celles pour lesquelles le collège attend quelqu’un ; rien sans elles."""
    ateliers = vue.charniere("ateliers")
    nombre = sum(ligne.nombre or 0 for ligne in ateliers.lignes) if ateliers else 0
    return accorde(mots["seances"], nombre) if nombre else ""


def surtout(role: VueRole, mots: Mots) -> str:
    """Rend « surtout en janvier et mars », ses mois les plus remplis ; rien s’il n’en a qu’un."""
    pleins = sorted(role.mois, key=lambda m: (-m.heures, m.premier))[:AU_PLUS]
    if len(role.mois) <= AU_PLUS:
        return ""
    noms = [MOIS[m.premier.month - 1] for m in sorted(pleins, key=lambda m: m.premier)]
    return mots["surtout"].format(mois=enumeration(noms))


def prochaines(role: VueRole, lien: Lien) -> tuple[tuple[str, str, str], ...]:
    """Rend ce que le rôle anime ou ce à quoi il participe : jusqu’à quand, en mots, et où."""
    siens = [m.ligne for m in role.moments if m.part != "informe" and m.ligne.etat != "faite"]
    return tuple(
        (
            ligne.fin.isoformat(),
            intervalle(ligne.debut, ligne.fin, avec_annee=False),
            lien(f"etapes/{ligne.etape}.md"),
        )
        for ligne in sorted(siens, key=lambda ligne: ligne.debut)
    )


def _phrases(vue: VueFeuille, role: VueRole, *, libre: bool, mots: Mots) -> Iterable[str]:
    if libre:
        yield mots["rien_n_est_obligatoire"]
    elif role.lettre_de_mission:
        yield mots["lettre_de_mission"]
    elif role.dans_le_college and (dit := surtout(role, mots)):
        yield f"{dit[:1].upper()}{dit[1:]}."
    ateliers = vue.charniere("ateliers")
    if not role.dans_le_college and ateliers:
        yield mots["a_pourvoir"].format(
            quand=intervalle(ateliers.lignes[0].debut, ateliers.lignes[-1].fin, avec_annee=False)
        )


@dataclass(frozen=True)
class TeteDeRole:
    """Ce qui ouvre une page de rôle ; `dates` : celles de ses lignes, en bref et dites."""

    surtout: str
    prochaines: tuple[tuple[str, str, str], ...]
    fiche: str
    agenda: str
    dates: Mapping[str, tuple[str, str]]

    @property
    def en_json(self) -> str:
        """Rend ce qui vient, tel que le script des pages le lit."""
        return en_json(self.prochaines)


def tete_de_role(
    vue: VueFeuille, role: VueRole, connus: Iterable[str], mots: Mots, lien: Lien
) -> TeteDeRole:
    """Rend ce qui ouvre la page d’un rôle ; `connus` : les documents du site."""
    noms = {chemin.rpartition(".")[0]: chemin for chemin in connus}
    fiche = noms.get(f"{FICHES}/{role.id}", "")
    agenda = chemins_des_agendas(vue).get(role.id, "")
    return TeteDeRole(
        surtout(role, mots),
        prochaines(role, lien),
        lien(dans_le_site(fiche)) if fiche else "",
        lien(dans_le_site(agenda)) if agenda else "",
        {m.ligne.id: bref_et_dit(m.ligne.debut, m.ligne.fin) for m in role.moments},
    )


def ateliers_de(vue: VueFeuille, theme: str, mots: Mots) -> tuple[str, str]:
    """Rend « 2 ateliers, du 15 au 26 mars » et l’étape où ils se tiennent ; rien sans eux."""
    etape = vue.charniere("ateliers")
    if etape is None:
        return "", ""
    ligne = etape.lignes[0]
    nombre = next((t.nombre for t in ligne.themes if t.id == theme), 0)
    if not nombre:
        return "", etape.id
    combien = accorde(mots["ateliers"], nombre)
    quand = intervalle(ligne.debut, ligne.fin, avec_annee=False)
    return mots["retenue_ateliers"].format(ateliers=combien, quand=quand), etape.id


def cahier(vue: VueFeuille, chemins: Iterable[str], lien: Lien) -> list[dict[str, Any]]:
    """Rend chaque rendez-vous du plan tel que la carte de l’accueil le montre, dans l’ordre.

    `chemins` : les documents du site, dont l’ordre du jour de chaque réunion.
    """
    connus = set(chemins)
    site = vue.mots["site"]
    par_ligne = {ligne.id: ligne for ligne in vue.lignes}
    rendus = []
    for rv in vue.rendez_vous:
        ligne = par_ligne[rv.ligne]
        if ligne.etat == "faite":
            continue
        dits = [rv.mots] if rv.genre == "instance" else [p.titre for p in ligne.anime]
        suite = ", ".join(dit for dit in dits if dit)
        if not rv.fixe:
            suite = f"{suite}{' · ' if suite else ''}{site['jour_a_fixer']}"
        quand, dite = _en_bref(rv, ligne.debut, ligne.fin)
        odt = f"{REUNIONS}/{ligne.etape}{f'-{ligne.seance.id}' if ligne.seance else ''}.odt"
        quoi = f"{rv.instance} : {rv.quoi}" if rv.genre == "instance" else rv.quoi
        rendus.append(
            {
                "jour": (rv.jour if rv.fixe else _fin(rv, ligne.fin)).isoformat(),
                "quand": quand,
                "dite": dite,
                "titre": typographie(quoi),
                "lien": f"{lien(FEUILLE)}#{rv.ligne}",
                "suite": typographie(suite),
                "odt": lien(dans_le_site(odt)) if odt in connus else "",
            }
        )
    return rendus


def _en_bref(rv: VueRendezVous, debut: date, fin: date) -> tuple[str, str]:
    """Rend le jour, « jeu. 14 janv. », ou la semaine, « 4–8 janv. », et comment le dire."""
    if rv.fixe:
        bref = f"{JOURS[rv.jour.weekday()][:3]}. {jour_court(rv.jour)}"
        return bref, jour_de_semaine(rv.jour, avec_annee=False)
    if rv.genre == "atelier":
        return bref_et_dit(debut, fin)
    lundi = lundi_de(rv.jour)
    return bref_et_dit(lundi, lundi + timedelta(days=4))


def _fin(rv: VueRendezVous, fin: date) -> date:
    return fin if rv.genre == "atelier" else lundi_de(rv.jour) + timedelta(days=4)


def donnees_du_jour(
    vue: VueFeuille,
    suite: list[dict[str, Any]],
    reprises: Iterable[tuple[Conge, date]],
    mots: Mots,
    lien: Lien,
) -> str:
    """Rend, en JSON sûr dans une balise script, ce que le script de l’accueil lit.

    `suite` : le cahier ; `reprises` : les congés du plan, et le jour où l’on en revient ; `lien`
    donne l’adresse d’une page depuis l’accueil.
    """
    donnees: dict[str, Any] = {
        "debut": vue.premier_jour.isoformat(),
        "fin": vue.fin.isoformat(),
        "debutMots": jour(vue.premier_jour),
        "finMots": jour(vue.fin),
        "etapes": [
            {
                "temps": ligne.temps,
                "court": ligne.temps_court,
                "titre": ligne.titre,
                "du": ligne.debut.isoformat(),
                "au": ligne.fin.isoformat(),
                "quand": ligne.quand,
                "lien": lien(f"etapes/{ligne.etape}.md"),
                **({"fait": True} if ligne.etat == "faite" else {}),
            }
            for ligne in vue.au_fil_des_jours
        ],
        "suite": suite,
        "conges": [
            {
                "nom": typographie(conge.nom),
                "du": conge.du.isoformat(),
                "au": conge.au.isoformat(),
                "reprise": reprise.isoformat(),
                "repriseMots": jour(reprise),
            }
            for conge, reprise in reprises
        ],
        "mots": {c: m for c, m in mots.items() if c.startswith("jour_")},
    }
    texte = json.dumps(donnees, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # Dans une balise script, seuls « < » et « & » pourraient être pris pour autre chose.
    return texte.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def carte(manuel: Manuel, chemins: Iterable[str], mots: Mots, lien: Lien) -> dict[str, Any]:
    """Rend ce que la carte de l’accueil reçoit : le cahier, et de quoi le tenir à jour."""
    conges = manuel.feuille.periode.conges
    reprises = [(conge, manuel.calendrier.reprise(conge)) for conge in conges]
    suite = cahier(manuel.vue, chemins, lien)
    donnees = donnees_du_jour(manuel.vue, suite, reprises, mots, lien)
    return {"suite": suite, "donnees": Markup(donnees)}


def temps_dates(vue: VueFeuille) -> list[dict[str, Any]]:
    """Rend les temps et leurs dates en bref, « 11 janv. – 12 févr. », et dites."""
    return [
        {
            "id": temps.id,
            "numero": temps.numero,
            "titre": typographie(temps.titre),
            "dates": bref_et_dit(temps.debut, temps.fin),
            "faites": temps.faites,
        }
        for temps in vue.temps
        if temps.lignes
    ]


def en_json(valeur: Any) -> Markup:
    """Rend une valeur en JSON, sûre dans un attribut entre apostrophes."""
    ecrit = json.dumps(valeur, ensure_ascii=False, separators=(",", ":"))
    for signe, code in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&#39;")):
        ecrit = ecrit.replace(signe, code)
    return Markup(ecrit)


def periode_en_mots(vue: VueFeuille) -> str:
    """Rend « janvier à juillet 2027 » : de la première étape à la dernière."""
    du, au = vue.premier_jour, vue.dernier_jour
    fin = f"{MOIS[au.month - 1]}{INSECABLE}{au.year}"
    if (du.year, du.month) == (au.year, au.month):
        return fin
    annee = "" if du.year == au.year else f"{INSECABLE}{du.year}"
    return f"{MOIS[du.month - 1]}{annee} à {fin}"


class AppelsDeLAccueil(AppelsCommuns):
    """Ce que demande l’accueil."""

    def aujourdhui(self) -> Markup:
        """Les trois prochaines dates ; le navigateur seul sait quel jour on est."""
        connus = documents_du_site(self.vue, self.demarche, self.autour.papier)
        champs = carte(self.manuel, connus, self.mots, self.lien)
        return self._rendre("aujourdhui", vue=self.vue, **champs)

    def nom_de_la_demarche(self) -> Markup:
        """Le titre de la démarche, et ses mois ici : la ligne au-dessus du titre de l’"""
        nom = typographie(self.vue.mots["communs"]["demarche"])
        quand = periode_en_mots(self.vue)
        return self._mettre_de_cote(f'<p class="sur">{echapper(nom)} · {echapper(quand)}</p>')

    def le_chemin(self) -> Markup:
        """Le chemin de l’accueil : les trois temps et leurs dates, le pilotage, les mois."""
        return self._rendre(
            "chemin",
            svg=Markup(chemin_svg(self.vue)),
            temps=temps_dates(self.vue),
            suivi=self.vue.suivi,
            dits=self._dits("suivi"),
        )

    def portes(self, *identifiants: str) -> Markup:
        """Une porte par rôle : où elle mène, et son chiffre."""
        roles = [self._role(identifiant) for identifiant in identifiants]
        faites = portes_des_roles(self.vue, self.demarche, roles, self.mots, self.lien)
        return self._rendre("portes", portes=faites)

    def porte_du_plan(self) -> Markup:
        """La première chose à faire de l’accueil : le plan de son collège, dans la page."""
        return self._rendre("porte_du_plan", fictif=self.college_declare.fictif)

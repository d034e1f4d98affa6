"""Le « tableau de suivi » (ODS) rempli par l’équipe redevient des lignes de suivi.yml.

Une fonction pure, des octets aux lignes : « noter --tableau » et la page s’en servent toutes deux.
Rien n’est écrit ici. Une case qui ne se comprend pas est une faute, à sa rangée ; toutes sont dites
à la fois, et alors aucune ligne n’est rendue.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generateur.chargement.classeur_ods import lire_le_classeur
from generateur.chargement.lecture import court, replier
from generateur.chargement.problemes import ErreurDonnees, Probleme
from generateur.chargement.profil.cases_du_tableau import (
    ETATS,
    CeQuiEstDit,
    RangeeRemplie,
    forme,
    lire_l_etat,
    lire_le_jour,
    lire_le_repere,
    ranger,
    trouver,
)
from generateur.chargement.profil.lignes_du_suivi import composer_la_ligne
from generateur.chargement.profil.suivi_ecrit import LONGUEUR_NOTE
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon

Ligne = dict[str, str | None]


@dataclass(frozen=True)
class TableauLu:
    """Ce qu’un tableau rempli apporte : des lignes de suivi.yml, et ce qui en est laissé.

    `rangees` : par ligne, où le tableau la dit.
    """

    lignes: tuple[str, ...]
    remarques: tuple[str, ...]
    rangees: tuple[str, ...] = ()


def a_leur_rangee(
    problemes: Sequence[Probleme], premiere: int, rangees: Sequence[str]
) -> list[Probleme]:
    """Rend ces fautes, chacune dite à la rangée du tableau d’où vient sa ligne du suivi.

    `premiere` : le numéro, dans le suivi, de la première ligne que le tableau apporte.
    """
    ou = dict(enumerate(rangees, premiere))
    return [
        replace(p, message=f"{ou[p.ligne]} : {p.message}") if p.ligne in ou else p
        for p in problemes
    ]


def lire_le_tableau_de_suivi(
    octets: bytes, fichier: str, feuille: FeuilleDeRoute, mots: Mapping[str, str], le: date
) -> TableauLu:
    """Rend ce que ce classeur note de plus que le suivi n’en dit déjà.

    `fichier` : le nom du classeur, tel qu’on le montre ; `feuille` : le plan d’aujourd’hui ;
    `mots` : les libellés « tableur » ; `le` : le jour où on le lit, pour ce que le tableau ne date
    pas (« fait » sans jour : à la fin prévue, mais pas après `le`).

    Lève ErreurDonnees, avec toutes les fautes.
    """
    releve = _Releve(fichier, feuille, mots, le)
    lues = list(lire_le_classeur(octets, fichier))
    etapes = trouver(lues, "feuille", "col_etape", mots)
    if etapes is None:
        raise ErreurDonnees(
            [
                Probleme(
                    fichier,
                    1,
                    "tableau-colonnes",
                    f"aucune feuille n’a les colonnes « {mots['col_etape']} » et "
                    f"« {mots['col_etat']} »",
                    "partez du tableau de suivi que donne la feuille de route, et gardez-en la "
                    "première ligne",
                )
            ]
        )
    for rangee in ranger(etapes, "col_etape", mots):
        releve.lire(rangee, "col_etape")
    autres = [feuille for feuille in lues if feuille is not etapes]
    rendez_vous = trouver(autres, "rendez_vous", "col_quoi", mots)
    if rendez_vous is not None:
        for rangee in ranger(rendez_vous, "col_quoi", mots):
            releve.lire(rangee, "col_quoi")
    return releve.rendre()


@dataclass
class _Releve:
    """Ce que l’on a lu jusqu’ici ; `trouvees` : par chose notée, sa ligne et où on l’a lue."""

    fichier: str
    plan: FeuilleDeRoute
    mots: Mapping[str, str]
    le: date
    trouvees: dict[tuple[str, ...], tuple[Ligne, RangeeRemplie]] = field(default_factory=dict)
    sans_jour: list[str] = field(default_factory=list)
    problemes: list[Probleme] = field(default_factory=list)
    remarques: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        periode = self.plan.periode
        self.debut, self.fin = periode.debut, max(periode.fin, periode.semaines[-1].fin)
        self.le = self._borner(self.le)
        self.jalons = {j.id: j for j in (*self.plan.abandonnees, *self.plan.jalons)}
        self.series = {j.etape for j in self.jalons.values() if j.etape != j.id}

    def lire(self, rangee: RangeeRemplie, titre: str) -> None:
        """Lit une rangée ; `titre` : la colonne de ce dont elle parle."""
        etat = lire_l_etat(rangee["col_etat"], self.mots)
        repere = self._viser(rangee, rangee[titre])
        if repere is None:
            if etat or etat is None or replier(rangee["col_le"]):
                quoi = court(rangee[titre]) or "sans titre"
                self._laisser(rangee, f"« {quoi} » n’est pas une ligne du plan")
        elif etat is None:
            choix = " | ".join(self.mots[cle] for cle in ETATS)
            message = f"« {court(rangee['col_etat'])} » n’est pas un état"
            self._faute(rangee, "etat", message, f"choisissez l’un de : {choix}")
        elif repere.jour is not None and not repere.instance:
            self._une_seance(rangee, repere, etat)
        else:
            if repere.instance:
                etat = self._une_instance(rangee, repere, etat)
            self._une_etape(rangee, repere.ligne, etat)

    def rendre(self) -> TableauLu:
        """Rend les lignes, du plus ancien jour au plus récent, puis dans l’ordre du plan."""
        if self.problemes:
            raise ErreurDonnees(self.problemes)
        rangs = {nom: rang for rang, nom in enumerate(self.jalons)}
        for nom in self.sans_jour:
            self._finir_avec_ses_seances(nom)
        triees = sorted(
            self.trouvees.values(),
            key=lambda trouvee: (
                trouvee[0]["le"] or "",
                rangs.get(trouvee[0].get("etape") or "", -1),
            ),
        )
        return TableauLu(
            tuple(composer_la_ligne(ligne) for ligne, _ in triees),
            tuple(self.remarques),
            tuple(map(_ou, (rangee for _, rangee in triees))),
        )

    def _finir_avec_ses_seances(self, nom: str) -> None:
        """Une étape dite faite sans jour n’a pas fini avant la séance qu’on lui a reportée."""
        ligne = self.trouvees[nom,][0]
        tenues = [
            str(seance["au"])
            for seance, _ in self.trouvees.values()
            if seance.get("etape") == nom and seance.get("seance") and seance.get("au")
        ]
        passees = [jour for jour in tenues if jour <= self.le.isoformat()]
        ligne["le"] = max([str(ligne["le"]), *passees])

    def _viser(self, rangee: RangeeRemplie, titre: str) -> CeQuiEstDit | None:
        """Ce dont parle la rangée : par son repère, sinon par son titre et son premier jour."""
        repere = lire_le_repere(rangee["col_repere"])
        if repere is not None:
            racine, _, numero = repere.ligne.rpartition("-")
            if repere.ligne not in self.jalons and numero.isdecimal() and racine in self.series:
                return CeQuiEstDit(racine, repere.instance, repere.jour, repere.heure)
            return repere
        pareils = [j for j in self.jalons.values() if forme(j.titre) == forme(titre)]
        if len(pareils) > 1:
            debut = lire_le_jour(rangee["col_debut"])
            pareils = [jalon for jalon in pareils if jalon.debut == debut]
        return CeQuiEstDit(pareils[0].id) if len(pareils) == 1 else None

    def _une_etape(self, rangee: RangeeRemplie, nom: str, etat: str) -> None:
        jalon = self.jalons.get(nom)
        deja = jalon.avancement if jalon is not None else None
        note, le = self._note(rangee), self._jour(rangee)
        if etat == "annulee":
            etat = "abandonnee"
        if not etat or (deja is not None and deja.etat == "faite"):
            if etat not in ("", "faite"):
                self._laisser(rangee, f"« {nom} » est déjà notée faite")
            elif note and (deja is None or forme(note) != forme(deja.note or "")):
                self._laisser(rangee, f"une note se garde avec un état nouveau : « {court(note)} »")
            return
        if deja is not None and deja.etat == etat and (etat != "reportee" or deja.au == le):
            return
        ligne: Ligne = {"le": None, "etape": nom, "etat": etat, "au": None, "note": note or None}
        if etat == "reportee":
            if le is None:
                self._sans_jour(rangee)
                return
            ligne["au"] = le.isoformat()
            le = self._borner(min(self.le, le - timedelta(days=1)))
        ligne["le"] = (le or self._jour_probable(jalon, etat)).isoformat()
        if le is None and etat == "faite":
            self.sans_jour.append(nom)
        self._garder((nom,), ligne, rangee)

    def _jour_probable(self, jalon: Jalon | None, etat: str) -> date:
        """Le jour d’un état que le tableau ne date pas : celui du plan, s’il est passé."""
        if jalon is None or etat == "abandonnee":
            return self.le
        return min(jalon.fin if etat == "faite" else jalon.debut, self.le)

    def _une_seance(self, rangee: RangeeRemplie, repere: CeQuiEstDit, etat: str) -> None:
        assert repere.jour is not None
        prevue, nom = repere.jour, repere.ligne
        ligne: Ligne
        tenue = self._jour(rangee) or lire_le_jour(rangee["col_date"]) or prevue
        note = self._note(rangee)
        if not etat:
            if tenue != prevue:
                mot = self.mots["etat_reporte"]
                self._laisser(rangee, f"pour changer le jour d’une séance, choisissez « {mot} »")
            return
        jalon = self.jalons.get(nom)
        jumelles = [s for s in jalon.seances if s.date == prevue] if jalon is not None else []
        entiere = f"{prevue} {repere.heure}".strip()
        ecrite = entiere if len(jumelles) > 1 else prevue.isoformat()
        siennes = (nom, jalon.etape if jalon is not None else nom)
        dites = {ecrite, entiere}
        if jumelles and repere.heure == (jumelles[0].de or ""):
            # Notée sans heure, c’est la première de ce jour.
            dites.add(prevue.isoformat())
        if any(e.etape in siennes and e.seance in dites for e in self.plan.suivi):
            return
        if etat == "reportee" and tenue == prevue:
            self._sans_jour(rangee)
            return
        reunion = jalon is not None and jalon.nombre is None and jalon.instance is None
        if reunion and etat == "faite":
            # Une étape qui n’est que cette réunion est faite quand elle s’est tenue.
            if jalon is not None and jalon.avancement is None:
                ligne = {"le": tenue.isoformat(), "etape": nom, "etat": etat, "note": note or None}
                self._garder((nom,), ligne, rangee)
            return
        if etat in ("commencee", "faite", "reportee"):
            # Une séance qui s’est tenue un autre jour a été reportée à ce jour.
            etat = "faite" if tenue == prevue else "reportee"
        le = prevue if etat == "faite" else min(self.le, prevue)
        ligne = {
            "le": self._borner(le).isoformat(),
            "seance": ecrite,
            "etape": nom,
            "etat": "annulee" if etat == "abandonnee" else etat,
            "au": tenue.isoformat() if etat == "reportee" else None,
            "note": note or None,
        }
        self._garder((nom, entiere), ligne, rangee)

    def _une_instance(self, rangee: RangeeRemplie, repere: CeQuiEstDit, etat: str) -> str:
        """L’instance siège un autre jour : sa date a changé dans le tableau, ou elle y est
        reportée. Rend l’état qui reste à lire pour l’étape."""
        assert repere.jour is not None
        ecrite = replier(rangee["col_le" if etat == "reportee" else "col_date"])
        reste = "" if etat == "reportee" else etat
        siege = lire_le_jour(ecrite)
        if not ecrite and reste != etat:
            self._sans_jour(rangee)
        elif ecrite and (siege is None or not self.debut <= siege <= self.fin):
            message = f"« {court(ecrite)} » n’est pas un jour du plan"
            self._faute(rangee, "date", message, self._ex())
        elif siege is not None and siege != repere.jour:
            dites = {(e.instance, e.date) for e in self.plan.suivi}
            ligne: Ligne = {
                "le": self._borner(min(self.le, repere.jour, siege)).isoformat(),
                "instance": repere.instance,
                "date": repere.jour.isoformat(),
                "au": siege.isoformat(),
            }
            if (repere.instance, repere.jour) not in dites:
                self._garder((repere.instance, repere.jour.isoformat()), ligne, rangee)
        return reste

    def _garder(self, chose: tuple[str, ...], ligne: Ligne, rangee: RangeeRemplie) -> None:
        """Garde la ligne ; la même chose dite deux fois autrement est une faute."""
        autre, ailleurs = self.trouvees.setdefault(chose, (ligne, rangee))
        if {**autre, "note": None} != {**ligne, "note": None}:
            self._faute(
                rangee,
                "contradiction",
                f"« {chose[0]} » est dite autrement feuille « {court(ailleurs.feuille)} », ligne "
                f"{ailleurs.numero}",
                "gardez le même état et le même jour aux deux endroits, ou à un seul",
            )

    def _jour(self, rangee: RangeeRemplie) -> date | None:
        """Le jour donné avec l’état ; une faute s’il ne se lit pas, ou n’est pas du plan."""
        ecrit = replier(rangee["col_le"])
        jour = lire_le_jour(ecrit)
        if ecrit and jour is None:
            self._faute(rangee, "date", f"« {court(ecrit)} » n’est pas un jour", self._ex())
        elif jour is not None and not self.debut <= jour <= self.fin:
            message = f"le {jour} n’est pas de la période du plan"
            self._faute(rangee, "hors-du-plan", message, self._ex())
        return jour

    def _sans_jour(self, rangee: RangeeRemplie) -> None:
        message = f"« {self.mots['etat_reporte']} », mais pas à quel jour"
        self._faute(rangee, "date", message, self._ex())

    def _ex(self) -> str:
        return f"écrivez un jour du {self.debut} au {self.fin}, par exemple {self.le:%d/%m/%Y}"

    def _note(self, rangee: RangeeRemplie) -> str:
        note = replier(rangee["col_notes"])
        if len(note) > LONGUEUR_NOTE:
            message = f"cette note a {len(note)} caractères"
            self._faute(rangee, "trop-long", message, f"gardez-en {LONGUEUR_NOTE} au plus")
        return note

    def _borner(self, jour: date) -> date:
        return min(max(jour, self.debut), self.fin)

    def _faute(self, rangee: RangeeRemplie, code: str, message: str, remede: str) -> None:
        dite = f"{_ou(rangee)} : {message}"
        self.problemes.append(Probleme(self.fichier, rangee.numero, code, dite, remede))

    def _laisser(self, rangee: RangeeRemplie, quoi: str) -> None:
        self.remarques.append(f"{_ou(rangee)} : {quoi}")


def _ou(rangee: RangeeRemplie) -> str:
    return f"feuille « {court(rangee.feuille)} », ligne {rangee.numero}"

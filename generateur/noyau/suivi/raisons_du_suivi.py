"""Dit, sur chaque ligne, ce que le suivi y change : ce qui est fait, ce qui a déplacé le reste."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from generateur.noyau.adaptation.apports import Avertissement, Raison, ecart
from generateur.noyau.adaptation.retenues import Adaptation
from generateur.noyau.declare.evenements import Avancement, Suivi
from generateur.noyau.declare.modeles import Demarche, Semaines
from generateur.noyau.mots import compte, intervalle, jour
from generateur.noyau.phrases import dire
from generateur.noyau.plan.comparaison import SUIVI
from generateur.noyau.plan.jalons import FeuilleDeRoute, Jalon
from generateur.noyau.suivi.avancements import tenue_depuis
from generateur.noyau.suivi.en_cours import etats_prouves
from generateur.noyau.suivi.oublis import FAITS, suites_notees, supposees
from generateur.noyau.suivi.present import Cadre, Present
from generateur.noyau.suivi.reprise import interrompue

PLANIFIEES = ("partage-du-temps", "adaptations.modifier", "cadence", "envoi")
"""Sur quoi reposent les raisons que le réel remplace : la durée n’est plus un choix."""

Cause = tuple[str, str, date]
"""Ce qui a déplacé une ligne : le code de sa phrase, le titre de l’étape, le jour."""


def dire_l_avancement(
    initiale: FeuilleDeRoute,
    refaite: FeuilleDeRoute,
    adaptation: Adaptation,
    present: Present,
    dernier: date,
    demarche: Demarche,
) -> FeuilleDeRoute:
    """Rend la feuille refaite, avec l’avancement de chaque ligne et les raisons qui en viennent.

    `dernier` : jour du dernier événement. Une ligne déplacée nomme ce qui l’a déplacée.
    """
    etats = present.etats
    causes = _Causes(initiale, refaite, adaptation, present, dernier)
    prevus = {jalon.id: jalon for jalon in initiale.jalons}
    bornes = {r.etape.id: r.etape.semaines for r in adaptation.retenues}
    phrases = demarche.phrases
    oubliees_ici = supposees(adaptation, etats)
    suites = suites_notees(adaptation, etats_prouves(present))
    titres = {r.etape.id: r.etape.titre for r in adaptation.retenues}
    jalons = []
    for jalon in refaite.jalons:
        etat = etats.get(jalon.id) or _entamee(jalon, refaite.suivi)
        raisons = list(jalon.raisons)
        coupee = interrompue(jalon, present.pauses, refaite.periode)
        if etat is not None and etat.etat == "commencee" and suites.get(jalon.id):
            etat = replace(etat, suite=titres[suites[jalon.id][0]])
        if etat is not None and etat.etat in FAITS:
            quand = _notee(jalon.id, etat, refaite.suivi, phrases)
            raisons = [quand, *(r for r in raisons if r.sur != "quand")]
            raisons = _ce_qu_elle_prend(jalon, etat, bornes[jalon.etape], raisons, phrases)
        elif jalon.id in oubliees_ici:
            dite = _supposee(jalon, prevus.get(jalon.id), phrases)
            raisons = [dite, *(r for r in raisons if r.sur != "quand")]
        elif _a_bouge(prevus.get(jalon.id), jalon):
            code, titre, le = causes.de(jalon.id)
            prevu = prevus.get(jalon.id)
            if prevu is None:
                texte = dire(phrases, "quand-suivi-nouvelle", jour=jour(le))
            else:
                avant = intervalle(prevu.debut, prevu.fin)
                texte = dire(phrases, code, etape=titre, jour=jour(le), avant=avant)
            generale = dire(phrases, "quand-suivi-apres", jour=jour(jalon.debut))
            raisons = [
                Raison("quand", texte, donnee=SUIVI),
                *(r for r in raisons if r.texte != generale),
            ]
        if coupee is not None and (etat is None or (etat.etat == "commencee" and not etat.suite)):
            raisons = _interrompue(jalon, coupee, raisons, phrases)
        raisons.sort(key=lambda raison: ("pourquoi", "quand", "combien").index(raison.sur))
        jalons.append(replace(jalon, raisons=tuple(raisons), avancement=etat))
    return replace(refaite, jalons=tuple(jalons))


def _notee(nom: str, etat: Avancement, suivi: Suivi, phrases: Mapping[str, str]) -> Raison:
    """Rend ce que le suivi dit d’une étape faite ou commencée ; de celle-ci, la suite notée la dit
    finie, et des essais comptés la disent en cours."""
    if etat.suite is not None:
        champs = {"jour": jour(etat.commencee or etat.le), "suite": etat.suite}
        texte = dire(phrases, "quand-suivi-finie-par-sa-suite", **champs)
    elif etat.etat == "commencee" and not any(e.etape == nom for e in suivi):
        comptes = (e.le for e in suivi if e.experimentations or e.enseignants_experimentateurs)
        le = next((le for le in comptes if le >= etat.le), etat.le)
        texte = dire(phrases, "quand-suivi-comptee", jour=jour(le))
    else:
        texte = dire(phrases, f"quand-suivi-{etat.etat}", jour=jour(etat.le))
    return Raison("quand", texte, donnee=SUIVI)


def _ce_qu_elle_prend(
    jalon: Jalon,
    etat: Avancement,
    duree: Semaines,
    raisons: list[Raison],
    phrases: Mapping[str, str],
) -> list[Raison]:
    """Rend les raisons, celle de sa durée dite par le suivi si elle est faite ou hors bornes."""
    hors = not duree.min <= jalon.semaines <= duree.max
    if etat.etat != "faite" and not hors:
        return raisons
    code = "combien-suivi"
    mots: dict[str, object] = {"duree": compte(jalon.semaines, "semaine")}
    if hors and duree.min == duree.max:
        code, mots = f"{code}-hors-duree", mots | {"souhait": duree.min}
    elif hors:
        code = f"{code}-hors-bornes"
        mots |= {"min": duree.min, "max": duree.max}
    dite = Raison("combien", dire(phrases, code, **mots), donnee=SUIVI)
    return [*(r for r in raisons if not _planifiee(r)), dite]


def _interrompue(
    jalon: Jalon,
    arret: tuple[date, date, int],
    raisons: list[Raison],
    phrases: Mapping[str, str],
) -> list[Raison]:
    """Rend les raisons d’une étape que l’arrêt a coupée : quand elle reprend, ce qu’il a pris."""
    du, au, prises = arret
    quand = dire(phrases, "quand-suivi-interrompue", du=jour(du), au=jour(au))
    champs = {"duree": compte(jalon.semaines, "semaine"), "arret": prises}
    combien = dire(phrases, "combien-suivi-interrompue", **champs)
    gardees = [r for r in raisons if r.donnee != SUIVI and not _planifiee(r)]
    return [
        Raison("quand", quand, donnee=SUIVI),
        *gardees,
        Raison("combien", combien, donnee=SUIVI),
    ]


def _supposee(jalon: Jalon, prevu: Jalon | None, phrases: Mapping[str, str]) -> Raison:
    """Rend pourquoi une étape que rien ne note est là : à ses jours annoncés, ou juste avant sa
    suite."""
    if prevu is None or (prevu.debut, prevu.fin) == (jalon.debut, jalon.fin):
        return Raison("quand", dire(phrases, "quand-suivi-supposee"), donnee=SUIVI)
    avant = intervalle(prevu.debut, prevu.fin)
    return Raison("quand", dire(phrases, "quand-suivi-supposee-avant", avant=avant), donnee=SUIVI)


def _entamee(jalon: Jalon, suivi: Suivi) -> Avancement | None:
    """Rend l’état d’une étape dont une séance s’est tenue, sans que rien d’autre ne la note."""
    le = tenue_depuis(suivi, jalon.id)
    if le is None or jalon.id != jalon.etape:
        return None
    return Avancement("commencee", le, le)


def ecarts(
    initiale: FeuilleDeRoute,
    adaptation: Adaptation,
    etats: Mapping[str, Avancement],
    phrases: Mapping[str, str],
) -> list[Avertissement]:
    """Rend ce qui est abandonné, et pourquoi si on l’a noté."""
    rendus = []
    titres = {r.etape.id: r.etape.titre for r in adaptation.retenues}
    etapes = {r.etape.id: r.etape.id for r in adaptation.retenues}
    titres |= {nom: j.titre for j in initiale.jalons for nom in (j.etape, j.id)}
    etapes |= {nom: j.etape for j in initiale.jalons for nom in (j.etape, j.id)}
    series = {j.etape for j in initiale.jalons if j.id != j.etape}
    for nom, etat in etats.items():
        if etat.etat == "abandonnee" and nom in titres:
            champs = {"jour": jour(etat.le)}
            code = "ecart-serie-finie" if nom in series else "ecart-abandonnee"
            if etat.note:
                code, champs = f"{code}-note", champs | {"note": etat.note}
            raison = dire(phrases, code, **champs)
            rendus.append(ecart(phrases, etapes[nom], titres[nom], raison))
    return rendus


def oubliees(
    adaptation: Adaptation, etats: Mapping[str, Avancement], phrases: Mapping[str, str]
) -> list[Avertissement]:
    """Rend les étapes non notées que des étapes notées attendaient pourtant."""
    titres = {r.etape.id: r.etape.titre for r in adaptation.retenues}
    return [
        Avertissement(
            nom, dire(phrases, "suivi-oubliee", etape=titres[nom], suite=titres[suites[0]])
        )
        for nom, suites in supposees(adaptation, etats).items()
    ]


def mises_de_cote(
    ecartees: frozenset[str], cadre: Cadre, feuille: FeuilleDeRoute
) -> list[Avertissement]:
    """Rend ce qui ne tient plus d’ici la fin, et par où en sortir."""
    college, phrases = feuille.college, cadre.demarche.phrases
    issues = [dire(phrases, "issue-trimestres")] if college.trimestres == 2 else []
    if college.version == "complete":
        issues.append(dire(phrases, "issue-minimale"))
    issues.append(dire(phrases, "issue-abandon"))
    rendus = []
    for retenue in cadre.adaptation.retenues:
        if retenue.etape.id in ecartees:
            champs = {
                "etape": retenue.etape.titre,
                "jour": jour(cadre.bout),
                "issues": " ; ".join(issues),
            }
            texte = dire(phrases, "suivi-mise-de-cote", **champs)
            rendus.append(Avertissement(retenue.etape.id, texte))
    return rendus


class _Causes:
    """Remonte, d’une ligne déplacée, jusqu’à l’événement qui l’a déplacée."""

    def __init__(
        self,
        initiale: FeuilleDeRoute,
        refaite: FeuilleDeRoute,
        adaptation: Adaptation,
        present: Present,
        dernier: date,
    ) -> None:
        self.prevus = {jalon.id: jalon for jalon in initiale.jalons}
        self.refaits = {jalon.id: jalon for jalon in refaite.jalons}
        self.apres = {r.etape.id: r.apres for r in adaptation.retenues}
        self.etats = present.etats
        self.pauses = present.pauses
        self.dernier = dernier
        self.suivi = refaite.suivi
        self.vues: dict[str, Cause] = {}

    def de(self, nom: str) -> Cause:
        """Rend la cause du déplacement de cette ligne."""
        if nom not in self.vues:
            self.vues[nom] = self._chercher(nom)
        return self.vues[nom]

    def _chercher(self, nom: str) -> Cause:
        ligne = self.refaits[nom]
        etat = self.etats.get(nom)
        if etat is not None and etat.etat == "reportee" and etat.au is not None:
            semaine = (ligne.debut - timedelta(ligne.debut.weekday()), ligne.fin)
            code = "quand-suivi-reportee"
            ici = semaine[0] <= etat.au <= semaine[1]
            return code if ici else f"{code}-plus-tard", ligne.titre, etat.au
        deplacee = self._deplacee(ligne)
        if deplacee is not None:
            return "quand-suivi-instance", ligne.titre, deplacee
        prevue = self.prevus.get(nom)
        for du, au in self.pauses:
            if prevue is not None and du < prevue.debut <= au <= ligne.debut:
                return "quand-suivi-arret", ligne.titre, au
        if etat is None and prevue is not None and prevue.debut <= self.dernier < ligne.debut:
            return "quand-suivi-non-notee", ligne.titre, self.dernier
        if prevue is not None and prevue.debut == ligne.debut and prevue.fin != ligne.fin:
            # Rien d’avant ne la retarde : c’est ce qui vient ensuite qui lui laisse du temps.
            return self._ce_qui_suit(ligne)
        attendues = [
            self.refaits[avant]
            for avant in self._avant(ligne)
            if avant in self.refaits and _a_bouge(self.prevus.get(avant), self.refaits[avant])
        ]
        if attendues:
            derniere = max(attendues, key=lambda jalon: (jalon.fin, jalon.debut))
            sien = self.etats.get(derniere.id)
            if sien is None or sien.etat == "reportee":
                code, titre, le = self.de(derniere.id)
                code = code.removesuffix("-plus-tard")
                if code == "quand-suivi-suite":
                    return self._ce_qui_suit(ligne)
                if code in ("quand-suivi-non-notee", "quand-suivi-reportee"):
                    code += "-avant"
                return code, titre, le
            return f"quand-suivi-{sien.etat}-avant", derniere.titre, sien.le
        for du, au in reversed(self.pauses):
            if prevue is not None and du < prevue.debut < ligne.debut:
                return "quand-suivi-arret", ligne.titre, au
        # Ce qui revient ne fait rien attendre : qu’il ne se tienne plus ne déplace rien.
        revient = {j.etape for j in self.prevus.values() if j.id != j.etape}
        parties = [
            (etat.le, nom)
            for nom, etat in self.etats.items()
            if etat.etat == "abandonnee" and not {nom, nom.rpartition("-")[0]} & revient
        ]
        if parties:
            le, parti = max(parties)
            titre = next((j.titre for j in self.prevus.values() if parti in (j.id, j.etape)), parti)
            return "quand-suivi-abandonnee-avant", titre, le
        return "quand-suivi-suite", ligne.titre, self.dernier

    def _ce_qui_suit(self, ligne: Jalon) -> Cause:
        """Rend l’étape reportée qui suit celle-ci, s’il y en a une : elle lui laisse du temps."""
        reports = [
            (etat.au, self.refaits[nom].titre)
            for nom, etat in self.etats.items()
            if etat.etat == "reportee" and etat.au is not None and nom in self.refaits
            if etat.au >= ligne.fin and self.refaits[nom].etape == nom
        ]
        if not reports:
            return "quand-suivi-suite", ligne.titre, self.dernier
        au, titre = min(reports)
        return "quand-suivi-reportee-apres", titre, au

    def _deplacee(self, ligne: Jalon) -> date | None:
        """Rend le jour où se tient la séance de son instance, si le suivi l’y a déplacée."""
        if ligne.instance is None or ligne.date is None:
            return None
        jours = [e.au for e in self.suivi if e.instance == ligne.instance.id]
        return ligne.date if ligne.date in jours else None

    def _avant(self, ligne: Jalon) -> list[str]:
        """Ce que la ligne attend : ce que l’étape déclare, et ce qui est d’un temps d’avant."""
        siennes = list(self.apres.get(ligne.etape, ()))
        if ligne.temps != "pilotage":
            siennes += [
                autre.id
                for autre in self.refaits.values()
                if autre.temps != "pilotage" and autre.temps < ligne.temps
            ]
        return siennes


def _planifiee(raison: Raison) -> bool:
    fondement = raison.regle or raison.donnee or ""
    return raison.sur == "combien" and fondement.startswith(PLANIFIEES)


def _a_bouge(avant: Jalon | None, apres: Jalon) -> bool:
    return avant is None or (avant.debut, avant.fin, avant.date) != (
        apres.debut,
        apres.fin,
        apres.date,
    )

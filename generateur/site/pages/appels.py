"""Ce que les pages peuvent demander : `{{ bandeau("essais-en-classe") }}`, `{{ college.nom }}`…

Chaque appel rend du texte échappé, ou un bloc HTML fait par un gabarit qui échappe tout.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from markupsafe import Markup

from generateur.chargement.controles import TEMPS, Sorte
from generateur.formats.documents import chemins, groupes
from generateur.formats.svg.frise import schema_svg
from generateur.formats.table import (
    FEUILLE_DE_ROUTE,
    PDF,
    REUNIONS,
    Papier,
    dans_ce_papier,
    dans_le_site,
)
from generateur.noyau.adaptation.pratiques import ranger
from generateur.noyau.declare.modeles import Enseignement, Point
from generateur.site.accueil import AppelsDeLAccueil, ateliers_de, tete_de_role
from generateur.site.autour_des_pages import de_quoi_noter
from generateur.site.moteur.plan_en_blocs import frise_en_bloc, plan_en_blocs
from generateur.site.pages.bac_a_sable import InconnuIci
from generateur.site.pages.echappement import md
from generateur.site.pages.liens import mener
from generateur.site.pages.suivi_pages import (
    abonnement,
    avancement,
    changements,
    parts_des_roles,
    tete,
    tete_de_la_feuille,
)
from generateur.vue.besoins import besoins
from generateur.vue.classement import celles_du_college_d_abord, etapes_qui_appliquent
from generateur.vue.en_mots.college_en_mots import college_en_mots
from generateur.vue.francais import en_phrase, enchainer, typographie
from generateur.vue.provenance import provenances
from generateur.vue.vues_des_lignes import VueEtape

APPELS = (
    "titre", "titre_preoccupation", "titre_role", "bandeau", "preparer", "deroule", "garder",
    "enseignements", "dates", "temps", "pratiques", "preoccupations", "classement", "frise",
    "schema", "feuille", "instances", "role", "resultats_du_pilote", "enseignements_du_pilote",
    "raisons_d_agir", "ce_qu_elle_est", "ce_qu_elle_n_est_pas", "a_qui_elle_s_adresse",
    "temps_a_prevoir", "message_aux_collegues", "aujourdhui", "objectifs", "sources",
    "configurer", "document", "documents", "impression", "ou_en_sommes_nous", "ce_qui_a_change",
    "sur_la_forge", "porte_du_plan", "nom_de_la_demarche", "le_chemin", "portes",
    "retenue",
)  # fmt: skip
"""Ce que les pages peuvent demander, par son nom."""


DOCUMENT = Sorte("document", False, "")
SUR_LA_FORGE = Sorte("adresse du dépôt", True, "")


class Appels(AppelsDeLAccueil):
    """Tous les noms connus d’une page."""

    def noms(self) -> dict[str, Any]:
        """Rend les noms à donner au remplissage."""
        college = college_en_mots(self.college_declare, self.vue)
        return {nom: getattr(self, nom) for nom in APPELS} | {"college": college}

    def titre(self, identifiant: str) -> Markup:
        """Le titre d’une étape, tel qu’il est ici."""
        return Markup(md(self._etape(identifiant).titre))

    def titre_preoccupation(self, identifiant: str) -> Markup:
        """Le titre d’une préoccupation."""
        return Markup(md(typographie(self._preoccupation(identifiant).titre)))

    def titre_role(self, identifiant: str) -> Markup:
        """Le titre d’un rôle, tel qu’on le nomme ici."""
        return Markup(md(typographie(self._role(identifiant).titre)))

    def bandeau(self, identifiant: str) -> Markup:
        """En tête d’une fiche : qui anime, qui vient, combien de temps, quand, ce qu’on garde."""
        etape = self._etape(identifiant)
        roles = etape.declaree.roles
        titres = {role.id: role.titre for role in self.vue.roles}
        return self._rendre(
            "bandeau",
            etape=etape,
            anime=en_phrase((titres[nom] for nom in roles.pilote), ", "),
            participe=en_phrase((titres[nom] for nom in roles.contribue), ", "),
            garder=en_phrase(etape.declaree.garder),
            reunions=self._reunions(etape),
        )

    def _reunions(self, etape: VueEtape) -> list[tuple[str, str]]:
        """Les feuilles de réunion d’une étape : leur titre, leur adresse."""
        connus = chemins(self.vue, self.demarche, self.autour.papier)
        siennes = [(f"{REUNIONS}/{etape.id}.odt", self.mots["ordre_et_releve"])] + [
            (
                f"{REUNIONS}/{etape.id}-{instance.id}.odt",
                self.mots["ordre_et_releve_de"].format(instance=instance.titre),
            )
            for instance in self.vue.instances
        ]
        trouvees = [(dit, self.lien(dans_le_site(c))) for c, dit in siennes if c in connus]
        seule = [(self.mots["ordre_et_releve"], lien) for _, lien in trouvees[:1]]
        return seule if len(trouvees) == 1 else trouvees

    def _liste(self, textes: list[str]) -> Markup:
        return self._rendre("liste", textes=textes)

    def preparer(self, identifiant: str) -> Markup:
        """Ce qu’il faut avoir prêt, avec ce que les règles ajoutent pour ce collège."""
        return self._liste(list(self._etape(identifiant).preparer))

    def deroule(self, identifiant: str) -> Markup:
        """Les minutes, et ce qu’on y fait."""
        etape = self._etape(identifiant)
        return self._du_manuel(self._rendre("deroule", lignes=etape.deroule, total=etape.minutes))

    def garder(self, identifiant: str) -> Markup:
        """Ce qu’on garde de l’étape."""
        return self._liste(list(self._etape(identifiant).garder))

    def enseignements(self, identifiant: str) -> Markup:
        """Les principes du collège pilote que l’étape applique."""
        etape = self._etape(identifiant)
        lecons: list[Enseignement | Point] = []
        for enseignement in self.demarche.enseignements:
            lecons += [enseignement, *enseignement.points]
        textes = [
            (typographie(x.titre), typographie(x.texte), x.source)
            for x in lecons
            if x.id in etape.declaree.enseignements
        ]
        return self._du_manuel(self._rendre("enseignements", lecons=textes))

    def dates(self, identifiant: str) -> Markup:
        """Les dates de l’étape ici, au fil d’une phrase."""
        return Markup(md(self._etape(identifiant).quand or self.mots["non_retenue"]))

    def temps(self, identifiant: str) -> Markup:
        """Les étapes d’un temps, avec leurs dates ici, et celles laissées de côté."""
        etapes = [etape for etape in self.vue.etapes if etape.temps == identifiant]
        if not etapes:
            raise InconnuIci(TEMPS, identifiant, [t.id for t in self.demarche.temps])
        return self._rendre("temps", etapes=etapes)

    def pratiques(self, identifiant: str) -> Markup:
        """Les pratiques d’une préoccupation : celles possibles ici, puis les autres."""
        preoccupation = self._preoccupation(identifiant)
        titres = {r.id: enchainer([r.titre]) for r in self.demarche.ressources}
        niveaux = self.vue.mots["niveaux"]
        groupes: dict[bool, list[Any]] = {True: [], False: []}
        possibles = ranger(preoccupation.pratiques, self.college_declare, self.demarche)
        autres = [p for p in preoccupation.pratiques if p not in possibles]
        for pratique in (*possibles, *autres):
            dits = besoins(pratique, titres, self.mots, niveaux)
            groupes[pratique in possibles].append((pratique, dits))
        return self._rendre("pratiques", groupes=groupes, typo=typographie)

    def preoccupations(self) -> Markup:
        """Les préoccupations, celles du collège d’abord, avec leurs pages."""
        retenues = self.college_declare.preoccupations
        ordre = celles_du_college_d_abord(self.demarche, retenues)
        return self._rendre(
            "preoccupations", preoccupations=ordre, retenues=retenues, typo=typographie
        )

    def classement(self) -> Markup:
        """Ce que les collègues ont dit, en barres et en tableau ; rien tant qu’on l’ignore."""
        recueil = self.vue.recueil
        if recueil is None:
            return Markup("")
        return self._rendre("classement", recueil=recueil, dits=self._dits("recueil"))

    def frise(self) -> Markup:
        """La frise du plan et son tableau."""
        return self._mettre_de_cote(frise_en_bloc(self.vue, self._ecrire))

    def schema(self) -> Markup:
        """Le dessin des trois temps et du pilotage."""
        return self._rendre("schema", vue=self.vue, svg=Markup(schema_svg(self.vue)))

    def feuille(self) -> Markup:
        """Toute la feuille de route ; un bloc par ligne : seules celles qui changent se refont."""
        noter = de_quoi_noter(self.manuel, self.autour, self.chemin, self.lien)
        gestes = {"dits_noter": noter["dits_noter"]} if noter["avec_moteur"] else {}
        ce_qui_s_imprime = dans_ce_papier(f"{FEUILLE_DE_ROUTE}{PDF}", self.autour.papier)
        sorties = self._a_peser(
            "sorties_de_la_feuille",
            a_imprimer=dans_le_site(ce_qui_s_imprime),
            abonnement=abonnement(self.manuel)["abonnement"],
            abonner=self._dits("suivi")["abonner"],
            dits=dict(self._dits("feuille")),
        )
        debut = self._rendre(
            "feuille",
            vue=self.vue,
            **tete(self.manuel),
            mots_essayer=self._dits("essayer"),
            **({} if self.manuel.feuille.suivi else self._essai()),
            suivi=self.manuel.feuille.suivi,
            **tete_de_la_feuille(self.manuel, self._dits("feuille"), self.lien),
        )
        if not self.manuel.feuille.suivi:
            # Le moteur est déjà là, pour l’essai.
            noter["donnees_du_moteur"] = ""

        def un_bloc(gabarit: str, **champs: Any) -> str:
            return self._ecrire(gabarit, **champs, **(gestes if gabarit == "ligne" else {}))

        plan = plan_en_blocs(self.vue, un_bloc, parts_des_roles(self.vue, self.lien))
        fin = self._rendre("noter", vue=self.vue, avec_liste=False, **noter)
        return Markup("").join([sorties, debut, *map(self._mettre_de_cote, plan), fin])

    def _essai(self) -> dict[str, Any]:
        """Ce que reçoit « et si… »."""
        return {
            "college": self.college_declare,
            "niveaux": self._dits("niveaux"),
            "essai": self.autour.a_essayer(),
            "donnees_du_moteur": self._moteur(),
        }

    def instances(self) -> Markup:
        """Ce qui passe devant chaque instance, et quand."""
        return self._rendre("instances", vue=self.vue)

    def role(self, identifiant: str) -> Markup:
        """La page d’un rôle : ce que je fais, quand, avec qui, mes heures."""
        vues = [self._role(identifiant)]
        vues += [role for role in self.vue.roles if role.page == identifiant]
        declares = {role.id: role for role in self.demarche.roles}
        connus = chemins(self.vue, self.demarche, self.autour.papier)
        tetes = [tete_de_role(self.vue, vue, connus, self.mots, self.lien) for vue in vues]
        roles = [(vue, declares[vue.id], tete) for vue, tete in zip(vues, tetes, strict=True)]
        return self._rendre("role", roles=roles, typo=typographie)

    def retenue(self, identifiant: str) -> Markup:
        """Si une préoccupation est retenue ici, ses ateliers et quand ; sinon, rien."""
        self._preoccupation(identifiant)
        if identifiant not in self.college_declare.preoccupations:
            return self._mettre_de_cote("")
        quand, etape = ateliers_de(self.vue, identifiant, self.mots)
        adresse = self.lien(f"etapes/{etape}.md")
        phrase = self.mots["retenue_bande"]
        return self._rendre("retenue", phrase=phrase, quand=quand, adresse=adresse)

    def resultats_du_pilote(self) -> Markup:
        """Les résultats observés au collège pilote."""
        return self._du_manuel(self._liste([typographie(r.texte) for r in self.demarche.resultats]))

    def enseignements_du_pilote(self) -> Markup:
        """Les enseignements du pilote, et les étapes qui les appliquent ici."""
        return self._du_manuel(
            self._rendre(
                "enseignements_du_pilote",
                enseignements=self.demarche.enseignements,
                applique=etapes_qui_appliquent(self.demarche),
                typo=typographie,
            )
        )

    def raisons_d_agir(self) -> Markup:
        """Les quatre raisons de s’y lancer."""
        return self._du_manuel(
            self._rendre("raisons", raisons=self.demarche.raisons_d_agir, typo=typographie)
        )

    def ce_qu_elle_est(self) -> Markup:
        """Ce que la démarche est."""
        return self._du_manuel(self._liste(list(self.vue.est)))

    def ce_qu_elle_n_est_pas(self) -> Markup:
        """Ce qu’elle n’est pas."""
        return self._du_manuel(self._liste(list(self.vue.n_est_pas)))

    def a_qui_elle_s_adresse(self) -> Markup:
        """À qui elle s’adresse, et qui s’y mobilise."""
        enonces = self.demarche.presentation
        return self._du_manuel(
            self._liste([typographie(e.texte) for e in enonces if e.sur == "public"])
        )

    def temps_a_prevoir(self) -> Markup:
        """Le temps à prévoir, par rôle : les mêmes sommes que sur le papier et le tableur."""
        return self._rendre("temps_a_prevoir", vue=self.vue)

    def message_aux_collegues(self) -> Markup:
        """La lettre du premier jour, la même que dans le dossier."""
        return self._du_manuel(self._rendre("message", lettre=self._dits("message-aux-collegues")))

    def ou_en_sommes_nous(self) -> Markup:
        """Où en est le collège, d’après son suivi, et de quoi noter ce qui se passe."""
        noter = de_quoi_noter(self.manuel, self.autour, self.chemin, self.lien)
        champs = {**avancement(self.manuel), **tete(self.manuel), **noter, "avec_liste": True}
        return self._rendre("page_du_suivi", vue=self.vue, **champs)

    def ce_qui_a_change(self) -> Markup:
        """Le plan d’aujourd’hui contre celui d’avant la dernière note, et celui du premier jour."""
        return self._rendre("ce_qui_a_change", **changements(self.manuel))

    def objectifs(self) -> Markup:
        """Les objectifs du projet d’établissement que la démarche sert."""
        return self._liste(list(self.vue.objectifs) or [self.mots["objectif_a_choisir"]])

    def sources(self) -> Markup:
        """D’où vient chaque chose : la section du texte, ou une proposition."""
        return self._rendre("sources", groupes=provenances(self.demarche))

    def configurer(self) -> Markup:
        """Le formulaire qui écrit le profil."""
        page, scripts = self.autour.configurer().rendre(
            self.demarche,
            self.autour.texte_du_profil(),
            self._ecrire,
            nom=self.vue.college.nom,
            depots=self.autour.depots,
            donnees_du_moteur=self._moteur(),
        )
        self.autour.scripts.update(scripts)
        a_cote = self._ecrire(
            "plan_a_cote",
            dits_apercu=self._dits("apercu"),
            dits_sorties=self._dits("sorties"),
            adresse=self.autour.adresse,
            courriel=self.manuel.courriel_academie,
            depots=self.autour.depots,
        )
        return self._mettre_de_cote(f"{page}\n{a_cote}")

    def documents(self) -> Markup:
        """Les documents à imprimer, à remplir, à envoyer, et pour quelle réunion."""
        tous = chemins(self.vue, self.demarche, self.autour.papier)
        listes = [asdict(groupe) for groupe in groupes(self.vue, self.demarche, tous)]
        return self._a_peser("documents", groupes=listes, dits=dict(self._dits("documents")))

    def document(self, chemin: str, mot: str) -> Markup:
        """Un lien vers un document de ce plan ; le mot seul, là où le site n’a pas ce document."""
        connus = chemins(self.vue, self.demarche, self.autour.papier)
        chemin = dans_ce_papier(chemin, self.autour.papier)
        if chemin in connus:
            return mener(self.lien(dans_le_site(chemin)), mot)
        if self.autour.papier is Papier.ENTIER and not chemin.startswith(f"{REUNIONS}/"):
            raise InconnuIci(DOCUMENT, chemin, connus)
        return Markup(md(typographie(mot)))

    def sur_la_forge(self, quoi: str, mot: str) -> Markup:
        """Un lien vers le dépôt ; le mot seul, là où l’on n’en sait pas l’adresse."""
        adresses = self.autour.depots.adresses()
        if quoi not in adresses:
            raise InconnuIci(SUR_LA_FORGE, quoi, adresses)
        if not adresses[quoi]:
            return Markup(md(typographie(mot)))
        return mener(adresses[quoi], mot)

    def impression(self) -> Markup:
        """Comment les PDF s’impriment ; sans PDF, les pages qui s’impriment à leur place."""
        sans_pdf = self.autour.papier is Papier.AUCUN
        return Markup(
            md(self._dits("documents")["impression_des_pages" if sans_pdf else "impression"])
        )

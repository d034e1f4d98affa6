"""La page « Configurer » vue par ses essais : remplir, faire le fichier, le relire."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from generateur.chargement.demarche.fichiers_de_la_demarche import charger_demarche
from generateur.chargement.lecture import DocumentLu
from generateur.chargement.profil.college import charger_college
from generateur.chargement.validation import valider
from generateur.noyau.declare.modeles import College
from generateur.site.moteur.apercu import apercu

from .conftest import RACINE

DEMARCHE = charger_demarche(RACINE / "donnees" / "demarche")[0]


VIDER = """() => {
  const profil = document.getElementById("profil");
  profil.querySelectorAll("[data-oter]").forEach((b) => b.click());
  profil.querySelectorAll("input[type=checkbox]:checked").forEach((c) => c.click());
  profil.querySelectorAll("[data-valeur]").forEach((s) => { s.value = ""; });
  profil.querySelector('[data-champ="version"] input').click();
}"""
REMPLACER = """async ([choix, texte]) => {
  if (texte !== null) document.getElementById("coller-un-texte").value = texte;
  const fini = new Promise((dire) => {
    document.addEventListener("profil:change", dire, { once: true });
    setTimeout(dire, 300);
  });
  const refus = new Promise((dire) => {
    new MutationObserver((_, ici) => {
      if (document.querySelector("#lecture li")) { ici.disconnect(); dire(); }
    }).observe(document.getElementById("lecture"), { childList: true });
  });
  document.querySelector(choix).click();
  await Promise.resolve();
  const dialogue = document.querySelector("dialog.demander");
  if (dialogue.open) dialogue.querySelector("[value=oui]").click();
  await Promise.race([fini, refus]);
}"""
"""Repartir d’un texte, sans garder ses réponses s’il le demande."""
REMPLIR = """(profil) => {
  const champ = (nom, dans) => (dans || document.getElementById("profil"))
    .querySelector(`[data-champ="${nom}"]`);
  const dire = (saisie, valeur) => {
    saisie.value = valeur;
    saisie.dispatchEvent(new Event("input", { bubbles: true }));
    saisie.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const cocher = (dans, valeur) => {
    const c = dans.querySelector(`input[value="${valeur}"]`);
    if (!c.checked) c.click();
  };
  const ajouter = (dans) => {
    dans.querySelector(":scope > [data-ajouter]").click();
    return dans.querySelector(":scope > [data-entrees]").lastElementChild;
  };
  const poser = (dans, valeur, nom) => {
    if (Array.isArray(valeur) && dans.querySelector(":scope > [data-ajouter]")) {
      valeur.forEach((v) => remplirEntree(ajouter(dans), v, nom));
    } else if (Array.isArray(valeur)) valeur.forEach((v) => cocher(dans, v));
    else if (valeur === true) dans.querySelector("[data-valeur]").click();
    else if (typeof valeur === "object") remplirEntree(dans, valeur, nom);
    else {
      const ecrit = typeof valeur === "number" ? String(valeur).replace(".", ",") : valeur;
      dire(dans.querySelector("[data-valeur]"), ecrit);
    }
  };
  const remplirEntree = (entree, valeur, nom) => {
    if (typeof valeur !== "object") return poser(entree, valeur, nom);
    Object.entries(valeur).forEach(([c, v]) => {
      poser(champ(`${nom}.${c}`, entree), v, `${nom}.${c}`);
    });
  };
  for (const [cle, valeur] of Object.entries(profil)) {
    if (cle === "effectifs") {
      Object.entries(valeur).forEach(([c, v]) => poser(champ(`effectifs.${c}`), v));
    } else if (cle === "instances") {
      document.querySelectorAll("[data-groupe]").forEach((groupe) => {
        const voulue = valeur.find((v) => v.id === groupe.dataset.groupe);
        const active = groupe.querySelector("input");
        if (active.checked !== Boolean(voulue)) active.click();
        const dates = champ("instances.dates", groupe);
        ((voulue && voulue.dates) || []).forEach((jour) => poser(ajouter(dates), jour));
      });
    } else if (cle === "adaptations") {
      (valeur.retirer || []).forEach((v) => cocher(champ("adaptations.retirer"), v));
      Object.entries(valeur.modifier || {}).forEach(([id, v]) => {
        const entree = ajouter(champ("adaptations.modifier"));
        dire(entree.querySelector("[data-cle]"), id);
        remplirEntree(entree, v, "adaptations.modifier");
      });
      poser(champ("adaptations.ajouter"), valeur.ajouter || [], "adaptations.ajouter");
    } else if (["equipement", "trimestres", "version"].includes(cle)) cocher(champ(cle), valeur);
    else if (cle === "ressources") {
      if (!valeur.length) champ(cle).querySelector("[data-rien]").click();
      poser(champ(cle), valeur);
    } else poser(champ(cle), valeur, cle);
  }
}"""
"""Les mêmes gestes que `remplir`, faits d’un coup dans la page : pour en faire beaucoup."""


SANS_MOTEUR = "Object.defineProperty(window, 'Worker', { value: undefined })"
"""Un navigateur qui ne peut rien calculer : ce que le programme dit lui est rapporté d’ici."""


class Formulaire:
    """Une page ouverte sur le formulaire, dont le moteur ne peut partir."""

    def __init__(self, page: Page, adresse: str) -> None:
        self.page = page
        page.add_init_script(SANS_MOTEUR)
        page.goto(adresse)
        page.wait_for_selector("#formulaire:not([hidden])")

    def blanc(self) -> None:
        """Repart d’une page blanche."""
        self.page.evaluate(REMPLACER, ["[data-blanc]", None])

    def coller(self, texte: str) -> None:
        """Lit un texte collé, à la place des réponses."""
        self.page.evaluate(REMPLACER, ["[data-lire]", texte])

    def aller(self, etape: int) -> None:
        """Va à cette étape du formulaire, la première étant 0."""
        self.page.locator(f'[data-aller="{etape}"]').click()

    def montrer(self, nom: str) -> Locator:
        """Va à l’étape de cette question, ouvre ce qui la replie, et rend son champ."""
        champ = self.champ(nom)
        etape = champ.evaluate('(c) => c.closest("[data-etape]").dataset.etape')
        bouton = self.page.locator(f'[data-aller="{etape}"]')
        if bouton.get_attribute("aria-current") is None:
            bouton.click()
        replis = champ.locator("xpath=ancestor::details[not(@open)]")
        for _ in range(replis.count()):
            replis.first.locator("> summary").click()
        return champ

    def champ(self, nom: str) -> Locator:
        """Le champ du premier niveau qui porte cette clé."""
        return self.page.locator(f'#profil [data-champ="{nom}"]').first

    def texte(self) -> str:
        """Le texte du fichier, tel que les réponses le font maintenant."""
        return str(self.page.evaluate("window.configurer.texte()"))

    def relu(self, texte: str) -> str | None:
        """Lit ce texte et rend le fichier qu’il donne, ou rien s’il n’a pas été lu."""
        self.coller(texte)
        if self.page.locator("#lecture li").count():
            return None
        return self.texte()

    def verifier(self, **options: str) -> dict[str, Any]:
        """Rend ce que le programme dit du fichier, et le rapporte à la page."""
        reponse = apercu(self.texte(), options)
        self.page.evaluate(
            "(detail) => document.dispatchEvent(new CustomEvent('profil:reponse', { detail }))",
            {cle: reponse[cle] for cle in ("fautes", "avertissements", "plan")},
        )
        return reponse

    def fautes(self) -> list[str]:
        """Les réponses à reprendre, telles que la relecture les dit, sans espaces insécables."""
        lignes = self.page.locator("#fautes li").all_text_contents()
        return [" ".join(ligne.split()) for ligne in lignes]

    def vider(self) -> None:
        """Ôte toutes les réponses, sans changer le texte d’où l’on part."""
        self.page.evaluate(VIDER)

    def remplir_vite(self, profil: dict[str, Any]) -> None:
        """Remplit une page blanche de ce profil, en un seul aller."""
        self.page.evaluate(REMPLIR, {"instances": []} | profil)

    def remplir(self, profil: dict[str, Any]) -> None:
        """Remplit une page blanche de ce profil, par de vrais gestes."""
        for cle in ("nom", "commune", "uai", "departement", "service_numerique", "referent",
                    "adresse", "depot", "debut"):  # fmt: skip
            if cle in profil:
                self.montrer(cle).locator("input").fill(profil[cle])
        for cle in ("academie", "zone"):
            if cle in profil:
                self.montrer(cle).locator("select").select_option(value=profil[cle])
        for cle in ("enseignants", "eleves"):
            if cle in profil["effectifs"]:
                valeur = profil["effectifs"][cle]
                self.montrer(f"effectifs.{cle}").locator("input").fill(str(valeur))
        for cle in ("equipement", "trimestres", "version"):
            valeur = profil.get(cle, "complete")
            self.montrer(cle).locator(f'input[value="{valeur}"]').check()
        self.montrer("instances")
        actives = {i["id"]: i for i in profil.get("instances", [])}
        for instance in DEMARCHE.instances:
            groupe = self.page.locator(f'[data-groupe="{instance.id}"]')
            groupe.locator("input[type=checkbox]").set_checked(instance.id in actives)
            for jour in actives.get(instance.id, {}).get("dates", []):
                _ajouter(groupe.locator("[data-champ]")).locator("[data-valeur]").fill(jour)
        for ressource in profil.get("ressources") or ():
            self.montrer("ressources").locator(f'input[value="{ressource}"]').check()
        if profil.get("ressources") == []:
            self.montrer("ressources").locator("[data-rien]").check()
        for cle in ("fins_de_trimestre", "preoccupations"):
            for valeur in profil.get(cle, []):
                _poser(_ajouter(self.montrer(cle)).locator("[data-valeur]"), valeur)
        for cle in ("indisponibilites", "equipe_projet", "projet_etablissement", "creneaux"):
            for entree in profil.get(cle, []):
                ligne = _ajouter(self.montrer(cle))
                for sous, valeur in entree.items():
                    champ = ligne.locator(f'[data-champ="{cle}.{sous}"]')
                    if isinstance(valeur, list):
                        for choix in valeur:
                            champ.locator(f'input[value="{choix}"]').check()
                    else:
                        _poser(champ.locator("[data-valeur]"), valeur)


def foyer(page: Page) -> str:
    """L’identifiant de l’élément atteint."""
    return str(page.evaluate("document.activeElement.id"))


def saisi(ici: Formulaire, nom: str) -> str:
    """Ce que porte le champ de cette clé."""
    return ici.champ(nom).locator("[data-valeur]").input_value()


def sans_fictif(texte: str) -> str:
    """Le texte d’un profil sans sa marque de collège inventé, que la page ôte."""
    return re.sub(r"(?m)^fictif:.*\n", "", texte)


def _ajouter(champ: Locator) -> Locator:
    champ.locator("> [data-ajouter]").click()
    return champ.locator("> [data-entrees] > li").last


def _poser(saisie: Locator, valeur: str) -> None:
    if saisie.evaluate("(s) => s.tagName") == "SELECT":
        saisie.select_option(value=valeur)
    else:
        saisie.fill(valeur)


def college_de(profil: dict[str, Any]) -> College:
    """Le profil tel que le noyau le connaîtrait : ses textes repliés, rien d’autre de changé."""
    college, fautes = valider(DocumentLu("profil", _replier(profil)), College)
    assert college is not None, fautes
    ajoutees = tuple(replace(e, statut="college") for e in college.adaptations.ajouter)
    return replace(college, adaptations=replace(college.adaptations, ajouter=ajoutees))


def _replier(valeur: Any) -> Any:
    if isinstance(valeur, dict):
        return {cle: _replier(v) for cle, v in valeur.items()}
    if isinstance(valeur, list):
        return [_replier(v) for v in valeur]
    if isinstance(valeur, str):
        return " ".join(mot for mot in valeur.replace("\t", " ").split(" ") if mot)
    return valeur


def charger(texte: str, dossier: Path) -> College:
    """Le collège que la vérification lit dans ce texte ; lève ErreurDonnees."""
    fichier = dossier / "college.yml"
    fichier.write_text(texte, encoding="utf-8")
    return charger_college(fichier, DEMARCHE)[0]

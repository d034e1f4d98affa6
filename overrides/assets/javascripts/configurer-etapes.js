/* Les étapes du formulaire : une seule se voit à la fois, les autres restent dans la page avec leurs
   réponses. Sans rien perdre : on va de l’une à l’autre à volonté. */
window.ConfigurerEtapes = function (boite, champs, apres) {
  "use strict";
  const { un, tous, dire } = champs;
  const parties = tous("[data-etape]"), boutons = tous("[data-aller]");
  const titres = boutons.map((b) => b.lastElementChild.firstChild.textContent);
  const quittees = new Set();
  let ici = 0;

  function montrer() {
    parties.forEach((p) => { p.hidden = +p.dataset.etape !== ici; });
    boutons.forEach((b, rang) => { if (rang === ici) b.setAttribute("aria-current", "step"); else b.removeAttribute("aria-current"); });
    un("[data-retour]").hidden = ici === 0;
    const suite = un("[data-continuer]");
    suite.hidden = derniere();
    if (!suite.hidden) un("span", suite).textContent = "\u00a0" + dire("continuer_vers", { quoi: titres[ici + 1] });
  }
  function aller(rang) {
    if (rang !== ici) quittees.add(ici);
    ici = rang;
    montrer();
    un('section[data-etape="' + ici + '"] > h2').focus({ preventScroll: true });
    boite.scrollIntoView({ block: "start" });
    apres();
  }
  /** Mène à cette saisie, en ouvrant ce qui la cache. */
  function menerA(saisie) {
    const partie = saisie.closest("[data-etape]");
    if (partie && +partie.dataset.etape !== ici) { quittees.add(ici); ici = +partie.dataset.etape; montrer(); }
    for (let d = saisie.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    saisie.focus();
    apres();
  }
  /** `etats` : par étape, « faite », « a_reprendre » ou rien. */
  function marquer(etats) {
    boutons.forEach((b, rang) => {
      b.dataset.etat = etats[rang] || "";
      un("[data-etat]", b).textContent = etats[rang] ? " " + dire("etape_" + etats[rang]) : "";
    });
  }
  const etapeDe = (saisie) => +saisie.closest("[data-etape]").dataset.etape;
  /** Une réponse qui manque ne se dit qu’une fois son étape passée, ou à la relecture. */
  const passee = (rang) => quittees.has(rang) || derniere();
  const derniere = () => ici === boutons.length - 1;
  function recommencer() { quittees.clear(); ici = 0; montrer(); }

  boite.addEventListener("click", (e) => {
    const bouton = e.target.closest("button");
    if (!bouton) return;
    if (bouton.dataset.aller) aller(+bouton.dataset.aller);
    else if (bouton.hasAttribute("data-retour")) aller(ici - 1);
    else if (bouton.hasAttribute("data-continuer")) aller(ici + 1);
  });
  montrer();
  return { menerA, marquer, etapeDe, passee, recommencer, nombre: boutons.length };
};

/* « Et si l’on commençait le… ? » : le programme refait le plan avec d’autres réponses
   (generateur/site/moteur/essai.py) ; ici, on le montre à la place du nôtre, à l’écran seulement. */
(function () {
  "use strict";
  const boite = document.getElementById("essayer");
  if (!boite) return;
  const un = (choix) => boite.querySelector(choix);
  const article = boite.closest("article");
  const bouton = un("[data-ouvrir]"), volet = un("form"), revenir = un("[type=reset]");
  const etat = un(".essai-etat"), bilan = un(".essai-bilan"), garder = un(".essai-garder");
  const { texte, options } = JSON.parse(document.getElementById("essai-profil").textContent);
  const scene = document.createElement("div");
  scene.className = "plan-essaye";
  boite.after(scene);

  let essaye = "";         // le profil de l’essai que l’on montre
  let occupe = false, attend = false;

  /* Tant que le plan à l’essai se montre, ses parties portent les ancres du nôtre. */
  function preterLesAncres(oui) {
    for (let e = scene.nextElementSibling; e; e = e.nextElementSibling) {
      [e, ...e.querySelectorAll("[id], [data-ancre]")].forEach((x) => {
        if (oui && x.id) { x.dataset.ancre = x.id; x.removeAttribute("id"); }
        else if (!oui && x.dataset.ancre) { x.id = x.dataset.ancre; delete x.dataset.ancre; }
      });
    }
  }
  function montrer(essai) {
    const plan = essai !== null && essai.plan;
    preterLesAncres(plan);
    scene.innerHTML = plan ? essai.html : "";
    bilan.innerHTML = essai ? essai.bilan : "";
    article.classList.toggle("a-l-essai", plan);
    revenir.hidden = !essai;
    garder.hidden = !plan;
    essaye = plan ? essai.texte : "";
    etat.textContent = essai ? essai.annonce : etat.dataset.revenu;
    if (!plan) return;
    un("[data-garder]").href = un("[data-garder]").dataset.page + "#" + essai.fragment;
    if (window.manuelPlacerLeJour) scene.querySelectorAll("svg[data-lundi]").forEach(window.manuelPlacerLeJour);
  }
  const reponses = () => Object.fromEntries(new FormData(volet));

  async function essayer() {
    attend = true;
    if (occupe) return;
    occupe = true;
    try {
      window.generateur.demarrer();
      await window.generateur.pret;
      while (attend) {
        attend = false;
        const essai = await window.generateur.demander("essai", texte, reponses(), options);
        if (!attend && !volet.hidden) montrer(essai.annonce ? essai : null);
      }
    } catch (refus) {
      attend = false;
      etat.textContent = etat.dataset.impossible.replace("{raison}", () => refus.message);
    } finally {
      occupe = false;
    }
  }

  bouton.addEventListener("click", () => {
    volet.hidden = !volet.hidden;
    bouton.setAttribute("aria-expanded", String(!volet.hidden));
    if (volet.hidden) { volet.reset(); return; }
    un("#essai-debut").focus();
    if (!etat.textContent) etat.textContent = etat.dataset.attente;
    window.generateur.demarrer();
    window.generateur.pret.then(() => { if (etat.textContent === etat.dataset.attente) etat.textContent = ""; },
      (refus) => { etat.textContent = etat.dataset.impossible.replace("{raison}", () => refus.message); });
  });
  volet.addEventListener("input", () => { if (volet.checkValidity()) essayer(); });
  volet.addEventListener("submit", (e) => e.preventDefault());
  volet.addEventListener("reset", () => { attend = false; montrer(null); if (!volet.hidden) un("#essai-debut").focus(); });
  un("[data-telecharger]").addEventListener("click", () => {
    const lien = document.createElement("a");
    lien.href = URL.createObjectURL(new Blob([essaye], { type: "application/yaml" }));
    lien.download = window.nomDuRenvoi("college.yml", essaye);
    lien.click();
    setTimeout(() => URL.revokeObjectURL(lien.href), 60000);
  });
  boite.hidden = false;
})();

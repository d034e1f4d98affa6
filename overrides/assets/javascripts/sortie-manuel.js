/* « Mon manuel complet » parmi les sorties de « Configurer » : demandé, il se fait à côté de la page
   (moteur-manuel.js), qui dit où il en est ; on peut l’arrêter. */
(function () {
  "use strict";
  const ici = document.getElementById("sortie-manuel");
  if (!ici) return;
  const chercher = (nom) => ici.querySelector(`[data-${nom}]`);
  const faire = chercher("faire"), arreter = chercher("arreter"), avance = chercher("avance");
  const etat = chercher("etat"), ou = chercher("ou"), barre = avance.querySelector("progress");
  const moteur = chercher("avec-moteur");
  let plan = false, arret = null;

  function montrer(enCours) {
    arreter.hidden = avance.hidden = !enCours;
    moteur.disabled = enCours;
    faire.disabled = enCours || !plan;
  }
  function progres(pas) {
    ou.textContent = pas.phrase;
    barre.value = pas.part;
  }
  faire.addEventListener("click", async () => {
    const { texte, options } = window.configurer;
    arret = new AbortController();
    montrer(true);
    arreter.focus();
    etat.textContent = etat.dataset.debut;
    try {
      const demande = { ...options(), moteur: moteur.checked, progres, signal: arret.signal };
      window.manuelEnregistrer(etat.dataset.fichier, await window.generateur.manuel(texte(), demande));
      etat.textContent = etat.dataset.pret.replace("{nom}", () => etat.dataset.fichier);
    } catch (refus) {
      const voulu = arret.signal.aborted;
      etat.textContent = voulu ? refus.message : etat.dataset.refus.replace("{raison}", () => refus.message);
    }
    montrer(false);
    faire.focus();
  });
  arreter.addEventListener("click", () => arret.abort());
  document.addEventListener("profil:reponse", (e) => {
    plan = e.detail.plan;
    if (avance.hidden) faire.disabled = !plan;
  });
})();

/* Le plan qui se fait à côté des questions : à chaque réponse, le programme le recalcule et l’écrit
   (generateur/site/moteur/apercu.py) ; ici, on le pose. La dernière réponse l’emporte. */
(function () {
  "use strict";
  const ici = document.getElementById("plan-a-cote");
  const contenu = document.getElementById("plan-a-cote-contenu");
  if (!ici || !contenu) return;
  ici.append(contenu.content);
  ici.setAttribute("aria-labelledby", "plan-a-cote-titre");
  const etat = ici.querySelector("[data-etat]");
  const apercu = ici.querySelector("[data-apercu]");
  const mots = etat.dataset;

  /* Un titre de la page peut s’appeler « configurer » : ce n’est pas le formulaire. */
  const leFormulaire = () => window.configurer && window.configurer.texte ? window.configurer : null;

  /* Sur un téléphone, le plan est sous les questions. L’adresse, qui porte les réponses, reste. */
  const versLui = document.querySelector(".vers-le-plan");
  if (versLui) {
    versLui.addEventListener("click", (e) => {
      e.preventDefault();
      ici.focus({ preventScroll: true });
      ici.scrollIntoView({ block: "start" });
    });
  }

  const LENT = 8000, TARDE = 1500; // au-delà, en millisecondes, on dit que c’est long
  let derniere = null;   // la réponse la plus récente dont on n’a rien demandé
  let occupe = false;    // une demande est partie
  let montre = "";       // le texte du plan que l’on montre
  let pret = false;

  /* Une phrase lue à haute voix ; le regard et la saisie restent où ils sont. */
  function dire(phrase) {
    if (etat.textContent !== phrase) etat.textContent = phrase;
  }

  const aujourdhui = () => {
    const jour = new Date();
    return [jour.getFullYear(), jour.getMonth() + 1, jour.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  };

  /* Ce qui était déplié le reste : un repli se reconnaît à sa ligne du plan, ou à ce qu’il annonce. */
  const nommer = (repli) => {
    const ligne = repli.closest(".ligne");
    return ligne ? ligne.id : repli.querySelector("summary").textContent;
  };

  function placerLeJour(ou) {
    if (window.manuelPlacerLeJour) ou.querySelectorAll("svg[data-lundi]").forEach(window.manuelPlacerLeJour);
  }
  function deplier(entier) {
    const modele = entier.querySelector("template");
    if (!modele) return;
    modele.replaceWith(modele.content);
    placerLeJour(entier);
  }

  function poser(reponse, texte) {
    const ouverts = Array.from(apercu.querySelectorAll("details[open]"), nommer);
    apercu.innerHTML = reponse.html;
    placerLeJour(apercu);
    const entier = apercu.querySelector("[data-plan]");
    if (entier) {
      entier.addEventListener("toggle", () => deplier(entier), { once: true });
      entier.open = ouverts.includes(nommer(entier));
      if (entier.open) deplier(entier);
    }
    apercu.querySelectorAll("details").forEach((d) => { d.open = ouverts.includes(nommer(d)); });
    ici.classList.toggle("avec-plan", reponse.plan);
    if (versLui) versLui.hidden = !reponse.plan;
    dire(reponse.annonce);
    montre = reponse.plan ? texte : "";
    document.dispatchEvent(new CustomEvent("profil:reponse", { detail: {
      fautes: reponse.fautes, avertissements: reponse.avertissements, plan: reponse.plan
    } }));
  }

  async function demander() {
    if (!window.generateur || occupe || derniere === null) return;
    occupe = true;
    try {
      await window.generateur.pret;
      pret = true;
      while (derniere !== null) {
        const texte = derniere;
        derniere = null;
        const options = leFormulaire() ? leFormulaire().options() : {};
        const tarde = setTimeout(dire, TARDE, mots.calcul);
        const reponse = await window.generateur.demander("apercu", texte, { ...options, avant: montre, aujourdhui: aujourdhui() })
          .finally(() => clearTimeout(tarde));
        if (derniere === null) poser(reponse, texte);
      }
    } catch (refus) {
      derniere = null;
      dire(mots.impossible.replace("{raison}", () => refus.message));
    } finally {
      occupe = false;
    }
  }

  function recevoir(texte) {
    derniere = texte;
    demander();
  }
  document.addEventListener("profil:change", (e) => recevoir(e.detail.texte));
  if (leFormulaire()) recevoir(leFormulaire().texte());
  /* Le premier geste, un brouillon, un lien réveillent le moteur : tant qu’il n’est pas là, on le dit. */
  function direQuIlVient() {
    if (pret || etat.textContent !== mots.attente) return;
    dire(mots.enRoute);
    setTimeout(() => { if (etat.textContent === mots.enRoute) dire(mots.lent); }, LENT);
  }
  document.addEventListener("moteur:part", direQuIlVient);
  if (window.generateur && window.generateur.parti()) direQuIlVient();
})();

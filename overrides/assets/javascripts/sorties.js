/* Les trois sorties de « Configurer ». Ce qui s’imprime, s’envoie ou se télécharge vient du programme
   (generateur/site/moteur/) ; rien n’est envoyé d’ici : le courriel s’ouvre dans la messagerie. */
(function () {
  "use strict";
  const ici = document.getElementById("sorties");
  const contenu = document.getElementById("sorties-contenu");
  if (!ici || !contenu) return;
  ici.append(contenu.content);
  const mots = ici.querySelector(".sorties").dataset;
  const boutons = Array.from(ici.querySelectorAll("[data-sortie]"));
  const racine = document.documentElement;
  const GENRES = { ics: "text/calendar", ods: "application/vnd.oasis.opendocument.spreadsheet", yml: "application/yaml", zip: "application/zip" };

  /* Près du bouton que l’on vient de presser. */
  let etat = null;
  const dire = (phrase) => { if (etat) etat.textContent = phrase; };

  function suivre(adresse, nom) {
    const lien = document.createElement("a");
    lien.href = adresse;
    if (nom) lien.download = nom;
    document.body.append(lien);
    lien.click();
    lien.remove();
  }
  function enregistrer(nom, contenu) {
    const adresse = URL.createObjectURL(new Blob([contenu], { type: GENRES[nom.split(".").pop()] }));
    suivre(adresse, nom);
    setTimeout(() => URL.revokeObjectURL(adresse), 60000);
  }
  window.manuelEnregistrer = enregistrer;   // sortie-manuel.js
  function telecharger(nom, contenu) {
    enregistrer(nom, contenu);
    dire(mots.pret.replace("{nom}", () => nom));
  }

  /* --- Le papier : chaque feuillet prend le plus grand corps où il tient sur sa feuille --- */
  function oterLePapier() {
    document.querySelectorAll("body > .papier").forEach((p) => p.remove());
    racine.classList.remove("avec-papier");
  }
  async function imprimer(texte, options) {
    const rendu = await window.generateur.demander("papier", texte, options);
    oterLePapier();
    const papier = document.createElement("div");
    papier.className = "papier mesure";
    papier.innerHTML = rendu.html;
    document.body.append(papier);
    await document.fonts.ready;
    window.manuelAjuster(papier);
    papier.classList.remove("mesure");
    racine.classList.add("avec-papier");
    dire(mots.papierPret);
    /* Le nom du fichier que l’imprimante « PDF » propose est le titre de la page. */
    const titre = document.title;
    document.title = rendu.titre;
    window.print();
    document.title = titre;
  }

  async function courriel(texte, options, bouton) {
    const lettre = await window.generateur.demander("courriel", texte, options, bouton.dataset.courriel, bouton.dataset.adresse);
    suivre(lettre.adresse);
    if (!lettre.avec_lien) dire(mots.joindre);
  }

  const zone = (texte) => (texte.match(/^zone:\s*([\w-]+)/m) || [])[1];
  const sorties = {
    imprimer,
    courriel,
    profil: (texte) => telecharger(window.nomDuRenvoi("college.yml", texte), texte),
    calendrier: (texte, options) => telecharger(zone(texte) + ".yml", options.calendrier),
    ics: async (texte, options) => telecharger("feuille-de-route.ics", await window.generateur.feuilleDeRoute(texte, "ics", options)),
    ods: async (texte, options) => telecharger("feuille-de-route.ods", await window.generateur.feuilleDeRoute(texte, "ods", options)),
  };

  ici.addEventListener("click", async (e) => {
    const bouton = e.target.closest("[data-sortie]");
    if (!bouton) return;
    dire("");
    etat = bouton.closest(".sortie").querySelector("[role=status]");
    try {
      await sorties[bouton.dataset.sortie](window.configurer.texte(), window.configurer.options(), bouton);
    } catch (refus) {
      dire(mots.panne.replace("{raison}", () => refus.message));
    }
  });
  /* Ce qui a changé n’est plus ce que l’on imprimait. */
  document.addEventListener("profil:change", oterLePapier);
  document.addEventListener("profil:reponse", (e) => {
    ici.querySelector("[data-sans-plan]").hidden = e.detail.plan;
    boutons.forEach((b) => { if (b.dataset.sortie !== "profil") b.disabled = !e.detail.plan; });
    const { texte, options } = window.configurer;
    const bouton = boutons.find((b) => b.dataset.sortie === "calendrier");
    const nom = options().calendrier ? zone(texte()) : "";
    bouton.hidden = !nom;
    bouton.textContent = bouton.dataset.nom.replace("{nom}", () => nom || "");
  });
})();

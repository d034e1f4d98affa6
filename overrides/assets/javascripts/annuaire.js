/* La page « Configurer » : trouver son collège par son nom, sa commune ou son UAI. La liste
   (donnees/colleges.js) ne se demande qu’à la première frappe ; rien n’est envoyé nulle part.
   La boîte suit le motif « combobox » d’ARIA : le foyer reste dans le champ. */
(function () {
  "use strict";
  const MONTRES = 8;
  const PAUSE = 8; /* millisecondes de lecture d’affilée, au plus */
  const VIDES = new Set("college colleges clg le la les l de du des d et a au aux".split(" "));
  const ABREGES = { st: "saint", ste: "sainte" };
  let colleges = null;
  let arrivee = null;
  let recu = null;

  const plier = (texte) => texte.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/œ/g, "oe").replace(/æ/g, "ae");
  const motsDe = (texte) => plier(texte).split(/[^a-z0-9]+/).filter(Boolean).map((m) => ABREGES[m] || m);
  const un = (choix, dans) => dans.querySelector(choix);

  /* --- La liste --- */
  window.annuaire = {
    /** Appelée par donnees/colleges.js : l’année de la rentrée, et les lignes. */
    recevoir(rentree, texte) { recu = { rentree, lignes: texte.trim().split("\n") }; },
    installer,
  };

  function demander(adresse) {
    return new Promise((bien, mal) => {
      const script = document.createElement("script");
      script.src = adresse;
      script.onload = bien;
      script.onerror = mal;
      document.head.append(script);
    });
  }
  /* Sept mille lignes à plier : par petits coups, pour que la frappe ne s’arrête jamais. */
  async function lire(donnees) {
    const lus = [];
    let departement = null, debut = "", commune = "", reprise = performance.now();
    for (const ligne of recu.lignes) {
      if (ligne[0] === "=") {
        debut = ligne.slice(1);
        departement = donnees.departements[debut];
        continue;
      }
      const [ou, nom, numero, eleves] = ligne.split("|");
      commune = ou || commune;
      lus.push(unCollege(donnees, departement, commune, nom, debut + numero, +eleves));
      if (performance.now() - reprise > PAUSE) {
        await new Promise((suite) => setTimeout(suite));
        reprise = performance.now();
      }
    }
    return lus;
  }
  function unCollege(donnees, [departement, titre, academie], commune, nom, numero, eleves) {
    const prive = numero.endsWith("*"), chiffres = numero.slice(0, 7);
    const uai = chiffres + donnees.lettres[chiffres % donnees.lettres.length];
    const entier = nom[0] === "!" ? nom.slice(1) : nom[0] === "~" ? donnees.prefixes[1] + nom.slice(1) : donnees.prefixes[0] + nom;
    return {
      nom: entier, commune, uai, departement, titre, academie, eleves, public: !prive,
      duNom: motsDe(nom), deLaCommune: motsDe(commune),
      autres: [uai.toLowerCase(), plier(departement), ...motsDe(titre), prive ? "prive" : "public"],
    };
  }
  function charger(adresse, donnees) {
    arrivee = arrivee || demander(adresse).then(() => lire(donnees)).then((lus) => { colleges = lus; });
    arrivee.catch(() => { arrivee = null; });
    return arrivee;
  }

  /* --- Chercher --- */
  const entier = (mots, mot) => mots.includes(mot);
  const debute = (mots, mot) => mots.some((m) => m.startsWith(mot));
  function pointsDuMot(college, mot) {
    if (entier(college.deLaCommune, mot)) return 8;
    if (entier(college.duNom, mot)) return 7;
    if (college.autres[0] === mot) return 20;
    if (debute(college.deLaCommune, mot)) return 4;
    if (debute(college.duNom, mot)) return 3;
    return debute(college.autres, mot) ? 1 : 0;
  }
  /* Une lettre de trop, de moins, changée, ou deux interverties : le début du mot suffit. */
  function presque(m, mot) {
    if (mot.length < 4) return false;
    for (let i = 0; i <= mot.length; i++) {
      if (m[i] === mot[i] && i < mot.length) continue;
      const reste = mot.slice(i);
      return m.startsWith(reste, i + 1) || m.startsWith(reste.slice(1), i + 1) || m.startsWith(reste.slice(1), i)
        || (m[i] === mot[i + 1] && m[i + 1] === mot[i] && m.startsWith(reste.slice(2), i + 2));
    }
    return true;
  }
  const pointsApproches = (college, mot) => pointsDuMot(college, mot)
    || ([...college.deLaCommune, ...college.duNom].some((m) => presque(m, mot)) ? 1 : 0);

  function classer(mots, compter) {
    const trouves = [];
    for (const college of colleges) {
      let total = 0;
      const tous = mots.every((mot) => { const points = compter(college, mot); total += points; return points; });
      /* « Metz » est Metz avant d’être Maizières-lès-Metz. */
      if (tous) trouves.push([total + college.deLaCommune.every((mot) => mots.includes(mot) || VIDES.has(mot)), college]);
    }
    /* Le tri garde l’ordre de la liste (département, commune, nom) là où les points se valent. */
    return trouves.sort((a, b) => b[0] - a[0]).map(([, college]) => college);
  }
  const assez = (demande) => motsDe(demande).some((mot) => mot.length > 1 && !VIDES.has(mot));
  function chercher(demande) {
    const mots = motsDe(demande).filter((mot) => !VIDES.has(mot));
    const exacts = classer(mots, pointsDuMot);
    return exacts.length ? { trouves: exacts, approche: false } : { trouves: classer(mots, pointsApproches), approche: true };
  }

  /* --- La boîte --- */
  /** Pose la recherche dans ce conteneur, déjà rempli par le gabarit ; `choisir` reçoit le collège. */
  function installer(conteneur, { choisir, absent }) {
    const boite = un("[data-annuaire]", conteneur);
    if (!boite) return;
    const donnees = JSON.parse(un("[data-annuaire-donnees]", boite).textContent);
    const { mots } = donnees;
    const champ = un("input", boite), liste = un("ul", boite), etat = un(".annuaire-etat", boite);
    const aVerifier = un(".annuaire-a-verifier", boite);
    const dire = (cle, valeurs = {}) => mots[cle].replace(/\{(\w+)\}/g, (_, nom) => valeurs[nom]);
    let montres = [], actif = -1;

    function fermer() {
      liste.hidden = true;
      champ.setAttribute("aria-expanded", "false");
      activer(-1);
    }
    function activer(rang) {
      actif = rang;
      Array.from(liste.children).forEach((option, n) => option.setAttribute("aria-selected", String(n === rang)));
      if (rang < 0) { champ.removeAttribute("aria-activedescendant"); return; }
      champ.setAttribute("aria-activedescendant", liste.children[rang].id);
      liste.children[rang].scrollIntoView({ block: "nearest" });
    }
    function poser(rang, texte, detail) {
      const option = document.createElement("li");
      option.id = liste.id + "-" + rang;
      option.setAttribute("role", "option");
      option.append(texte);
      if (detail) {
        const suite = document.createElement("span");
        suite.append(detail);
        option.append(suite);
      }
      liste.append(option);
    }
    function proposer() {
      const demande = champ.value.trim();
      liste.textContent = "";
      if (!assez(demande)) { fermer(); etat.textContent = demande ? mots.continuez : ""; return; }
      const { trouves, approche } = chercher(demande);
      montres = trouves.slice(0, MONTRES);
      montres.forEach((c, rang) => poser(rang, dire("option", c), dire("option_detail",
        { ...c, departement: c.titre, secteur: c.public ? mots.public : mots.prive })));
      poser(montres.length, mots.absent);
      liste.hidden = false;
      champ.setAttribute("aria-expanded", "true");
      activer(-1);
      const nombre = trouves.length;
      etat.textContent = !nombre ? mots.rien
        : window.accorder(mots[approche ? "approche" : nombre > MONTRES ? "trop" : "trouves"], nombre, { montres: MONTRES });
    }
    function demanderEtProposer() {
      aVerifier.hidden = true;
      if (colleges) { proposer(); return; }
      etat.textContent = mots.en_route;
      charger(boite.dataset.source, donnees).then(proposer, () => { fermer(); etat.textContent = mots.illisible; });
    }
    function prendre(rang) {
      fermer();
      if (rang >= montres.length) { renoncer(); return; }
      const { duNom, deLaCommune, autres, titre, ...college } = montres[rang];
      /* La même règle que noyau/declare/estimation.py, avec son taux. */
      const enseignants = Math.max(1, Math.floor((college.eleves * donnees.pourMille + 500) / 1000));
      champ.value = dire("option", college);
      etat.textContent = dire("choisi", { ...college, departement: titre });
      aVerifier.textContent = dire("a_verifier", { ...college, enseignants, rentree: recu.rentree });
      aVerifier.hidden = false;
      choisir({ ...college, enseignants, enseignants_estimes: true, rentree: recu.rentree });
    }
    function renoncer() {
      champ.value = "";
      etat.textContent = mots.absent_dit;
      aVerifier.hidden = true;
      if (absent) absent();
    }

    champ.addEventListener("input", demanderEtProposer);
    champ.addEventListener("keydown", (e) => {
      const ouverte = !liste.hidden, nombre = liste.children.length;
      if (e.key === "ArrowDown" || e.key === "ArrowUp") {
        e.preventDefault();
        if (!ouverte) { if (champ.value.trim()) demanderEtProposer(); return; }
        if (e.altKey && e.key === "ArrowUp") { fermer(); return; }
        const pas = e.key === "ArrowDown" ? 1 : -1;
        activer(actif < 0 ? (pas > 0 ? 0 : nombre - 1) : (actif + pas + nombre) % nombre);
      } else if (e.key === "Enter") {
        /* Jamais le formulaire autour : Entrée ne fait ici que choisir. */
        e.preventDefault();
        if (ouverte && actif >= 0) prendre(actif);
        else if (ouverte && montres.length === 1) prendre(0);
      } else if (e.key === "Escape") {
        if (ouverte) { fermer(); e.stopPropagation(); } else { champ.value = ""; etat.textContent = ""; }
      }
    });
    champ.addEventListener("blur", fermer);
    /* Le foyer ne quitte pas le champ : sans cela, la liste se fermerait avant le clic. */
    liste.addEventListener("mousedown", (e) => e.preventDefault());
    liste.addEventListener("click", (e) => {
      const option = e.target.closest("[role=option]");
      if (option) prendre(Array.from(liste.children).indexOf(option));
    });
    un("[data-absent]", boite).addEventListener("click", () => { fermer(); renoncer(); });
  }
})();

/* La page « Configurer » : d’un profil au formulaire, du formulaire au fichier, à chaque réponse.
   Le formulaire est déjà dans la page (formulaire.js l’y pose). À chaque
   changement, `profil:change` porte le texte du fichier ; `profil:reponse` rapporte ce que le programme
   en dit. Rien n’est envoyé nulle part. */
(function () {
  "use strict";
  const donnees = { ...window.manuelFormulaire.donnees, ...JSON.parse(document.getElementById("configurer-donnees").textContent) };
  const { mots } = donnees;
  const Texte = window.ProfilTexte, Garde = window.ProfilGarde;
  const boite = document.getElementById("formulaire");
  const formulaire = document.getElementById("profil");
  const indesirables = new RegExp(donnees.indesirables, "u");
  const dates = window.ProfilDates(donnees);
  const { un, tous, dire, element, saisie, ...champs } = window.ProfilChamps(boite, donnees, dates);
  const etapes = window.ConfigurerEtapes(boite, { un, tous, dire }, () => { placerLesVacances(); fautes.poser(); marquer(); });
  const fautes = window.ConfigurerFautes({ un, tous, dire }, donnees, etapes, oterDuFichier);
  const fichiers = window.ConfigurerFichiers({ un, dire, mots, paragraphe }, {
    demander, partirDe, refuser, demarrer: demarrerAuPremierGeste, refaire: () => refaire(null, true), toucher: () => { touche = true; }
  });
  /* Une clé nouvelle se range là où le modèle commenté l’a mise. */
  const ORDRE = Array.from(donnees.modele.matchAll(/^(?:# )?([a-z_]+):/gm), (t) => t[1]);
  donnees.ordre.forEach((cle, rang) => { if (!ORDRE.includes(cle)) ORDRE.splice(ORDRE.indexOf(donnees.ordre[rang - 1]) + 1, 0, cle); });
  const parCle = new Map(donnees.champs.map((champ) => [champ.cle.join("."), champ]));
  /* Les champs de chaque clé du profil : « effectifs » en a deux. */
  const desCles = new Map();
  donnees.champs.forEach((c) => desCles.set(c.cle[0], (desCles.get(c.cle[0]) || []).concat(c)));
  const accord = window.ProfilAccord(donnees, desCles);
  const REQUIS = donnees.champs.filter((champ) => champ.requis);
  const DELAI = 60, REPIT = 300;

  let lu = null;            // le texte d’où l’on part, et son arbre
  let illisibles = [];      // les clés que le formulaire ne peut pas montrer, ou ne connaît pas
  let otees = new Set();    // parmi elles, celles que l’on ôte
  let courant = "";         // le texte du fichier, tel que les réponses le font
  let lecture = champs.nouvelleLecture();
  let profil = {};          // les réponses
  let verdict = null;       // ce que le programme a répondu, s’il a répondu
  let muet = false;         // il ne peut pas répondre ici
  let touche = false;       // une réponse a été donnée
  let laisse = null;        // le brouillon qu’un lien a laissé de côté
  let attente = 0, aRetenir = 0;
  let estime = null;        // le nombre d’enseignants que l’annuaire a déduit de celui des élèves
  let vacances = null;      // ce qui dit les vacances de l’académie, et les recueille

  /* --- Partir d’un texte --- */
  const sansFictif = (texte) => texte.replace(/^fictif:.*(\r?\n|$)/m, "");
  function partirDe(brut, annonce) {
    const ou = document.getElementById("lecture");
    ou.textContent = "";
    let neuf;
    try {
      neuf = Texte.lire(sansFictif(brut), indesirables, donnees.taille);
    } catch (refus) {
      if (!(refus instanceof Texte.Refus)) throw refus;
      refuser(refus.fautes.slice(0, 10).map((f) => dire("lire_" + f.code, f)));
      return false;
    }
    lu = neuf;
    lu.modele = lu.texte.split("\n", 1)[0] === donnees.modele.split("\n", 1)[0];
    illisibles = [];
    otees = new Set();
    estime = null;
    const montres = { ...lu.arbre };
    if (annonce) paragraphe(ou, annonce).dataset.annonce = "";
    lu.noeud.items.forEach((paire) => {
      const cle = Texte.replier(paire.key.value), valeur = lu.arbre[cle];
      const ligne = Texte.ligneDe(lu.texte, paire.key.range[0]);
      if (donnees.gardees.includes(cle)) return;
      if (!desCles.has(cle)) direIllisible(ou, cle, dire("lu_inconnue", { cle, ligne }));
      else if (!accord.convientLaCle(cle, valeur)) {
        const sansNoms = cle === "equipe_projet" && accord.sansLesNoms(valeur);
        if (sansNoms && accord.convientLaCle(cle, sansNoms.valeur)) {
          montres[cle] = sansNoms.valeur;
          paragraphe(ou, dire("lu_noms", { ligne, cle: sansNoms.cles.join(" », « ") }));
          return;
        }
        const ecrit = Texte.enLigne(valeur);
        direIllisible(ou, cle, dire("lu_illisible", { cle, ligne, valeur: ecrit.length > 80 ? ecrit.slice(0, 79) + "…" : ecrit }));
        delete montres[cle];
      }
    });
    donnees.champs.forEach((champ) => {
      const groupe = montres[champ.cle[0]];
      champs.remplir(champ, champ.cle.length === 1 ? groupe : groupe && groupe[champ.cle[1]]);
    });
    if (illisibles.length) ou.focus();
    etapes.recommencer();
    refaire(null, true);
    return true;
  }
  function direIllisible(ou, cle, message) {
    illisibles.push(cle);
    const p = paragraphe(ou, message + " ");
    p.appendChild(fautes.boutonOter(cle));
  }
  function oterDuFichier(cle) {
    otees.add(cle);
    if (!illisibles.includes(cle)) illisibles.push(cle);
    document.getElementById("lecture").textContent = "";
    modifier(cle);
  }
  function refuser(messages) {
    const ou = document.getElementById("lecture");
    ou.textContent = "";
    paragraphe(ou, mots.lu_refuse);
    const ul = ou.appendChild(document.createElement("ul"));
    messages.forEach((message) => { ul.appendChild(document.createElement("li")).textContent = message; });
    ou.focus();
  }

  /* --- Des réponses au texte --- */
  function relire() {
    lecture = champs.nouvelleLecture();
    profil = {};
    donnees.champs.forEach((champ) => {
      const valeur = champs.relire(champ, formulaire, "", [], lecture);
      if (valeur === undefined) return;
      if (champ.cle.length === 1) profil[champ.cle[0]] = valeur;
      else profil[champ.cle[0]] = { ...profil[champ.cle[0]], [champ.cle[1]]: valeur };
    });
    if (profil.effectifs && profil.effectifs.enseignants === estime) profil.effectifs.enseignants_estimes = true;
  }
  function manquantes() {
    return REQUIS.filter((champ) => !estRepondu(champ)).map((champ) => {
      const ou = element(champ.cle.join("."));
      return ou.tagName === "FIELDSET" ? ou : saisie(ou);
    });
  }
  /* Une clé que le formulaire n’a pas su montrer a pourtant sa réponse, dans le fichier. */
  const estRepondu = (champ) => illisibles.includes(champ.cle[0]) && !otees.has(champ.cle[0])
    || champ.cle.reduce((v, c) => v && v[c], profil) !== undefined;

  /** Refait le texte du fichier ; s’il change (ou `toujours`), l’annonce. `champ` : la clé qui vient de
      changer, ou null. */
  function refaire(champ, toujours) {
    attente = 0;
    relire();
    const { texte, recrit } = Texte.ecrire(lu, accord.changements(lu.arbre, profil, { illisibles, otees }), ORDRE);
    if (texte !== courant || toujours) {
      courant = texte;
      verdict = null;
      document.getElementById("texte-du-fichier").value = texte;
      un("[data-recrit]").hidden = !recrit;
      document.dispatchEvent(new CustomEvent("profil:change", { detail: { texte, champ } }));
    }
    direLeVerdict();
    fichiers.dire();
    if (vacances) vacances.pour({ academie: profil.academie, departement: profil.departement, debut: profil.debut, fins: Boolean(profil.fins_de_trimestre) });
    if (touche) { clearTimeout(aRetenir); aRetenir = setTimeout(retenir, REPIT); }
  }
  function modifier(champ) {
    touche = true;
    demarrerAuPremierGeste();
    /* D’où l’on est parti ne se dit que jusqu’à la première réponse. */
    tous("#lecture [data-annonce]").forEach((p) => p.remove());
    clearTimeout(attente);
    attente = setTimeout(refaire, DELAI, champ);
  }
  /* Qui demande le texte l’a à jour, même entre deux gestes. */
  function aJour() { if (attente) { clearTimeout(attente); refaire(null); } }

  /* --- Ce que le programme en dit --- */
  function demarrer() {
    const moteur = window.generateur;
    if (!moteur) { muet = true; direLeVerdict(); return; }
    moteur.demarrer();
    moteur.pret.catch(() => { muet = true; direLeVerdict(); });
  }
  document.addEventListener("profil:reponse", ({ detail }) => {
    verdict = detail;
    direLeVerdict();
    fautes.remarquer(detail.avertissements, lecture);
    if (detail.plan) direLeDebut();
  });
  /* Le jour où l’on commence est-il un jour de classe : le calendrier du collège le sait. */
  function direLeDebut() {
    const texte = courant, moteur = window.generateur;
    if (moteur) moteur.demander("debut_en_mots", texte, fichiers.options()).then(
      (dit) => { if (texte === courant) document.getElementById("p-debut-jour").textContent = dit; },
      () => { /* le plan, à côté, dit déjà que le programme s’est tu */ });
  }
  function direLeVerdict() {
    fautes.recevoir(verdict ? verdict.fautes : [], lecture, manquantes());
    const ou = un("[data-verdict]");
    ou.textContent = fautes.nombre() ? "" : verdict ? mots.verdict_juste : muet ? mots.verdict_sans : mots.verdict_attente;
    marquer();
  }
  function marquer() {
    const nombres = fautes.parEtape();
    const faites = REQUIS.filter(estRepondu);
    etapes.marquer(nombres.map((nombre, rang) => {
      const requis = REQUIS.filter((champ) => etapes.etapeDe(element(champ.cle.join("."))) === rang);
      if (nombre && etapes.passee(rang)) return "a_reprendre";
      return requis.length && !nombre ? "faite" : "";
    }));
    un("[data-compte-des-reponses]").textContent = dire("compte_des_reponses", { faites: faites.length, toutes: REQUIS.length });
    tous("[data-plus]").forEach((plus) => {
      const nombre = tous("[data-champ]", plus).filter((c) => parCle.has(c.dataset.champ)
        && parCle.get(c.dataset.champ).cle.reduce((v, cle) => v && v[cle], profil) !== undefined).length;
      un("[data-compte]", plus).textContent = !nombre ? "" : window.accorder(mots.plus_reponses, nombre);
    });
  }

  /* --- Ne rien perdre --- */
  function retenir() {
    clearTimeout(aRetenir);
    aRetenir = 0;
    const garde = Garde.garder(brouillon());
    direLeBrouillon(garde ? mots.brouillon_garde : mots.brouillon_refuse, garde);
    const texte = courant;
    Garde.enFragment(texte).then((fragment) => {
      if (fragment && texte === courant) history.replaceState(history.state, "", fragment);
    });
  }
  const brouillon = () => ({ texte: courant, ...fichiers.options(), laisse, vacances: vacances && fichiers.options().calendrier ? vacances.saisie() : null });
  function direLeBrouillon(texte, garde) {
    const ou = un("[data-brouillon]");
    if (ou.textContent !== texte) ou.textContent = texte;
    un("[data-oublier]").hidden = !garde;
    const reprendre = un("[data-reprendre]");
    reprendre.hidden = !laisse;
    if (laisse) reprendre.textContent = dire("brouillon_reprendre", { jour: dates.dire(laisse.le.slice(0, 10)) });
  }
  function oublier() {
    clearTimeout(aRetenir);
    aRetenir = 0;
    Garde.oublier();
    laisse = null;
    touche = false;
    history.replaceState(history.state, "", location.pathname + location.search);
    direLeBrouillon(mots.brouillon_oublie, false);
  }
  function reprendre(garde) {
    fichiers.reprendre(garde);
    laisse = garde.laisse || null;
    touche = true;
    if (!partirDe(garde.texte, "")) return;
    if (vacances && garde.vacances) vacances.reprendre(garde.vacances);
    /* Rouvrir n’est pas répondre : un brouillon garde son âge. */
    if (!garde.laisse) { clearTimeout(aRetenir); aRetenir = 0; }
    direLeBrouillon(dire("brouillon_repris", { jour: dates.dire(garde.le.slice(0, 10)) }), true);
  }

  /** Demande avant de remplacer des réponses ; rend la promesse d’un oui. */
  function demander() {
    if (!touche) return Promise.resolve(true);
    const dialogue = un("dialog.demander");
    document.getElementById("demander-quoi").textContent = mots.demander_remplacer;
    if (!dialogue.showModal) return Promise.resolve(window.confirm(mots.demander_remplacer));
    dialogue.returnValue = "non";
    dialogue.showModal();
    return new Promise((dit) => dialogue.addEventListener("close", () => dit(dialogue.returnValue === "oui"), { once: true }));
  }
  function remplacer(texte, annonce, sien) {
    demander().then((oui) => {
      if (!oui) return;
      fichiers.reprendre({});
      touche = touche || sien;
      partirDe(texte, annonce);
    });
  }

  function paragraphe(ou, texte) {
    const p = document.createElement("p");
    p.textContent = texte;
    ou.appendChild(p);
    return p;
  }

  /* --- Les gestes --- */
  /* Le champ d’une entrée porte le nom de tout son chemin : « instances.dates ». */
  function champDe(nom) {
    if (parCle.has(nom)) return parCle.get(nom);
    const coupe = nom.lastIndexOf(".");
    return champDe(nom.slice(0, coupe)).element.find((sous) => sous.cle[0] === nom.slice(coupe + 1));
  }
  const cleDe = (dans) => { const ou = dans.closest("[data-champ]"); return ou ? ou.dataset.champ : null; };
  boite.addEventListener("click", (e) => {
    const bouton = e.target.closest("button, a");
    if (!bouton) return;
    const est = (quoi) => bouton.hasAttribute("data-" + quoi);
    if (est("ajouter") || est("oter") || est("monter")) changerLesLignes(bouton, est);
    else if (est("blanc")) remplacer(donnees.modele, mots.lu_blanc);
    else if (est("site")) remplacer(donnees.profil, annonceDuSite());
    else if (est("lire")) remplacer(document.getElementById("coller-un-texte").value, mots.lu_colle, true);
    else if (est("telecharger")) { aJour(); fichiers.telecharger(bouton, courant); }
    else if (est("copier") || est("vers-la-forge")) { aJour(); fichiers.copier(document.getElementById("texte-du-fichier"), mots.copie); }
    else if (est("copier-le-lien")) { aJour(); fichiers.copierLeLien(courant); }
    else if (est("oublier")) oublier();
    else if (est("reprendre")) reprendre({ ...laisse, laisse: { ...brouillon(), laisse: null, le: new Date().toISOString() } });
  });
  function changerLesLignes(bouton, est) {
    const entree = bouton.closest("[data-entree]");
    const ou = est("ajouter") ? bouton.closest("[data-champ]") : entree.parentElement.closest("[data-champ]");
    const champ = champDe(ou.dataset.champ);
    if (est("ajouter")) un("input, select", champs.ajouter(champ, ou.dataset.champ, ou)).focus();
    else if (est("oter")) {
      entree.remove();
      champs.renumeroter(champ, ou);
      un(":scope > [data-ajouter]", ou).focus();
    } else {
      entree.previousElementSibling.before(entree);
      champs.renumeroter(champ, ou);
      (bouton.hidden ? saisie(entree) : bouton).focus();
    }
    modifier(ou.dataset.champ);
  }
  formulaire.addEventListener("input", (e) => {
    if (e.target.hasAttribute("data-date")) champs.direLeJour(e.target);
    if (e.target.hasAttribute("data-valeur")) e.target.dataset.enCours = "oui";
    modifier(cleDe(e.target));
  });
  formulaire.addEventListener("change", (e) => {
    const ou = e.target, groupe = ou.closest("[data-groupe]");
    if (groupe && ou.type === "checkbox" && ou.value === groupe.dataset.groupe) champs.montrer(groupe);
    /* « Rien de cette liste » et une case cochée ne vont pas ensemble : la dernière l’emporte. */
    const siennes = ou.closest("[data-champ]");
    const rien = ou.type === "checkbox" && ou.checked && siennes && un("[data-rien]", siennes);
    if (rien) tous("input:checked", siennes).forEach((c) => { if ((c === rien) !== (ou === rien)) c.checked = false; });
    modifier(cleDe(ou));
  });
  boite.addEventListener("focusin", () => demarrerAuPremierGeste());
  formulaire.addEventListener("focusout", (e) => {
    if (e.target.hasAttribute("data-date")) champs.direLeJour(e.target, true);
    if (e.target.dataset.enCours) { delete e.target.dataset.enCours; setTimeout(() => fautes.poser()); }
  });
  let parti = false;
  function demarrerAuPremierGeste() { if (!parti) { parti = true; demarrer(); } }
  formulaire.addEventListener("submit", (e) => e.preventDefault());

  /* --- L’annuaire et les vacances, s’ils sont là --- */
  function repondre(cle, valeur) {
    const champ = parCle.get(cle);
    if (champ && valeur !== undefined && valeur !== null) champs.remplir(champ, valeur);
  }
  function choisir(college) {
    Object.entries(college).forEach(([cle, valeur]) => {
      repondre(cle, valeur);
      repondre("effectifs." + cle, valeur);
    });
    estime = college.enseignants_estimes ? college.enseignants : null;
    modifier("nom");
  }
  function ecrireLesVacances(texte, nomDeZone) {
    fichiers.joindre("calendrier", texte);
    champs.remplir(parCle.get("zone"), nomDeZone || undefined);
    touche = true;
    refaire("zone", true);
  }
  /* Les vacances qui manquent se tapent là où on l’apprend : sous l’académie, ou sous le jour du début. */
  function placerLesVacances() {
    const ou = element("debut").closest("[data-etape]").hidden ? "academie" : "debut";
    element(ou).after(document.getElementById("vacances"));
  }
  function installer() {
    /* Avant son script, « annuaire » n’est que l’élément de ce nom. */
    if (window.annuaire.installer) window.annuaire.installer(document.getElementById("annuaire"), { choisir });
    if (window.vacances.installer) vacances = window.vacances.installer(document.getElementById("vacances"), { change: ecrireLesVacances });
    placerLesVacances();
  }

  window.configurer = { texte: () => { aJour(); return courant; }, options: fichiers.options };

  /* --- Au départ --- */
  const duSite = () => Texte.lire(donnees.profil, indesirables, donnees.taille).arbre;
  const annonceDuSite = () => { const { nom, fictif } = duSite(); return dire(fictif === true ? "lu_exemple" : "lu_site", { nom }); };
  function commencer() {
    /* Le portail d’un lot mène ici, par « #nouveau », qui n’est pas de sa liste. */
    if (duSite().fictif === true || location.hash === "#nouveau") partirDe(donnees.modele, mots.lu_blanc);
    else partirDe(donnees.profil, annonceDuSite());
  }
  function ouvrirLeLien() {
    return Garde.duFragment(location.hash).then((texte) => {
      const garde = Garde.lire();
      fichiers.reprendre(garde && garde.texte === texte ? garde : {});
      if (!partirDe(texte, "")) return;
      if (garde && garde.texte !== texte) laisse = { ...garde, laisse: null };
      if (!garde || laisse) paragraphe(document.getElementById("lecture"), dire("lu_lien", { nom: profil.nom || "" }));
      direLeBrouillon(garde ? mots.brouillon_garde : "", Boolean(garde));
      demarrerAuPremierGeste();
    }, () => { commencer(); refuser([mots.lien_illisible]); });
  }
  window.addEventListener("pagehide", () => { aJour(); if (aRetenir) retenir(); });
  window.addEventListener("hashchange", () => {
    if (!Garde.enPorte(location.hash)) return;
    Garde.enFragment(courant).then((fragment) => {
      if (fragment !== location.hash) demander().then((oui) => { if (oui) ouvrirLeLien(); });
    });
  });

  document.addEventListener("configurer:pret", () => {
    installer();
    const garde = Garde.lire();
    if (Garde.enPorte(location.hash)) { commencer(); ouvrirLeLien().then(() => { boite.hidden = false; }); return; }
    if (garde) reprendre(garde);
    if (!lu) commencer();
    boite.hidden = false;
  });
})();

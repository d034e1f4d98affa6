/* La page « Configurer » : d’un profil au formulaire, du formulaire au fichier. Le formulaire est déjà
   dans la page (generateur/gabarits/site/configurer.html.j2) ; ses champs sont dans profil-champs.js,
   les règles dans profil-regles.js, le texte YAML dans profil-texte.js. Rien n’est envoyé nulle part. */
(function () {
  "use strict";
  const donnees = JSON.parse(document.getElementById("configurer-donnees").textContent);
  const { mots } = donnees;
  const regles = window.ProfilRegles(donnees);
  const Texte = window.ProfilTexte;
  const boite = document.getElementById("formulaire");
  const formulaire = document.getElementById("profil");
  const { un, tous, dire, element, saisie, entrees, ...champs } = window.ProfilChamps(boite, donnees, regles);
  /* Une clé nouvelle se range là où le modèle commenté l’a mise. */
  const ORDRE = Array.from(donnees.modele.matchAll(/^(?:# )?([a-z_]+):/gm), (t) => t[1]);
  donnees.ordre.forEach((cle, rang) => { if (!ORDRE.includes(cle)) ORDRE.splice(ORDRE.indexOf(donnees.ordre[rang - 1]) + 1, 0, cle); });
  const parCle = new Map(donnees.champs.map((champ) => [champ.cle.join("."), champ]));
  /* Les champs de chaque clé du profil : « effectifs » en a deux. */
  const desCles = new Map();
  donnees.champs.forEach((c) => desCles.set(c.cle[0], (desCles.get(c.cle[0]) || []).concat(c)));

  let lu = null;            // le texte d’où l’on part, et son arbre
  let illisibles = [];      // ce que le formulaire ne peut pas montrer : { cle, ligne, message }
  let otees = new Set();    // parmi elles, celles que l’on ôte

  /* --- Ce que le calendrier dit des dates --- */
  function controlerLesDates(profil, bilan) {
    const cal = regles.calendrier(profil);
    const champDe = (nom) => saisie(element(nom));
    if (!cal.zone) {
      if (cal.faute) bilan.faute(champDe("academie"), cal.faute.code, { ...cal.faute, quoi: parCle.get("academie").titre });
      return;
    }
    const annees = regles.annees(cal);
    if (profil.debut && regles.dateExiste(profil.debut) && !regles.debutConnu(cal, profil.debut)) {
      bilan.faute(champDe("debut"), "hors_annees", { quoi: parCle.get("debut").titre, annees });
    }
    tous('[data-champ="instances"] [data-groupe]').filter((g) => un("input", g).checked).forEach((groupe) => {
      const titre = parCle.get("instances").options.find((o) => o[0] === groupe.dataset.groupe)[1];
      entrees(groupe).forEach((entree) =>
        jugerLeJour(cal, saisie(entree), titre + ", " + un("[data-rang]", entree).textContent.toLowerCase(), bilan));
    });
    const fins = entrees(element("fins_de_trimestre"));
    fins.forEach((entree, rang) => {
      const ici = saisie(entree), quoi = un("[data-rang]", entree).textContent;
      const avant = rang ? saisie(fins[rang - 1]).value : "";
      if (!ici.value || bilan.ici(ici)) return;
      const conge = regles.enVacances(cal, ici.value);
      if (avant && ici.value <= avant) bilan.faute(ici, "fins", { quoi });
      else if (conge === undefined) bilan.faute(ici, "hors_annees", { quoi, annees });
      else if (conge) direFerme(ici, quoi, conge, bilan);
    });
    regles.finsDeTrimestre(cal, profil.fins_de_trimestre || []).forEach((f) => {
      const ou = fins.map(saisie).find((s) => s.value === f.date);
      bilan.faute(ou, f.code, { ...f, quoi: parCle.get("fins_de_trimestre").titre });
    });
  }
  function jugerLeJour(cal, ou, quoi, bilan) {
    if (!ou.value || !regles.dateExiste(ou.value) || bilan.ici(ou)) return;
    const pourquoi = regles.ferme(cal, ou.value);
    if (pourquoi === undefined) bilan.inconnus = true;
    else if (pourquoi) direFerme(ou, quoi, pourquoi, bilan);
  }
  function direFerme(ou, quoi, pourquoi, bilan) {
    const jour = new Date(ou.value + "T00:00:00Z").toLocaleDateString("fr-FR",
      { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    bilan.faute(ou, "ferme", { quoi, jour, pourquoi: dire("ferme_" + pourquoi.code, pourquoi) });
  }

  /* --- Partir d’un texte --- */
  function convient(champ, genre, valeur) {
    if (valeur === null || valeur === undefined) return true;
    if (genre === "texte" || genre === "liste") return typeof valeur === "string";
    if (genre === "entier") return Number.isInteger(valeur);
    if (genre === "date") return typeof valeur === "string" && regles.dateExiste(valeur);
    if (genre === "choix") return champ.valeurs.includes(valeur);
    if (!Array.isArray(valeur)) return false;
    const ids = champ.options.map((o) => o[0]);
    const uniques = (liste) => new Set(liste).size === liste.length;
    if (genre === "cases") return valeur.every((v) => ids.includes(v)) && uniques(valeur);
    if (genre === "lignes" && !champ.element.length) return valeur.every((v) => v !== null && convient(champ, champ.des, v));
    const permises = champ.element.map((c) => c.cle[0]).concat(genre === "groupes" ? ["id"] : []);
    return valeur.every((v) => Texte.estObjet(v) && Object.keys(v).length && Object.keys(v).every((c) => permises.includes(c))
      && champ.element.every((sous) => convient(sous, sous.genre, v[sous.cle[0]])))
      && (genre !== "groupes" || valeur.every((v) => ids.includes(v.id)) && uniques(valeur.map((v) => v.id)));
  }
  function convientLaCle(cle, valeur) {
    const siens = desCles.get(cle);
    if (siens[0].cle.length === 1) return convient(siens[0], siens[0].genre, valeur);
    return valeur === null || Texte.estObjet(valeur)
      && Object.keys(valeur).every((c) => siens.some((champ) => champ.cle[1] === c) || donnees.gardees[cle + "." + c])
      && siens.every((champ) => convient(champ, champ.genre, valeur[champ.cle[1]]));
  }

  /* Dans l’équipe projet, un nom ou une adresse ne se reprend pas : on le dit. */
  function retirerLesNoms(valeur) {
    if (!Array.isArray(valeur) || !valeur.every(Texte.estObjet)) return null;
    const cles = new Set();
    const nette = valeur.map((membre) => Object.fromEntries(Object.entries(membre).filter(([c]) => {
      const deTrop = /^(nom|pr[ée]nom|nom_prenom|mail|email|courriel|telephone)$/i.test(c);
      if (deTrop) cles.add(c);
      return !deTrop;
    })));
    return cles.size ? { valeur: nette, cles: Array.from(cles) } : null;
  }

  function partirDe(texte, annonce) {
    const ou = document.getElementById("lecture");
    ou.textContent = "";
    let neuf;
    try {
      neuf = Texte.lire(texte, regles.indesirables, donnees.taille);
    } catch (refus) {
      if (!(refus instanceof Texte.Refus)) throw refus;
      paragraphe(ou, mots.lu_refuse);
      liste(ou, refus.fautes.slice(0, 10).map((f) => dire("lire_" + f.code, f)));
      ou.focus();
      return;
    }
    lu = neuf;
    lu.modele = texte === donnees.modele;
    illisibles = [];
    otees = new Set();
    const montres = { ...lu.arbre };
    if (annonce) paragraphe(ou, annonce);
    lu.noeud.items.forEach((paire) => {
      const cle = Texte.replier(paire.key.value), valeur = lu.arbre[cle];
      const ligne = Texte.ligneDe(lu.texte, paire.key.range[0]);
      if (donnees.gardees[cle]) paragraphe(ou, dire("lu_gardees", { cle, quoi: donnees.gardees[cle] }));
      else if (!desCles.has(cle)) illisibles.push({ cle, message: dire("faute_cle", { cle, ligne }) });
      else if (!convientLaCle(cle, valeur)) {
        const sansNoms = cle === "equipe_projet" && retirerLesNoms(valeur);
        if (sansNoms && convientLaCle(cle, sansNoms.valeur)) {
          montres[cle] = sansNoms.valeur;
          paragraphe(ou, dire("lu_noms", { ligne, cle: sansNoms.cles.join(" », « ") }));
          return;
        }
        const ecrit = Texte.enLigne(valeur);
        illisibles.push({ cle, message: dire("faute_forme",
          { cle, ligne, valeur: ecrit.length > 80 ? ecrit.slice(0, 79) + "…" : ecrit }) });
      }
    });
    if (illisibles.length) liste(ou, illisibles.map((i) => i.message));
    illisibles.forEach(({ cle }) => delete montres[cle]);
    donnees.champs.forEach((champ) => {
      const groupe = montres[champ.cle[0]];
      champs.remplir(champ, champ.cle.length === 1 ? groupe : groupe && groupe[champ.cle[1]]);
    });
    effacerLesFautes();
    un(".fichier").hidden = true;
    un("[data-change]").textContent = "";
    if (illisibles.length) ou.focus();
  }

  /* --- Faire le fichier --- */
  function profilSaisi(bilan) {
    const profil = {};
    donnees.champs.forEach((champ) => {
      const valeur = champs.relire(champ, formulaire, "", bilan);
      if (valeur === undefined) return;
      if (champ.cle.length === 1) profil[champ.cle[0]] = valeur;
      else profil[champ.cle[0]] = { ...profil[champ.cle[0]], [champ.cle[1]]: valeur };
    });
    return profil;
  }
  /* « X_estimes » dit que X n’est pas compté, mais estimé : la marque reste tant que X ne change pas. */
  function avecSesMarques(voulu, ancien) {
    if (!Texte.estObjet(voulu) || !Texte.estObjet(ancien)) return voulu;
    const marques = Object.keys(ancien).filter((cle) => {
      const marque = cle.replace(/_estimes$/, "");
      return marque !== cle && Texte.egal(voulu[marque], ancien[marque]);
    });
    return Object.assign({}, voulu, Object.fromEntries(marques.map((cle) => [cle, ancien[cle]])));
  }

  function changementsDe(profil, bilan) {
    const changements = new Map();
    desCles.forEach((siens, cle) => {
      const [champ] = siens, ancien = lu.arbre[cle], voulu = avecSesMarques(profil[cle], ancien);
      if (illisibles.some((i) => i.cle === cle)) {
        if (voulu !== undefined && !Texte.egal(voulu, champ.defaut) || otees.has(cle)) changements.set(cle, voulu);
        return;
      }
      const absent = ancien === undefined || ancien === null;
      /* Une liste vide ne dit rien, sauf là où « rien » est une réponse. */
      const vide = absent || !champ.rien && Array.isArray(ancien) && !ancien.length;
      if (vide ? voulu === undefined || Texte.egal(voulu, champ.defaut) : voulu !== undefined && Texte.egal(voulu, ancien)) return;
      changements.set(cle, voulu);
    });
    illisibles.forEach(({ cle, message }) => {
      if (changements.has(cle)) return;
      if (otees.has(cle)) changements.set(cle, undefined);
      else if (!fautive(cle, bilan)) bilan.fautes.push({ ou: null, code: "illisible", texte: message, cle });
    });
    return changements;
  }

  /* Une clé requise que l’on n’a pas su lire est déjà dite manquante. */
  const fautive = (cle, bilan) => (desCles.get(cle) || []).some((champ) => bilan.ici(element(champ.cle.join("."))));

  function faire() {
    const bilan = champs.nouveauBilan();
    const profil = profilSaisi(bilan);
    controlerLesDates(profil, bilan);
    const changements = changementsDe(profil, bilan);
    effacerLesFautes();
    un("[data-change]").textContent = "";
    un(".fichier").hidden = bilan.fautes.length > 0;
    if (bilan.fautes.length) { montrerLesFautes(bilan.fautes); return; }
    const { texte, recrit } = Texte.ecrire(lu, changements, ORDRE);
    document.getElementById("texte-du-fichier").value = texte;
    const remarques = un("[data-remarques]");
    remarques.textContent = "";
    Object.keys(donnees.gardees).filter((cle) => lu.arbre[cle])
      .forEach((cle) => paragraphe(remarques, dire("lu_gardees", { cle, quoi: donnees.gardees[cle] })));
    if (recrit) paragraphe(remarques, mots.fichier_recrit);
    if (bilan.inconnus) paragraphe(remarques, mots.fichier_sans_calendrier);
    if (bilan.alertes.length) { paragraphe(remarques, mots.fichier_relire); liste(remarques, bilan.alertes); }
    const lien = un("[data-telecharger]");
    if (lien.href.startsWith("blob:")) URL.revokeObjectURL(lien.href);
    lien.href = URL.createObjectURL(new Blob([texte], { type: "text/yaml;charset=utf-8" }));
    un("[data-copie]").textContent = "";
    document.getElementById("votre-fichier").focus();
  }

  function montrerLesFautes(fautes) {
    const resume = document.getElementById("fautes");
    document.getElementById("fautes-titre").textContent = fautes.length === 1
      ? mots.fautes_une : dire("fautes_plusieurs", { nombre: fautes.length });
    const lignes = un("ul", resume);
    lignes.textContent = "";
    fautes.forEach((faute) => {
      const ligne = document.createElement("li");
      if (faute.ou) {
        const cible = faute.ou.matches("[data-champ]") ? saisieSeule(faute.ou) : faute.ou;
        const lien = document.createElement("a");
        lien.href = "#" + cible.id;
        lien.textContent = dire("faute_de", faute);
        lien.addEventListener("click", (e) => { e.preventDefault(); cible.focus(); });
        ligne.appendChild(lien);
        const pres = document.getElementById(cible.id + "-faute");
        pres.textContent = faute.texte[0].toUpperCase() + faute.texte.slice(1);
        pres.hidden = false;
        if (cible.tagName !== "FIELDSET") cible.setAttribute("aria-invalid", "true");
      } else {
        ligne.textContent = faute.texte + " ";
        const bouton = document.createElement("button");
        bouton.type = "button";
        bouton.className = "bouton";
        bouton.textContent = dire("oter_du_fichier", { cle: faute.cle });
        bouton.addEventListener("click", () => { otees.add(faute.cle); faire(); });
        ligne.appendChild(bouton);
      }
      lignes.appendChild(ligne);
    });
    resume.hidden = false;
    resume.focus();
  }
  /* Un champ simple se vise par sa saisie, un ensemble par lui-même. */
  const saisieSeule = (ou) => ou.tagName === "FIELDSET" ? ou : saisie(ou);
  function effacerLesFautes() {
    document.getElementById("fautes").hidden = true;
    tous(".faute").forEach((p) => { p.hidden = true; p.textContent = ""; });
    tous("[aria-invalid]").forEach((s) => s.removeAttribute("aria-invalid"));
  }

  function paragraphe(ou, texte) {
    const p = document.createElement("p");
    p.textContent = texte;
    ou.appendChild(p);
  }
  function liste(ou, textes) {
    const ul = document.createElement("ul");
    textes.forEach((texte) => {
      const li = document.createElement("li");
      li.textContent = texte;
      ul.appendChild(li);
    });
    ou.appendChild(ul);
  }

  /* Par la sélection : cela marche aussi sur un intranet sans https, et depuis un disque. */
  function copier() {
    const zone = document.getElementById("texte-du-fichier");
    const avant = document.activeElement;
    zone.focus();
    zone.select();
    const fait = document.execCommand("copy");
    if (fait) avant.focus();
    un("[data-copie]").textContent = fait ? mots.copie : mots.copie_main;
    return fait;
  }

  /* --- Les gestes --- */
  boite.addEventListener("click", (e) => {
    const bouton = e.target.closest("button, a");
    if (!bouton) return;
    const ou = bouton.closest("[data-champ]");
    const champ = ou && champDe(ou);
    if (bouton.hasAttribute("data-ajouter")) {
      const entree = champs.ajouter(champ, ou.dataset.champ, ou);
      (un("input, select", entree)).focus();
      vieillir();
    } else if (bouton.hasAttribute("data-oter")) {
      bouton.closest("[data-entree]").remove();
      champs.renumeroter(champ, ou);
      un(":scope > [data-ajouter]", ou).focus();
      vieillir();
    } else if (bouton.hasAttribute("data-monter")) {
      const entree = bouton.closest("[data-entree]");
      entree.previousElementSibling.before(entree);
      champs.renumeroter(champ, ou);
      (bouton.hidden ? saisie(entree) : bouton).focus();
      vieillir();
    } else if (bouton.hasAttribute("data-blanc")) partirDe(donnees.modele, mots.lu_blanc);
    else if (bouton.hasAttribute("data-site")) partirDe(donnees.profil, mots.lu_site);
    else if (bouton.hasAttribute("data-lire")) partirDe(document.getElementById("coller-un-texte").value, mots.lu_colle);
    else if (bouton.hasAttribute("data-copier") || bouton.hasAttribute("data-vers-la-forge")) copier();
  });
  /* Le champ d’une entrée porte le nom de tout son chemin : « instances.dates ». */
  function champDe(ou) {
    const nom = ou.dataset.champ;
    if (parCle.has(nom)) return parCle.get(nom);
    const coupe = nom.lastIndexOf(".");
    return parCle.get(nom.slice(0, coupe)).element.find((sous) => sous.cle[0] === nom.slice(coupe + 1));
  }
  function vieillir() {
    if (un(".fichier").hidden) return;
    un(".fichier").hidden = true;
    un("[data-change]").textContent = mots.change;
  }
  formulaire.addEventListener("input", vieillir);
  formulaire.addEventListener("change", (e) => {
    const groupe = e.target.closest("[data-groupe]");
    if (groupe && e.target.type === "checkbox") champs.montrer(groupe);
  });
  formulaire.addEventListener("submit", (e) => { e.preventDefault(); faire(); });
  document.getElementById("ouvrir-un-fichier").addEventListener("change", (e) => {
    const [fichier] = e.target.files;
    if (!fichier) return;
    fichier.arrayBuffer().then((octets) => {
      let texte;
      try {
        texte = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(octets);
      } catch (refus) {
        const ou = document.getElementById("lecture");
        ou.textContent = "";
        paragraphe(ou, mots.lu_refuse);
        liste(ou, [mots.lire_illisible]);
        ou.focus();
        return;
      }
      partirDe(texte, dire("lu_fichier", { nom: fichier.name }));
    });
    e.target.value = "";
  });

  const { forge, modifier } = boite.dataset;
  if (forge) {
    un("[data-sur-la-forge]").hidden = false;
    un("[data-vers-la-forge]").href = modifier;
    un(forge === "github" ? "[data-forge-gitlab]" : "[data-forge-github]").hidden = true;
  }
  boite.hidden = false;
  partirDe(donnees.profil, "");
})();

/* Les champs du formulaire : les remplir depuis un profil, les relire. Chaque champ de la page porte sa
   clé (data-champ) ; son genre est dans `donnees`. Aucune règle ici : ce qui ne se lit pas (« douze »
   pour un nombre) s’écrit tel quel, et la vérification le dit. */
window.ProfilChamps = function (boite, donnees, dates) {
  "use strict";
  const Texte = window.ProfilTexte;
  const { mots } = donnees;
  const SIMPLES = new Set(["texte", "entier", "decimal", "date", "liste", "menu"]);
  const un = (choix, dans) => (dans || boite).querySelector(choix);
  const tous = (choix, dans) => Array.from((dans || boite).querySelectorAll(choix));
  const dire = (code, champs) => mots[code].replace(/\{(\w+)\}/g, (tel, nom) =>
    champs && champs[nom] !== undefined ? String(champs[nom]) : tel);
  let numero = 0;

  /* --- Trouver un champ dans la page --- */
  const element = (nom, dans) => un('[data-champ="' + nom + '"]', dans);
  const saisie = (dans) => un("[data-valeur]", dans);
  const entrees = (dans) => Array.from(un(":scope > [data-entrees]", dans).children);
  const bouton = (entree, quoi) => un(":scope > * > .entree-boutons [" + quoi + "]", entree);
  const nomDe = (champ, avant) => (avant ? avant + "." : "") + champ.cle.join(".");
  const estVide = (valeur) => valeur === undefined || valeur === null;

  /* --- Remplir --- */
  function remplir(champ, valeur, dans, avant) {
    const nom = nomDe(champ, avant), ou = element(nom, dans);
    if (SIMPLES.has(champ.genre)) poser(saisie(ou), champ.genre, valeur);
    else if (champ.genre === "oui") {
      saisie(ou).checked = valeur === true;
      ou.dataset.origine = JSON.stringify(valeur === false ? false : null);
    } else if (champ.genre === "choix") {
      const voulu = estVide(valeur) ? champ.defaut : valeur;
      tous("input", ou).forEach((b) => { b.checked = voulu !== null && b.value === String(voulu); });
    } else if (champ.genre === "cases") remplirLesCases(ou, valeur);
    else if (champ.genre === "groupes") {
      ou.dataset.origine = JSON.stringify((valeur || []).map((v) => v.id));
      tous("[data-groupe]", ou).forEach((groupe) => {
        const entree = (valeur || []).find((v) => v.id === groupe.dataset.groupe);
        un("input", groupe).checked = Boolean(entree);
        montrer(groupe);
        champ.element.forEach((sous) => remplir(sous, entree && entree[sous.cle[0]], groupe, nom));
      });
    } else if (champ.genre === "objet") remplirLElement(champ, nom, ou, valeur);
    else {
      un(":scope > [data-entrees]", ou).textContent = "";
      if (champ.genre === "table") Object.keys(valeur || {}).forEach((cle) => ajouter(champ, nom, ou, valeur[cle], cle));
      else (valeur || []).forEach((v) => ajouter(champ, nom, ou, v));
    }
  }
  function remplirLElement(champ, nom, ou, valeur) {
    const gardees = champ.gardees.filter((cle) => valeur && valeur[cle] !== undefined);
    ou.dataset.gardees = JSON.stringify(Object.fromEntries(gardees.map((cle) => [cle, valeur[cle]])));
    champ.element.forEach((sous) => remplir(sous, valeur && valeur[sous.cle[0]], ou, nom));
  }
  /* Ce qui n’est pas du catalogue a sa case aussi : la vérification en dira ce qu’il faut. */
  function remplirLesCases(ou, valeur) {
    ou.dataset.origine = JSON.stringify(valeur || []);
    tous("[data-ajoutee]", ou).forEach((c) => c.remove());
    const connues = tous("input", ou);
    (valeur || []).filter((v) => !connues.some((c) => c.value === v)).forEach((v) => {
      const etiquette = document.createElement("label");
      etiquette.className = "case";
      etiquette.dataset.ajoutee = "";
      const boite = document.createElement("input");
      boite.type = "checkbox";
      boite.value = v;
      etiquette.append(boite, " " + v);
      un(".cases", ou).appendChild(etiquette);
    });
    tous("input", ou).forEach((c) => {
      c.checked = c.hasAttribute("data-rien") ? Array.isArray(valeur) && !valeur.length : (valeur || []).includes(c.value);
    });
  }
  function poser(ou, genre, valeur) {
    let ecrit = estVide(valeur) ? "" : String(valeur);
    if (ou.tagName === "SELECT") {
      tous("[data-ajoutee]", ou).forEach((o) => o.remove());
      if (ecrit && !Array.from(ou.options).some((o) => o.value === ecrit)) {
        const option = new Option(ecrit, ecrit);
        option.dataset.ajoutee = "";
        ou.add(option);
      }
    } else if (genre === "date" && dates.lire(ecrit) === ecrit) ecrit = dates.taper(ecrit);
    else if (genre === "decimal") ecrit = ecrit.replace(".", ",");
    ou.value = ecrit;
    if (genre === "date") direLeJour(ou);
  }
  /** Une date tapée se redit en toutes lettres ; `incertaine` : on dit aussi qu’on ne la lit pas. */
  function direLeJour(ou, incertaine) {
    const dit = document.getElementById(ou.id + "-jour"), date = dates.lire(ou.value);
    dit.textContent = date ? dates.dire(date) : incertaine && ou.value.trim() ? mots.date_inconnue : "";
    dit.hidden = !dit.textContent;
  }
  const montrer = (groupe) => { un(".groupe-suite", groupe).hidden = !un("input", groupe).checked; };

  function ajouter(champ, nom, ou, valeur, cle) {
    numero += 1;
    const modele = un(":scope > template", ou);
    const morceau = document.createElement("template");
    morceau.innerHTML = modele.innerHTML.split(modele.dataset.rangDuModele).join(String(numero));
    const entree = morceau.content.firstElementChild;
    un(":scope > [data-entrees]", ou).appendChild(entree);
    if (champ.genre === "table") poser(un("[data-cle]", entree), "liste", cle);
    if (champ.element.length) remplirLElement(champ, nom, entree, valeur);
    else poser(saisie(entree), champ.des, valeur);
    renumeroter(champ, ou);
    return entree;
  }
  function renumeroter(champ, ou) {
    entrees(ou).forEach((entree, rang) => {
      const quoi = dire("rang", { un: champ.un, rang: rang + 1 });
      un("[data-rang]", entree).textContent = quoi;
      bouton(entree, "data-oter").setAttribute("aria-label", dire("oter_quoi", { quoi }));
      const monter = bouton(entree, "data-monter");
      if (monter) {
        monter.setAttribute("aria-label", dire("monter_quoi", { quoi }));
        monter.hidden = rang === 0;
      }
    });
  }

  /* --- Relire : une valeur, ou undefined. `lecture.lieux` retient où est la question de chaque chemin
     du profil, pour y porter les fautes ; `lecture.fautes`, ce qui ne peut pas même s’écrire. --- */
  function relire(champ, dans, avant, chemin, lecture) {
    const nom = nomDe(champ, avant), ou = element(nom, dans);
    const ici = chemin.concat(champ.cle);
    lecture.lieu(ici, SIMPLES.has(champ.genre) || champ.genre === "oui" ? saisie(ou) : ou);
    if (SIMPLES.has(champ.genre)) return relireSimple(champ, champ.genre, saisie(ou));
    if (champ.genre === "oui") {
      const avantCela = JSON.parse(ou.dataset.origine || "null");
      return saisie(ou).checked ? true : avantCela === false ? false : undefined;
    }
    if (champ.genre === "choix") {
      const choisi = un("input:checked", ou);
      return choisi ? champ.valeurs.find((v) => String(v) === choisi.value) : undefined;
    }
    if (champ.genre === "cases") return relireLesCases(champ, ou);
    if (champ.genre === "groupes") return relireLesGroupes(champ, nom, ou, ici, lecture);
    if (champ.genre === "objet") return relireLElement(champ, nom, ou, ici, lecture);
    if (champ.genre === "table") return relireLaTable(champ, nom, ou, ici, lecture);
    return relireLesLignes(champ, nom, ou, ici, lecture);
  }
  function relireSimple(champ, genre, ou) {
    const valeur = Texte.replier(ou.value);
    if (!valeur) return undefined;
    if (genre === "date") return dates.lire(valeur) || valeur;
    const serre = valeur.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
    if (genre === "entier" && /^[0-9]{1,9}$/.test(serre)) return Number(serre);
    if (genre === "decimal" && /^[0-9]{1,9}(\.[0-9]{1,9})?$/.test(serre)) return Number(serre);
    return valeur;
  }
  const rangerSelon = (origine, catalogue) => [...origine, ...catalogue.filter((v) => !origine.includes(v))];
  function relireLesCases(champ, ou) {
    const cochees = tous("input:checked:not([data-rien])", ou).map((c) => c.value);
    const valeur = rangerSelon(JSON.parse(ou.dataset.origine || "[]"), champ.options)
      .filter((v) => cochees.includes(v));
    return valeur.length || un("[data-rien]:checked", ou) ? valeur : undefined;
  }
  function relireLesGroupes(champ, nom, ou, ici, lecture) {
    const valeur = rangerSelon(JSON.parse(ou.dataset.origine || "[]"), champ.options)
      .map((v) => un('[data-groupe="' + v + '"]', ou)).filter((g) => un("input", g).checked)
      .map((groupe, rang) => Object.assign({ id: groupe.dataset.groupe },
        relireLElement(champ, nom, groupe, ici.concat(rang), lecture)));
    return valeur.length ? valeur : undefined;
  }
  function relireLElement(champ, nom, ou, ici, lecture) {
    const rendu = {};
    champ.element.forEach((sous) => {
      const v = relire(sous, ou, nom, ici, lecture);
      if (v !== undefined) rendu[sous.cle[0]] = v;
    });
    Object.assign(rendu, JSON.parse(ou.dataset.gardees || "{}"));
    return Object.keys(rendu).length ? rendu : undefined;
  }
  function relireLesLignes(champ, nom, ou, ici, lecture) {
    const valeur = [];
    entrees(ou).forEach((entree) => {
      const place = ici.concat(valeur.length);
      const seule = !champ.element.length;
      lecture.lieu(place, seule ? saisie(entree) : un("fieldset", entree));
      const v = seule ? relireSimple(champ, champ.des, saisie(entree)) : relireLElement(champ, nom, entree, place, lecture);
      /* Une entrée ajoutée puis laissée vide ne dit rien. */
      if (v !== undefined) valeur.push(v);
    });
    return valeur.length ? valeur : undefined;
  }
  function relireLaTable(champ, nom, ou, ici, lecture) {
    const valeur = {};
    entrees(ou).forEach((entree) => {
      const cle = un("[data-cle]", entree).value, place = ici.concat(cle);
      const v = relireLElement(champ, nom, entree, place, lecture);
      if (v === undefined) return;
      if (!cle || valeur[cle]) { lecture.fautes.push({ ou: un("fieldset", entree), message: mots[cle ? "faute_cle_double" : "faute_cle_vide"] }); return; }
      lecture.lieu(place, un("fieldset", entree));
      valeur[cle] = v;
    });
    return Object.keys(valeur).length ? valeur : undefined;
  }
  function nouvelleLecture() {
    const lieux = new Map();
    return {
      lieux, fautes: [],
      lieu(chemin, ou) { lieux.set(chemin.join("."), ou); }
    };
  }

  return { un, tous, dire, element, saisie, remplir, montrer, ajouter, renumeroter, direLeJour, relire, nouvelleLecture };
};

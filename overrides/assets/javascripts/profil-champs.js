/* Les champs du formulaire : les remplir depuis un profil, les relire en notant les fautes.
   Chaque champ de la page porte sa clé (data-champ) ; son genre et ses règles sont dans `donnees`. */
window.ProfilChamps = function (boite, donnees, regles) {
  "use strict";
  const Texte = window.ProfilTexte;
  const { mots } = donnees;
  const SIMPLES = new Set(["texte", "entier", "date", "liste"]);
  const un = (choix, dans) => (dans || boite).querySelector(choix);
  const tous = (choix, dans) => Array.from((dans || boite).querySelectorAll(choix));
  const dire = (code, champs) => mots[code].replace(/\{(\w+)\}/g, (tel, nom) =>
    champs && champs[nom] !== undefined ? String(champs[nom]) : tel);
  let numero = 0;

  /* --- Trouver un champ dans la page --- */
  const element = (nom, dans) => un('[data-champ="' + nom + '"]', dans);
  const saisie = (dans) => un("[data-valeur]", dans);
  const entrees = (dans) => Array.from(un("[data-entrees]", dans).children);
  const nomDe = (champ, avant) => (avant ? avant + "." : "") + champ.cle.join(".");

  /* --- Remplir --- */
  function remplir(champ, valeur, dans, avant) {
    const nom = nomDe(champ, avant), ou = element(nom, dans);
    if (SIMPLES.has(champ.genre)) poser(saisie(ou), champ, valeur);
    else if (champ.genre === "choix") {
      const voulu = valeur === undefined || valeur === null ? champ.defaut : valeur;
      tous("input", ou).forEach((bouton) => { bouton.checked = voulu !== null && bouton.value === String(voulu); });
    } else if (champ.genre === "cases") {
      ou.dataset.origine = JSON.stringify(valeur || []);
      tous("input", ou).forEach((c) => {
        c.checked = c.hasAttribute("data-rien") ? Array.isArray(valeur) && !valeur.length : (valeur || []).includes(c.value);
      });
    } else if (champ.genre === "groupes") {
      ou.dataset.origine = JSON.stringify((valeur || []).map((v) => v.id));
      tous("[data-groupe]", ou).forEach((groupe) => {
        const entree = (valeur || []).find((v) => v.id === groupe.dataset.groupe);
        un("input", groupe).checked = Boolean(entree);
        montrer(groupe);
        champ.element.forEach((sous) => remplir(sous, entree && entree[sous.cle[0]], groupe, nom));
      });
    } else {
      un("[data-entrees]", ou).textContent = "";
      (valeur || []).forEach((v) => ajouter(champ, nom, ou, v));
    }
  }
  function poser(ou, champ, valeur) {
    const ecrit = valeur === undefined || valeur === null ? "" : String(valeur);
    if (ou.tagName === "SELECT") {
      tous("[data-ajoutee]", ou).forEach((o) => o.remove());
      if (ecrit && !Array.from(ou.options).some((o) => o.value === ecrit)) {
        const option = new Option(ecrit, ecrit);
        option.dataset.ajoutee = "";
        ou.add(option);
      }
    }
    ou.value = ecrit;
  }
  const montrer = (groupe) => { un(".groupe-suite", groupe).hidden = !un("input", groupe).checked; };

  function ajouter(champ, nom, ou, valeur) {
    numero += 1;
    const morceau = document.createElement("template");
    morceau.innerHTML = un(":scope > template", ou).innerHTML.replace(/__R__/g, String(numero));
    const entree = morceau.content.firstElementChild;
    un("[data-entrees]", ou).appendChild(entree);
    if (champ.element.length) champ.element.forEach((sous) => remplir(sous, valeur && valeur[sous.cle[0]], entree, nom));
    else poser(saisie(entree), champ, valeur);
    renumeroter(champ, ou);
    return entree;
  }
  function renumeroter(champ, ou) {
    entrees(ou).forEach((entree, rang) => {
      const quoi = dire("rang", { un: champ.un, rang: rang + 1 });
      un("[data-rang]", entree).textContent = quoi;
      un("[data-oter]", entree).setAttribute("aria-label", dire("oter_quoi", { quoi }));
      const monter = un("[data-monter]", entree);
      if (monter) {
        monter.setAttribute("aria-label", dire("monter_quoi", { quoi }));
        monter.hidden = rang === 0;
      }
    });
  }

  /* --- Relire : une valeur, ou undefined ; les fautes s’ajoutent à `bilan` --- */
  function relire(champ, dans, avant, bilan, quoi) {
    const nom = nomDe(champ, avant), ou = element(nom, dans);
    const titre = quoi ? quoi + ", " + champ.titre.toLowerCase() : champ.titre;
    let valeur;
    if (SIMPLES.has(champ.genre)) valeur = relireSimple(champ, champ.genre, saisie(ou), bilan, titre);
    else if (champ.genre === "choix") {
      const choisi = un("input:checked", ou);
      valeur = choisi ? champ.valeurs.find((v) => String(v) === choisi.value) : undefined;
    } else if (champ.genre === "cases") valeur = relireCases(champ, ou, bilan, titre);
    else if (champ.genre === "groupes") valeur = relireGroupes(champ, nom, ou, bilan);
    else valeur = relireLignes(champ, nom, ou, bilan, quoi);
    if (champ.requis && valeur === undefined && !bilan.ici(ou)) bilan.faute(ou, "requis", { quoi: titre });
    return valeur;
  }
  function relireSimple(champ, genre, ou, bilan, quoi) {
    if (genre === "date" && ou.validity.badInput) { bilan.faute(ou, "date", { quoi }); return undefined; }
    let valeur = Texte.replier(ou.value);
    if (!valeur) return undefined;
    if (genre === "entier") {
      const serre = valeur.replace(/[\s\u00a0\u202f]/g, "");
      if (!/^[0-9]{1,9}$/.test(serre)) { bilan.faute(ou, "entier", { quoi }); return undefined; }
      valeur = Number(serre);
    }
    const faute = regles.deLaValeur(champ, genre, valeur);
    if (faute) bilan.faute(ou, faute.code, { ...faute, quoi });
    else if (genre === "texte" && !champ.forme) {
      const alerte = regles.alerte(valeur, champ.cle[0] === "fonction");
      if (alerte) bilan.alertes.push(dire("faute_de", { quoi, texte: mots["alerte_" + alerte] }));
    }
    return valeur;
  }
  const rangerSelon = (origine, catalogue) => [...origine, ...catalogue.filter((v) => !origine.includes(v))];
  function relireCases(champ, ou, bilan, quoi) {
    const cochees = tous("input:checked:not([data-rien])", ou).map((c) => c.value);
    const rien = un("[data-rien]:checked", ou);
    if (rien && cochees.length) bilan.faute(ou, "rien_et_coche", { quoi, rien: champ.rien });
    const valeur = rangerSelon(JSON.parse(ou.dataset.origine || "[]"), champ.options.map((o) => o[0]))
      .filter((v) => cochees.includes(v));
    return valeur.length || rien ? valeur : undefined;
  }
  function relireGroupes(champ, nom, ou, bilan) {
    const groupes = rangerSelon(JSON.parse(ou.dataset.origine || "[]"), champ.options.map((o) => o[0]))
      .map((v) => un('[data-groupe="' + v + '"]', ou)).filter((g) => un("input", g).checked);
    const valeur = groupes.map((groupe) => {
      const entree = { id: groupe.dataset.groupe };
      const titre = champ.options.find((o) => o[0] === entree.id)[1];
      champ.element.forEach((sous) => {
        const v = relire(sous, groupe, nom, bilan, titre);
        if (v !== undefined) entree[sous.cle[0]] = v;
      });
      return entree;
    });
    return valeur.length ? valeur : undefined;
  }
  function relireLignes(champ, nom, ou, bilan, de) {
    const valeur = [];
    entrees(ou).forEach((entree, rang) => {
      const ici = dire("rang", { un: champ.un, rang: rang + 1 });
      const quoi = de ? de + ", " + ici.toLowerCase() : ici;
      if (champ.element.length) {
        const essai = nouveauBilan();
        const rendu = {};
        champ.element.forEach((sous) => {
          const v = relire(sous, entree, nom, essai, quoi);
          if (v !== undefined) rendu[sous.cle[0]] = v;
        });
        /* Une entrée ajoutée puis laissée vide ne dit rien. */
        if (!Object.keys(rendu).length && essai.fautes.every((f) => f.code === "requis")) return;
        bilan.fautes.push(...essai.fautes);
        bilan.alertes.push(...essai.alertes);
        if (rendu.du && rendu.au && rendu.du > rendu.au) {
          bilan.faute(saisie(element(nom + ".au", entree)), "intervalle", { quoi: quoi + ", " + champ.element[1].titre.toLowerCase() });
        }
        valeur.push(rendu);
        return;
      }
      const v = relireSimple(champ, champ.des, saisie(entree), bilan, quoi);
      if (v === undefined) return;
      if (valeur.includes(v)) bilan.faute(saisie(entree), "doublon", { quoi });
      valeur.push(v);
    });
    return valeur.length ? valeur : undefined;
  }

  function nouveauBilan() {
    const bilan = {
      fautes: [], alertes: [], inconnus: false,
      faute(ou, code, champs) { bilan.fautes.push({ ou, code, quoi: champs.quoi, texte: dire("faute_" + code, champs) }); },
      ici: (ou) => bilan.fautes.some((f) => ou.contains(f.ou))
    };
    return bilan;
  }

  return { un, tous, dire, element, saisie, entrees, remplir, montrer, ajouter, renumeroter, relire, nouveauBilan };
};

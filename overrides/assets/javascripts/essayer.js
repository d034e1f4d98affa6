/* « Et si l’on commençait le… ? » : montre, à la place du plan, un plan voisin que le programme a
   calculé (formats/variantes.py), et dit ce qui change. Rien n’est calculé ici que des mots et des
   écarts ; rien ne s’imprime ni ne se garde. Chargé seulement quand on ouvre le volet. */
window.manuelEssayer = function (boite, table) {
  "use strict";
  var mots = table.mots, article = boite.closest("article"), INSECABLE = "\u00a0";
  var base = table.base.split("-").map(Number);

  /* --- Les jours : des nombres depuis un lundi --- */
  var date = function (n) { return new Date(Date.UTC(base[0], base[1] - 1, base[2] + n)); };
  var rangDansLaSemaine = function (n) { return ((n % 7) + 7) % 7; };
  var lundi = function (n) { return n - rangDansLaSemaine(n); };
  var iso = function (n) { return date(n).toISOString().slice(0, 10); };
  var quantieme = function (n) { var q = date(n).getUTCDate(); return q === 1 ? "1er" : String(q); };
  var jour = function (n, sansAnnee) {
    var d = date(n);
    return quantieme(n) + INSECABLE + table.mois[d.getUTCMonth()] + (sansAnnee ? "" : " " + d.getUTCFullYear());
  };
  var jourDeSemaine = function (n) { return table.jours[rangDansLaSemaine(n)] + " " + jour(n); };
  var intervalle = function (du, au) {
    if (du === au) return "le " + jour(du);
    var a = date(du), b = date(au), memeAnnee = a.getUTCFullYear() === b.getUTCFullYear();
    var memeMois = memeAnnee && a.getUTCMonth() === b.getUTCMonth();
    return "du " + (memeMois ? quantieme(du) : jour(du, memeAnnee)) + " au " + jour(au);
  };
  var compte = function (n, un, plusieurs) { return n + INSECABLE + (n < 2 ? un : plusieurs); };
  var mois = function (du, au) {
    var rendus = [], n = du;
    while (n <= au) {
      var d = date(n), suivant = n + (Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 1) - d) / 864e5;
      rendus.push({ mois: d.getUTCMonth(), du: n, au: Math.min(suivant - 1, au) });
      n = suivant;
    }
    return rendus;
  };
  var calcul = { lundi: lundi, iso: iso, mois: mois };

  /* --- Les mots --- */
  var dire = function (modele, champs) {
    return modele.replace(/\{(\w*)\}/g, function (_, cle) { return champs[cle]; });
  };
  var majuscule = function (texte) { return texte.charAt(0).toUpperCase() + texte.slice(1); };
  var el = function (nom, champs) {
    var e = document.createElement(nom);
    Object.keys(champs || {}).forEach(function (cle) { e.setAttribute(cle, champs[cle]); });
    for (var i = 2; i < arguments.length; i += 1) [].concat(arguments[i]).forEach(function (c) { if (c) e.append(c); });
    return e;
  };
  var ecart = function (avant, apres) {
    var semaines = (lundi(apres) - lundi(avant)) / 7, n = semaines || apres - avant;
    if (!n) return "";
    var duree = semaines ? compte(Math.abs(n), mots.semaine_, mots.semaines) : compte(Math.abs(n), mots.jour, mots.jours);
    return dire(n > 0 ? mots.plus_tard : mots.plus_tot, { duree: duree });
  };

  /* --- Un plan de la table, déplié --- */
  function deplier(brut) {
    var vues = {}, rangs = {}, numeros = {};
    var lignes = brut.jalons.map(function (j) {
      var e = table.etapes[j[0]], id = e[0], temps = e[2];
      rangs[temps] = rangs[temps] || 0;
      if (!numeros[id]) numeros[id] = (temps === "pilotage" ? "P" : temps.replace("temps-", "") + ".") + (rangs[temps] += 1);
      vues[id] = (vues[id] || 0) + 1;
      return {
        id: e[3] === "point" ? id + "-" + vues[id] : id, etape: id, titre: e[1], temps: temps, genre: e[3],
        numero: numeros[id], debut: j[1], fin: j[2], semaines: j[3],
        seance: j.length > 4 ? { titre: e[4], mots: e[5], jour: j[4], fixe: j[5] === 1, envoi: j[6] } : null
      };
    });
    var rendezVous = new Map();
    lignes.forEach(function (l) {
      var s = l.seance;
      if (s && s.envoi !== undefined) {
        rendezVous.set(l.id + ":envoi", { quoi: dire(mots.documents, { titre: l.titre }), jour: s.envoi, quand: jourDeSemaine(s.envoi) });
      }
      if (s) {
        rendezVous.set(l.id, { quoi: s.titre + INSECABLE + ": " + l.titre, jour: s.jour, quand: quandSeance(s) });
      } else if (l.genre) {
        var semaine = dire(mots.semaine, { jour: jour(lundi(l.debut)) });
        rendezVous.set(l.id, { quoi: l.titre, jour: l.debut, quand: l.genre === "atelier" ? intervalle(l.debut, l.fin) : semaine });
      }
    });
    return Object.assign({}, brut, { lignes: lignes, rendezVous: rendezVous, etapes: new Set(lignes.map(function (l) { return l.etape; })) });
  }
  function quandSeance(s) {
    return s.fixe ? jourDeSemaine(s.jour) : dire(mots.semaine_a_fixer, { jour: jour(lundi(s.jour)) });
  }
  var notre = deplier(table.plans[0]);
  var debutsDuPlan = {};
  notre.lignes.forEach(function (l) { debutsDuPlan[l.id] = l.debut; });

  function autrement(brut) {
    if (brut.trimestres !== notre.trimestres) return dire(mots.sur_trimestres, { nombre: brut.trimestres });
    return brut.version !== notre.version ? mots["version_" + brut.version] : "";
  }
  function titreDeLEssai(brut) {
    var champs = { debut: jourDeSemaine(brut.debut), autrement: autrement(brut) };
    return dire(champs.autrement ? mots.essai_autrement : mots.essai, champs);
  }

  /* --- Le volet : la liste des dates, ce qui change, comment le faire vraiment --- */
  var choix = el("select", { id: "essai-choix" });
  var ajouter = function (groupe, brut, rang, nom) {
    groupe.append(el("option", { value: rang }, brut.refus === undefined ? nom : dire(mots.option_refusee, { quoi: nom })));
  };
  var debuts = el("optgroup", { label: mots.groupe_debuts });
  var autres = el("optgroup", { label: dire(mots.groupe_autrement, { debut: jour(notre.debut) }) });
  choix.append(el("option", { value: 0 }, dire(mots.votre_plan, { debut: jourDeSemaine(notre.debut) })), debuts, autres);
  table.plans.slice(1).forEach(function (brut, i) {
    var quoi = autrement(brut);
    ajouter(quoi ? autres : debuts, brut, i + 1, quoi || jourDeSemaine(brut.debut));
  });
  var revenir = el("button", { type: "button", "class": "bouton", hidden: "" }, mots.revenir);
  var etat = el("p", { role: "status", "class": "essai-etat" });
  var bilan = el("div", { "class": "essai-bilan" });
  var volet = el("div", { id: "essai-volet", "class": "essai-volet" },
    el("p", {}, mots.explication),
    el("p", { "class": "essai-choix" }, el("label", { "for": "essai-choix" }, mots.choix), choix, revenir), etat, bilan);
  if (debuts.children.length < 16) bilan.before(el("p", { "class": "provenance" }, mots.calendrier_court));
  boite.append(volet);
  var scene = el("div", { "class": "plan-essaye" });
  boite.after(scene);

  function liste(titre, textes) {
    return textes.length ? [el("h2", {}, titre), el("ul", {}, textes.map(function (t) { return el("li", {}, t); }))] : [];
  }
  function tableau(legende, colonnes, rangees) {
    var ligne = function (cellules) {
      return el("tr", {}, cellules.map(function (c, i) { return i === 1 ? el("th", { scope: "row" }, c) : el("td", {}, c); }));
    };
    return el("div", { "class": "tableau", tabindex: 0, role: "group", "aria-label": legende }, el("table", {},
      el("thead", {}, el("tr", {}, colonnes.map(function (c) { return el("th", { scope: "col" }, c); }))),
      el("tbody", {}, rangees.map(ligne))));
  }
  function changements(plan) {
    var decrits = [], deplaces = 0, plusGrand = null;
    notre.rendezVous.forEach(function (rv, cle) {
      var essai = plan.rendezVous.get(cle);
      if (essai && essai.quand === rv.quand) return;
      deplaces += 1;
      if (essai && (!plusGrand || Math.abs(essai.jour - rv.jour) > Math.abs(plusGrand[1] - plusGrand[0]))) plusGrand = [rv.jour, essai.jour];
      var champs = { avant: rv.quand, apres: essai && essai.quand, ecart: essai && ecart(rv.jour, essai.jour) };
      decrits.push([rv.quoi, dire(!essai ? mots.rendez_vous_perdu : champs.ecart ? mots.rendez_vous_deplace : mots.rendez_vous_precise, champs)]);
    });
    var nouveaux = 0;
    plan.rendezVous.forEach(function (rv, cle) {
      if (notre.rendezVous.has(cle)) return;
      nouveaux += 1;
      decrits.push([rv.quoi, dire(mots.rendez_vous_en_plus, { apres: rv.quand })]);
    });
    var champs = { nombre: deplaces, total: notre.rendezVous.size, ecart: plusGrand ? ecart(plusGrand[0], plusGrand[1]) : "" };
    var modele = !deplaces ? mots.aucun_rendez_vous : !champs.ecart ? mots.rendez_vous_en_moins : deplaces < 2 ? mots.un_rendez_vous : mots.des_rendez_vous;
    var enPlus = !nouveaux ? "" : " " + dire(nouveaux < 2 ? mots.un_en_plus : mots.des_en_plus, { nombre: nouveaux });
    return { decrits: decrits, phrase: dire(modele, champs) + enPlus };
  }
  function phraseDeFin(plan) {
    var memeFin = plan.au === notre.au, memes = plan.semaines === notre.semaines;
    var modele = memeFin ? (memes ? mots.fin_meme : mots.fin_pareille) : (memes ? mots.fin_decalee : mots.fin_autre);
    var semaines = function (p) { return compte(p.semaines, mots.semaine_de_classe, mots.semaines_de_classe); };
    return dire(modele, { fin: jour(plan.au), fin_du_plan: jour(notre.au), semaines: semaines(plan), semaines_du_plan: notre.semaines });
  }
  function dits(plan) {
    var deja = new Set(notre.dits.map(function (a) { return a[1]; }));
    return plan.dits.filter(function (a) { return !deja.has(a[1]); });
  }
  function pourLeFaire(brut) {
    var cle = brut.trimestres !== notre.trimestres ? "trimestres" : brut.version !== notre.version ? "version" : "debut";
    var ligne = table.profil.lignes[cle], valeur = cle === "debut" ? iso(brut.debut) : brut[cle];
    var crayon = document.querySelector(".crayon a"), adresse = crayon ? crayon.getAttribute("href") : "";
    var lien = "";
    if (table.profil.dedans && /docs\/[^?#]*\.md$/.test(adresse)) {
      lien = el("p", {}, el("a", { href: adresse.replace(/docs\/[^?#]*\.md$/, encodeURI(table.profil.fichier)) }, mots.adopter_lien));
    }
    return [el("p", {}, dire(ligne ? mots.adopter : mots.adopter_sans_ligne, { fichier: table.profil.fichier, ligne: ligne })),
      el("pre", {}, el("code", {tabindex: 0}, cle + ": " + valeur)), lien];
  }

  /* --- Le plan à l’essai, à la place du nôtre --- */
  function dessiner(plan) {
    var frise = window.manuelFrise(table, plan, calcul);
    var numeroter = function (l) { return [l.numero, l.titre, intervalle(l.debut, l.fin), l.seance ? l.seance.titre + ", " + quandSeance(l.seance) : ""]; };
    var parTemps = [];
    table.temps.forEach(function (t) {
      parTemps = parTemps.concat(plan.lignes.filter(function (l) { return l.temps === t[0]; }));
    });
    var enTableau = tableau(mots.frise_en_tableau, [mots.numero, mots.etape, mots.quand, mots.rendez_vous_de_la_ligne], parTemps.map(numeroter));
    scene.append(
      el("h2", {}, titreDeLEssai(plan)),
      el("figure", { "class": "frise" },
        el("div", { "class": "frise-large", tabindex: 0, role: "group", "aria-label": mots.frise_titre }, frise.couchee),
        el("div", { "class": "frise-etroite" }, frise.debout, el("p", { "class": "provenance" }, mots.frise_legende_debout))),
      el("details", { "class": "frise-tableau" }, el("summary", {}, mots.frise_en_tableau), enTableau));
    plan.trimestres_du_plan.forEach(function (t, i) {
      scene.append(el("h2", { id: "trimestre-" + (i + 1) }, dire(mots.trimestre, { rang: i + 1 }) + ", " + intervalle(t[0], t[1])));
      plan.lignes.filter(function (l) { return t[0] <= l.debut && l.debut <= t[1]; }).forEach(function (l) { scene.append(enLigne(l)); });
    });
    Array.from(scene.querySelectorAll("svg")).forEach(function (svg) { if (window.manuelPlacerLeJour) window.manuelPlacerLeJour(svg); });
  }
  function enLigne(l) {
    var avant = debutsDuPlan[l.id], bouge = avant === undefined ? mots.en_plus : ecart(avant, l.debut);
    var court = table.temps.filter(function (t) { return t[0] === l.temps; })[0][1], s = l.seance;
    var suite = " " + court + " · " + compte(l.semaines, mots.semaine_, mots.semaines);
    return el("section", { "class": "ligne " + l.temps, id: l.id },
      el("h3", {}, majuscule(intervalle(l.debut, l.fin)) + " · ", el("a", { href: boite.dataset.etapes + "/" + l.etape + ".html" }, l.titre)),
      el("p", {}, el("span", { "class": "numero" }, l.numero), suite, bouge ? [" · ", el("strong", { "class": "essai-ecart" }, bouge)] : ""),
      s ? el("p", {}, el("strong", {}, s.titre), ", " + s.mots + INSECABLE + ": " + quandSeance(s) + (s.envoi === undefined ? "" : " (" + mots.envoi.replace("{}", jourDeSemaine(s.envoi)) + ")")) : "");
  }
  /* Tant que le plan à l’essai se montre, ses parties portent les ancres du nôtre. */
  function pretterLesAncres(oui) {
    for (var e = scene.nextElementSibling; e; e = e.nextElementSibling) {
      if (oui && e.id) { e.dataset.ancre = e.id; e.removeAttribute("id"); }
      else if (!oui && e.dataset.ancre) { e.id = e.dataset.ancre; delete e.dataset.ancre; }
    }
  }

  function montrer(rang) {
    var brut = table.plans[rang], essai = rang > 0 && brut.refus === undefined;
    scene.textContent = "";
    bilan.textContent = "";
    pretterLesAncres(essai);
    article.classList.toggle("a-l-essai", essai);
    revenir.hidden = rang === 0;
    if (rang === 0) { etat.textContent = mots.revenu; return; }
    if (!essai) {
      etat.textContent = dire(mots.refus, { essai: titreDeLEssai(brut), message: table.phrases[brut.refus] });
      bilan.append(el("p", {}, dire(mots.remede, { remede: table.phrases[brut.remede] }) + " " + mots.refus_suite));
      return;
    }
    var plan = deplier(brut), change = changements(plan), nouveaux = dits(plan);
    plan.enMots = titreDeLEssai(plan) + ". " + phraseDeFin(plan) + " " + change.phrase;
    etat.textContent = plan.enMots;
    var perdue = function (id) { return id && notre.etapes.has(id) && !plan.etapes.has(id); };
    var enPlus = new Map(plan.lignes.map(function (l) { return [l.etape, l.titre]; }));
    notre.etapes.forEach(function (id) { enPlus.delete(id); });
    var texte = function (a) { return table.phrases[a[1]]; };
    bilan.append.apply(bilan, [].concat(
      liste(mots.etapes_en_moins, nouveaux.filter(function (a) { return perdue(a[0]); }).map(texte)),
      liste(mots.etapes_en_plus, Array.from(enPlus.values())),
      liste(mots.a_savoir, nouveaux.filter(function (a) { return !perdue(a[0]); }).map(texte)),
      change.decrits.length ? el("details", {}, el("summary", {}, mots.rendez_vous_titre), el("ul", {}, change.decrits.map(function (d) {
        return el("li", {}, el("strong", {}, d[0]), el("br"), d[1]);
      }))) : [],
      pourLeFaire(brut)).filter(Boolean));
    dessiner(plan);
  }

  choix.addEventListener("change", function () { montrer(Number(choix.value)); });
  function rentrer() { choix.value = "0"; montrer(0); }
  revenir.addEventListener("click", function () { rentrer(); choix.focus(); });
  choix.focus();
  return { volet: volet, rentrer: rentrer };
};

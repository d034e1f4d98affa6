/* Où en est-on aujourd’hui ? L’horloge est celle du lecteur ; tout le reste a été calculé. */
(function () {
  var d = JSON.parse(document.getElementById("donnees-du-jour").textContent);
  var tete = document.getElementById("du-jour"), liste = document.getElementById("suite");
  var maintenant = new Date();
  var deux = function (n) { return (n < 10 ? "0" : "") + n; };
  var jour = maintenant.getFullYear() + "-" + deux(maintenant.getMonth() + 1) + "-" + deux(maintenant.getDate());
  var enCours = d.etapes.filter(function (e) { return e.du <= jour && jour <= e.au && !e.fait; });
  var aVenir = d.etapes.filter(function (e) { return e.du > jour; });
  var conge = d.conges.filter(function (c) { return c.du <= jour && jour <= c.au; })[0];
  var duTemps = enCours.filter(function (e) { return e.temps !== "pilotage"; })[0];
  var temps = duTemps || aVenir.filter(function (e) { return e.temps !== "pilotage"; })[0];

  function ajouter(ou, quoi, texte, adresse) {
    var element = document.createElement(quoi);
    element.textContent = texte;
    if (adresse) element.href = adresse;
    ou.append(element);
    return element;
  }
  function ecrire(ou, modele, champs) {
    modele.split(/(\{\w+\})/).forEach(function (bout) {
      var cle = /^\{(\w+)\}$/.exec(bout);
      var valeur = cle ? champs[cle[1]] : bout;
      if (!Array.isArray(valeur)) { ou.append(valeur === undefined ? "" : valeur); return; }
      valeur.forEach(function (e, rang) {
        if (rang) ou.append(rang === valeur.length - 1 ? " " + d.mots.jour_et + " " : ", ");
        ajouter(ou, "a", e.titre, e.lien);
      });
    });
  }
  /* « demain », « dans cinq jours », « dans trois semaines » : comme on le dirait. */
  function dans() {
    var jours = Math.round((Date.parse(d.debut) - Date.parse(jour)) / 864e5);
    if (jours <= 1) return d.mots.jour_demain;
    var nombre = jours < 14 ? jours : Math.round(jours / 7);
    var dit = d.mots.jour_nombres.split(" ")[nombre - 2] || nombre;
    return d.mots[jours < 14 ? "jour_jours" : "jour_semaines"].replace("{nombre}", dit);
  }

  var champs = { dans: dans(), fin: d.finMots, etapes: enCours.slice(0, 3), suite: aVenir.slice(0, 1) };
  var ensuite = aVenir[0];
  champs.quand = ensuite ? ensuite.quand : "";
  var quoi = "libre";
  if (jour < d.debut) quoi = "avant";
  else if (jour > d.fin) quoi = "apres";
  else if (conge) {
    quoi = "conges";
    champs.conge = conge.nom;
    champs.reprise = conge.repriseMots;
    if (enCours.length) champs.suite = enCours.slice(0, 1);
    else if (ensuite && ensuite.du > conge.reprise) quoi = "conges_puis";
  }
  else if (enCours.length) quoi = duTemps ? "pendant" : "pilotage";
  if (quoi === "libre" && !aVenir.length) quoi = "fini";
  if (quoi.indexOf("conges") === 0 && !champs.suite.length) quoi = "fini";

  tete.setAttribute("data-etat", quoi);
  tete.firstElementChild.textContent = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "short" })
    .format(maintenant).replace(/^1 /, "1er ");
  tete.lastElementChild.textContent = "";
  ecrire(tete.lastElementChild, d.mots["jour_" + quoi], champs);

  /* Les trois rendez-vous qui viennent, à la place des trois premiers. */
  liste.textContent = "";
  d.suite.filter(function (r) { return r.jour >= jour; }).slice(0, 3).forEach(function (r) {
    var ligne = ajouter(liste, "li", "");
    var marge = ajouter(ligne, "span", "");
    marge.className = "marge";
    ajouter(marge, "span", r.quand).setAttribute("aria-hidden", "true");
    ajouter(marge, "span", r.dite).className = "hors-vue";
    ligne.append(" ");
    var dit = ajouter(ligne, "div", "");
    ajouter(dit, "a", r.titre, r.lien);
    if (!r.suite && !r.odt) return;
    var petit = ajouter(dit, "small", r.suite + (r.suite && r.odt ? " · " : ""));
    if (r.odt) ajouter(petit, "a", d.mots.jour_ordre, r.odt);
  });
  liste.hidden = !liste.children.length;

  /* Sur un téléphone, le chemin est debout. On n’est dans un temps qu’une fois sa première étape commencée. */
  addEventListener("DOMContentLoaded", marquer);
  if (document.querySelector(".chemin-debout")) marquer();
  function marquer() {
    var commence = temps && d.etapes.some(function (e) { return e.temps === temps.temps && e.du <= jour; });
    var ici = commence && jour <= d.fin && document.querySelector(".chemin-debout > ." + temps.temps);
    if (!ici || ici.classList.contains("ici")) return;
    ici.classList.add("ici");
    ajouter(ici, "span", d.mots.jour_ici).className = "vous-etes-ici";
  }
})();

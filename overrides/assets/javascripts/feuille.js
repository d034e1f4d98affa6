/* Où en est-on aujourd’hui, et quelle part montrer ? L’horloge est celle du lecteur ; le reste est calculé. */
window.manuelFeuille = (function () {
  "use strict";
  var d, dits, enCours, aVenir, conge, passes;
  var deux = function (n) { return (n < 10 ? "0" : "") + n; };
  var maintenant = new Date();
  var jour = maintenant.getFullYear() + "-" + deux(maintenant.getMonth() + 1) + "-" + deux(maintenant.getDate());
  var enMots = function (reglages) { return new Intl.DateTimeFormat("fr-FR", reglages).format(maintenant).replace(/^1 /, "1er "); };
  var remplir = function (modele, champs) {
    return modele.replace(/\{(\w+)\}/g, function (tout, cle) { return champs[cle] === undefined ? "" : champs[cle]; });
  };
  function lire(donnees) {
    d = donnees;
    dits = d.dits;
    enCours = d.lignes.filter(function (l) { return l.du <= jour && jour <= l.au && !l.fait; });
    aVenir = d.lignes.filter(function (l) { return l.du > jour && !l.fait; });
    conge = d.conges.filter(function (c) { return c.du <= jour && jour <= c.au; })[0];
    passes = d.mois.filter(function (m) { return m.fin < jour && jour <= d.fin; });
    passes = passes.filter(function (m, rang) { return d.mois[rang] === m; });
  }

  /* Les trois cases : chacune son titre, ce qu’elle annonce, et une ligne dessous. */
  var boite = document.getElementById("en-ce-moment");
  var cases = boite.querySelectorAll(":scope > div");
  function poser(rang, titre, ligne, suite) {
    var textes = cases[rang].querySelectorAll("h2, p");
    textes[0].textContent = titre;
    textes[1].textContent = "";
    if (ligne.lien) {
      var a = document.createElement("a");
      a.href = ligne.lien;
      a.textContent = ligne.titre;
      textes[1].append(a);
    } else textes[1].textContent = ligne.titre;
    textes[2].textContent = suite || "";
  }
  var quandElle = function (l) { return remplir(dits.des, l); };
  function montrer() {
    boite.querySelector(".jour").replaceChildren(enMots({ weekday: "long" }) + " ", document.createElement("br"), enMots({ day: "numeric", month: "long" }));
    var ensuite = aVenir[0];
    if (d.lignes.length && jour >= d.debut) {
      var actuelle = enCours.filter(function (l) { return l.temps !== "pilotage"; })[0] || enCours[0];
      if (jour > d.fin) poser(0, dits.en_ce_moment, { titre: remplir(dits.achevee, { fin: d.finMots }) });
      else if (actuelle) poser(0, dits.en_ce_moment, actuelle, remplir(dits.jusque, { jour: actuelle.auMots, mene: actuelle.mene }));
      else if (conge) poser(0, dits.en_ce_moment, { titre: remplir(dits.en_conges, { conge: conge.nom, reprise: conge.repriseMots }) });
      else poser(0, dits.en_ce_moment, { titre: dits.rien_en_cours });
      if (ensuite) poser(1, dits.ensuite, ensuite, quandElle(ensuite));
      else poser(1, dits.ensuite, { titre: dits.rien_ensuite });
    }
    var aFaire = d.aFaire.filter(function (a) { return a.jour >= jour; })[0];
    if (aFaire) poser(2, dits.a_faire_avancer, aFaire, aFaire.suite);
    else poser(2, dits.a_faire_avancer, { titre: dits.rien_a_avancer });
  }

  /* La part que l’on montre : celle de l’adresse (?part=direction), sinon la dernière choisie. */
  function choisir(montree) {
    var formulaire = document.querySelector(".plan .filtre");
    var voulue = montree === undefined ? new URLSearchParams(location.search).get("part") : montree;
    try { if (voulue === null) voulue = localStorage.getItem("manuel.part"); } catch (refus) { /* tant pis */ }
    Array.from(formulaire.elements.part).forEach(function (bouton) { if (bouton.value === voulue) bouton.checked = true; });
    formulaire.addEventListener("change", function (e) {
      if (e.target.name !== "part") return;
      try { localStorage.setItem("manuel.part", e.target.value); } catch (refus) { /* tant pis */ }
      var adresse = new URL(location.href);
      if (e.target.value) adresse.searchParams.set("part", e.target.value);
      else adresse.searchParams.delete("part");
      try { history.replaceState(null, "", adresse); } catch (refus) { /* en file://, certains navigateurs le refusent */ }
    });
  }

  /* Les mois passés, d’un seul tenant sous un repli ; tant que la page arrive, ils ne se montrent pas. */
  function annoncer() {
    var repli = document.querySelector(".plan .passes");
    var nombre = passes.reduce(function (n, m) { return n + m.nombre; }, 0);
    var noms = passes.map(function (m) { return m.nom; });
    if (noms.length > 1) noms = [noms.slice(0, -1).join(", "), noms[noms.length - 1]].join(" " + dits.et + " ");
    else noms = noms[0];
    repli.querySelector("summary").textContent = window.accorder(dits.passes, nombre, { mois: noms.charAt(0).toUpperCase() + noms.slice(1) });
    repli.hidden = false;
    return repli;
  }
  function plier(repli) {
    passes.forEach(function (m) { repli.append(document.getElementById(m.id)); });
  }
  function cacher() {
    if (!passes.length) return;
    var style = document.createElement("style");
    style.textContent = passes.map(function (m) { return "#" + m.id; }).join(",") + "{display:none}";
    document.head.append(style);
    var repli = annoncer();
    document.addEventListener("DOMContentLoaded", function () {
      plier(repli);
      style.remove();
      var viser = function () {
        var visee = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (visee && repli.contains(visee)) { repli.open = true; visee.scrollIntoView(); }
      };
      viser();
      addEventListener("hashchange", viser);
    });
  }
  function marquer() {
    enCours.forEach(function (l) {
      var ligne = document.getElementById(l.id);
      if (!ligne) return;
      ligne.classList.add("en-cours");
      var marque = document.createElement("mark");
      marque.textContent = dits.en_cours;
      ligne.querySelector("h3").append(" ", marque);
    });
  }
  /* Le plan vient d’être refait, avec ces données (noter.js) ; la part montrée reste la même. */
  function refaire(donnees, part) {
    lire(donnees);
    montrer();
    choisir(part);
    if (passes.length) plier(annoncer());
    marquer();
  }
  lire(JSON.parse(document.getElementById("donnees-de-la-feuille").textContent));
  montrer();
  document.addEventListener("DOMContentLoaded", marquer);
  return { choisir: choisir, cacher: cacher, refaire: refaire };
})();

/* Où en est-on aujourd’hui ? L’horloge est celle du lecteur ; tout le reste a été calculé. */
(function () {
  var d = JSON.parse(document.getElementById("donnees-du-jour").textContent);
  var boite = document.getElementById("du-jour");
  var maintenant = new Date();
  var deux = function (n) { return (n < 10 ? "0" : "") + n; };
  var jour = maintenant.getFullYear() + "-" + deux(maintenant.getMonth() + 1) + "-" + deux(maintenant.getDate());
  var enMots = new Intl.DateTimeFormat("fr-FR", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(maintenant)
    .replace(/ 1 /, " 1er ");
  var enCours = d.etapes.filter(function (e) { return e.du <= jour && jour <= e.au && !e.fait; });
  var aVenir = d.etapes.filter(function (e) { return e.du > jour; });
  var conge = d.conges.filter(function (c) { return c.du <= jour && jour <= c.au; })[0];
  var rendezVous = d.rendezVous.filter(function (r) { return r.jour >= jour; })[0];
  var duTemps = enCours.filter(function (e) { return e.temps !== "pilotage"; })[0];
  var temps = duTemps || aVenir.filter(function (e) { return e.temps !== "pilotage"; })[0];

  function ecrire(modele, champs) {
    var p = document.createElement("p");
    modele.split(/(\{\w+\})/).forEach(function (bout) {
      var cle = /^\{(\w+)\}$/.exec(bout);
      var valeur = cle ? champs[cle[1]] : bout;
      if (!Array.isArray(valeur)) { p.append(valeur === undefined ? "" : valeur); return; }
      valeur.forEach(function (e, rang) {
        if (rang) p.append(rang === valeur.length - 1 ? " " + d.mots.jour_et + " " : ", ");
        var a = document.createElement("a");
        a.href = e.lien;
        a.textContent = e.titre;
        p.append(a);
      });
    });
    return p;
  }

  var champs = { jour: enMots, debut: d.debutMots, fin: d.finMots, etapes: enCours.slice(0, 3), suite: aVenir.slice(0, 1) };
  var ensuite = aVenir[0];
  champs.quand = ensuite ? ensuite.quand : "";
  var quoi = "libre";
  if (jour < d.debut) quoi = "avant";
  else if (jour > d.fin) quoi = "apres";
  else if (conge) {
    quoi = "conges";
    champs.conge = conge.nom;
    champs.reprise = conge.repriseMots;
    if (enCours.length) { ensuite = null; champs.suite = enCours.slice(0, 1); }
    else if (ensuite && ensuite.du > conge.reprise) quoi = "conges_puis";
  }
  else if (enCours.length) { quoi = duTemps ? "pendant" : "pilotage"; champs.temps = duTemps ? duTemps.court : ""; }
  if (quoi === "libre" && !aVenir.length) quoi = "fini";
  if (quoi.indexOf("conges") === 0 && !champs.suite.length) quoi = "fini";
  boite.textContent = "";
  boite.setAttribute("data-etat", quoi);
  boite.append(ecrire(d.mots["jour_" + quoi], champs));
  /* Ce qui vient est dit au-dessus, avec son jour : on ne le redit pas. */
  var annonce = /^(avant|conges|libre)/.test(quoi) ? ensuite : null;
  var dejaDit = rendezVous && annonce && rendezVous.jour === annonce.du
    && rendezVous.titre === annonce.titre;
  if (rendezVous && !dejaDit) boite.append(ecrire(d.mots.jour_prochain, { quand: rendezVous.quand, quoi: [rendezVous] }));
  /* On n’est dans un temps qu’une fois sa première étape commencée. */
  var commence = temps && d.etapes.some(function (e) { return e.temps === temps.temps && e.du <= jour; });
  if (commence && jour <= d.fin) {
    var carte = document.querySelector('.carte[data-temps="' + temps.temps + '"]');
    if (carte) {
      carte.classList.add("ici");
      var marque = document.createElement("span");
      marque.className = "vous-etes-ici";
      marque.textContent = d.mots.jour_ici;
      carte.append(marque);
    }
  }
})();

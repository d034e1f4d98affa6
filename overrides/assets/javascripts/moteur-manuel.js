/* window.generateur.manuel : le manuel entier d’un collège, en un fichier (manuel_complet.py). Un
   second moteur le fait, avec MkDocs et les pages de ce site, chargés alors seulement : l’on peut
   renoncer sans rien perdre (decisions/0128). Le premier lui cède sa mémoire (decisions/0136). */
(function () {
  "use strict";
  var outils = window.manuelMoteur, donnees = outils.donnees, mots = donnees.mots;
  var SOMMAIRE = "sommaire-0.js", OISIF = 60000;
  var OPTIONS = ["recueil", "suivi", "depart", "calendrier", "edition"];
  /* La part de l’attente déjà passée quand chaque pas commence ; les pages en prennent la moitié. */
  var DEBUTS = { charge: 0, plan: 0.3, pages: 0.35, page: 0.45, archive: 0.95 };
  var moteur, oubli, file = Promise.resolve();

  var pas = function (progres, quoi, fait, combien) {
    if (typeof progres !== "function") return;
    var suite = quoi === "page" ? 0.5 * fait / combien : 0;
    var phrase = mots["manuel_" + quoi].replace("{fait}", fait).replace("{combien}", combien);
    progres({ phrase: phrase, part: DEBUTS[quoi] + suite });
  };
  var lacher = function (mot) {
    clearTimeout(oubli);
    if (moteur) moteur.arreter(mot);
    moteur = undefined;
  };

  /* Les pièces qu’il y faut en plus : un script les nomme, que seul celui qui en veut lit. */
  var embaucher = function () {
    if (moteur && moteur.vivant()) return Promise.resolve(moteur);
    if (!donnees.pieces.length) return Promise.reject(new Error(mots.sans_moteur));
    if (!outils.capable()) return Promise.reject(new Error(mots.manuel_trop_ancien));
    var enPlus;
    return outils.charger(donnees.dossier + SOMMAIRE + "?" + donnees.edition, function (nom, rang, liste) { enPlus = liste; })
      .catch(function () { throw new Error(mots.absent); })
      .then(function () {
        moteur = outils.creer(donnees.pieces.concat(enPlus), { manuel: true });
        return moteur;
      });
  };

  var faire = function (profil, options) {
    if (options.signal && options.signal.aborted) throw new Error(mots.manuel_annule);
    clearTimeout(oubli);
    var donnes = { moteur: options.moteur === true };
    OPTIONS.forEach(function (nom) { if (options[nom]) donnes[nom] = options[nom]; });
    var renoncer = function () { lacher(mots.manuel_annule); };
    if (options.signal) options.signal.addEventListener("abort", renoncer);
    pas(options.progres, "charge", 0, 1);
    var rendu = embaucher().then(function (trouve) {
      if (options.signal && options.signal.aborted) { renoncer(); throw new Error(mots.manuel_annule); }
      return trouve.demander("manuel", [profil, donnes], pas.bind(null, options.progres));
    }).finally(function () {
      if (options.signal) options.signal.removeEventListener("abort", renoncer);
      /* Qui en refait un aussitôt n’attend pas de nouveau ; la mémoire se rend ensuite. */
      oubli = setTimeout(lacher, OISIF);
    });
    outils.ceder(rendu, lacher);
    return rendu;
  };

  outils.manuel = function (profil, options) {
    var rendu = file.then(function () { return faire(profil, options); });
    file = rendu.catch(function () { /* dit à qui l’a demandé */ });
    return rendu;
  };
})();

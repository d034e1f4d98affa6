/* window.generateur : le plan, calculé dans la page par le programme du manuel, sans rien demander
   au dehors (generateur/site/moteur/, decisions/0103). Rien n’est chargé avant demarrer() ; le
   calcul se fait dans un ouvrier, et la page n’attend jamais. */
(function () {
  "use strict";
  var donnees = JSON.parse(document.getElementById("moteur-donnees").textContent);
  var mots = donnees.mots, ENSEMBLE = 4, COLLE = "colle";

  /* Un script qui n’est pas là où il devrait : le site a été déplacé, ou n’est qu’à moitié là. */
  var Absent = function (adresse) { this.adresse = adresse; };

  /* --- Les scripts du moteur : quelques-uns à la fois, chacun oublié sitôt lu. Chacun donne son
         morceau à qui l’a demandé : il peut y avoir deux moteurs à la fois. --- */
  window.manuelMorceau = function () {
    document.currentScript.recevoir.apply(null, arguments);
  };
  var charger = function (adresse, recevoir) {
    return new Promise(function (resoudre, rejeter) {
      var script = document.createElement("script");
      script.src = adresse;
      script.async = true;
      script.recevoir = recevoir;
      script.onload = function () { script.remove(); resoudre(); };
      script.onerror = function () { script.remove(); rejeter(new Absent(adresse)); };
      document.head.append(script);
    });
  };

  /* Les pièces reçues, compressées, par nom : le navigateur les tient hors de la page, et le moteur
     suivant ne les charge plus. `module` : Python, compilé. */
  var recues = {};

  /* La colle se déplie ici : elle est le texte même de l’ouvrier. */
  var reunir = function (textes) {
    return new Blob(textes.map(function (texte) {
      var signes = atob(texte), octets = new Uint8Array(signes.length);
      for (var i = 0; i < signes.length; i += 1) octets[i] = signes.charCodeAt(i);
      return octets;
    }));
  };
  var deplier = function (piece) {
    return new Response(piece.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
  };

  var capable = function () {
    return typeof WebAssembly === "object" && typeof WebAssembly.instantiateStreaming === "function" &&
      typeof Worker === "function" && typeof DecompressionStream === "function";
  };

  /* Un moteur fait de ces pièces ([nom, morceaux, empreinte]) ; `consigne`, s’il y en a : ce que son
     ouvrier doit savoir de plus, et il reçoit alors la colle aussi, pour la remettre. */
  var creer = function (listees, consigne) {
    var pieces = listees.map(function (p) { return { nom: p[0], morceaux: p[1], empreinte: p[2] }; });
    var ouvrier, enAttente = [], demandes = {}, numero = 0, commence = false, tenu = false, fini = false;
    var tenir, rompre, delai;
    var pret = new Promise(function (resoudre, rejeter) { tenir = resoudre; rompre = rejeter; });
    pret.catch(function () { /* qui attend le moteur le sait ; les autres n’ont pas à s’en plaindre */ });

    var expliquer = function (erreur) {
      if (erreur instanceof Absent) echouer(mots.absent, erreur.adresse);
      else echouer(mots.echec, erreur);
    };
    var echouer = function (mot, cause) {
      if (fini) return;
      if (cause) console.warn("moteur :", cause);
      arreter(mot);
    };
    var arreter = function (mot) {
      var erreur = new Error(mot);
      rompre(erreur);
      Object.keys(demandes).forEach(function (cle) { demandes[cle].rejeter(erreur); });
      demandes = {};
      fini = true;
      clearTimeout(delai);
      if (ouvrier) ouvrier.terminate();
    };

    var chargerTout = function (adresses, morceau) {
      var suivant = 0;
      var un = function () {
        if (suivant >= adresses.length || fini) return undefined;
        suivant += 1;
        return charger(adresses[suivant - 1], morceau).then(un);
      };
      return Promise.all(Array.from({ length: ENSEMBLE }, un));
    };
    var scripts = function (piece) {
      return Array.from({ length: piece.morceaux }, function (_, rang) {
        return donnees.dossier + piece.nom + "-" + rang + ".js?" + piece.empreinte;
      });
    };
    var envoyer = function (message) {
      if (fini) return;
      if (ouvrier) ouvrier.postMessage(message);
      else enAttente.push(message);
    };

    var embaucher = function (colle) {
      if (fini) return;
      /* Pyodide refuse un ouvrier ordinaire, qu’il reconnaît à importScripts. */
      var debut = "self.importScripts = function () { throw new Error(); };\n";
      var texte = [debut, colle, "(" + window.manuelOuvrier + ")();\n"];
      var adresse = URL.createObjectURL(new Blob(texte, { type: "text/javascript" }));
      ouvrier = new Worker(adresse);
      ouvrier.onmessage = recevoir;
      ouvrier.onerror = function (erreur) { echouer(mots.echec, erreur.message); };
      ouvrier.postMessage({ edition: donnees.edition, consigne: consigne, module: recues.module });
      enAttente.splice(0).forEach(function (message) { ouvrier.postMessage(message); });
    };
    var recevoir = function (message) {
      var m = message.data, attend = demandes[m.demande];
      if (m.recue) recues[m.recue] = m.piece;
      else if (m.echec) echouer(mots.echec, m.echec);
      else if (m.pret) { clearTimeout(delai); tenu = true; tenir(); }
      else if (attend && m.pas) attend.avancer.apply(null, m.pas);
      else if (attend) {
        /* Un tas plein ne se rend pas : ce moteur-là ne fera plus rien de bon. */
        if (m.nature === "memoire") { arreter(mots.manuel_memoire); return; }
        delete demandes[m.demande];
        if (m.nature === "faute") attend.rejeter(new Error(m.rendu));
        else if (m.nature === "panne") { console.error(m.rendu); attend.rejeter(new Error(mots.panne)); }
        else attend.resoudre(m.rendu);
      }
    };

    var demarrer = function () {
      if (commence) return pret;
      commence = true;
      if (!pieces.length) { echouer(mots.sans_moteur); return pret; }
      if (!capable()) { echouer(mots.trop_ancien); return pret; }
      delai = setTimeout(function () { echouer(mots.trop_long); }, donnees.secondes * 1000);
      var colle = [], combien = {};
      pieces.forEach(function (piece) { combien[piece.nom] = piece.morceaux; });
      var aCharger = function (deLaColle) {
        var absentes = pieces.filter(function (p) { return !recues[p.nom] && (p.nom === COLLE) === deLaColle; });
        return [].concat.apply([], absentes.map(scripts));
      };
      var d_abord = aCharger(true).concat(window.manuelOuvrier ? [] : [donnees.ouvrier]);
      chargerTout(d_abord, function (nom, rang, texte) { colle[rang] = texte; })
        .then(function () {
          recues[COLLE] = recues[COLLE] || reunir(colle);
          if (consigne) envoyer({ nom: COLLE, entiere: recues[COLLE] });
          return deplier(recues[COLLE]);
        })
        .then(embaucher)
        .catch(expliquer);
      chargerTout(aCharger(false), function (nom, rang, texte) {
        envoyer({ nom: nom, rang: rang, texte: texte, combien: combien[nom] });
      })
        .catch(expliquer);
      pieces.forEach(function (p) {
        if (p.nom !== COLLE && recues[p.nom]) envoyer({ nom: p.nom, entiere: recues[p.nom] });
      });
      return pret;
    };

    /* Demande au programme ce que la fonction de ce nom rend ; `avancer` : où elle en est ; `depose` :
       les octets du fichier dont elle parle, que l’ouvrier prend. */
    var demander = function (nom, donnes, avancer, depose) {
      var textes = JSON.stringify(donnes);
      return demarrer().then(function () {
        return new Promise(function (resoudre, rejeter) {
          if (fini) { rejeter(new Error(mots.echec)); return; }
          numero += 1;
          demandes[numero] = { resoudre: resoudre, rejeter: rejeter, avancer: avancer };
          var demande = { numero: numero, nom: nom, arguments: textes, depose: depose };
          ouvrier.postMessage(demande, depose ? [depose.buffer] : []);
        });
      });
    };
    var vivant = function () { return !fini; };
    /* Prêt, et sans rien à faire. */
    var oisif = function () { return tenu && !fini && !Object.keys(demandes).length; };
    return { demarrer: demarrer, pret: pret, demander: demander, arreter: arreter, vivant: vivant, oisif: oisif };
  };

  /* Un seul moteur travaille à la fois : une page doit tenir en moins de 400 Mo. Celui de la page
     cède à qui fait un manuel (moteur-manuel.js), et renaît à la demande suivante, le manuel fait. */
  var moteur = creer(donnees.pieces), pret = moteur.pret, autre = null;
  var ceder = function (travail, lacher) {
    var cede = autre !== null && autre.cede;
    if (moteur.oisif()) { moteur.arreter(); cede = true; }
    var lui = { cede: cede, lacher: lacher, fini: false };
    var finir = function () { lui.fini = true; };
    lui.travail = travail.then(finir, finir);
    autre = lui;
  };
  var avecLeMoteur = function (suite) {
    if (autre && !autre.fini) return autre.travail.then(function () { return avecLeMoteur(suite); });
    if (autre) {
      autre.lacher();
      if (autre.cede) moteur = creer(donnees.pieces);
      autre = null;
    }
    return suite(moteur);
  };
  /* Ce que sait faire le programme : generateur/site/moteur/demandes_de_la_page.py. */
  var demander = function (nom) {
    var donnes = [].slice.call(arguments, 1);
    partir();
    return avecLeMoteur(function (lui) { return lui.demander(nom, donnes); });
  };
  /* Qui montre un plan le sait, dès que l’on s’y prépare. */
  var parti = false;
  var partir = function () {
    if (parti) return;
    parti = true;
    document.dispatchEvent(new Event("moteur:part"));
  };
  window.generateur = {
    parti: function () { return parti; },
    demarrer: function () { partir(); return avecLeMoteur(function (lui) { return lui.demarrer(); }); },
    pret: pret,
    demander: demander,
    demanderDuFichier: function (nom, octets) {
      return avecLeMoteur(function (lui) { return lui.demander(nom, [], undefined, octets); });
    },
    feuilleDeRoute: function (profil, format, options) {
      return demander("feuilleDeRoute", profil, format, options || {});
    }
  };
  /* Ce qui fait un manuel ne se charge que si l’on en veut un. */
  var fabrique;
  if (mots.manuel_charge) {
    window.generateur.manuel = function (profil, options) {
      fabrique = fabrique || charger(donnees.manuel).catch(function () {
        fabrique = undefined;
        throw new Error(mots.absent);
      });
      return fabrique.then(function () { return window.manuelMoteur.manuel(profil, options || {}); });
    };
  }
  window.manuelMoteur = { creer: creer, ceder: ceder, charger: charger, capable: capable, donnees: donnees };
})();

/* window.generateur : le plan, calculé dans la page par le programme du manuel, sans rien demander
   au dehors (generateur/site/moteur/, decisions/0103). Rien n’est chargé avant demarrer() ; le
   calcul se fait dans un ouvrier, et la page n’attend jamais. */
(function () {
  "use strict";
  var donnees = JSON.parse(document.getElementById("moteur-donnees").textContent);
  var mots = donnees.mots, ENSEMBLE = 4;

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

  /* La colle se déplie ici : elle est le texte même de l’ouvrier. */
  var deplier = function (textes) {
    var lus = textes.map(function (texte) {
      var signes = atob(texte), octets = new Uint8Array(signes.length);
      for (var i = 0; i < signes.length; i += 1) octets[i] = signes.charCodeAt(i);
      return octets;
    });
    return new Response(new Blob(lus).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
  };

  var capable = function () {
    return typeof WebAssembly === "object" && typeof WebAssembly.instantiateStreaming === "function" &&
      typeof Worker === "function" && typeof DecompressionStream === "function";
  };

  /* Un moteur fait de ces pièces ([nom, morceaux, empreinte]) ; `consigne`, s’il y en a : ce que son
     ouvrier doit savoir de plus, et il reçoit alors la colle aussi. */
  var creer = function (listees, consigne) {
    var pieces = listees.map(function (p) { return { nom: p[0], morceaux: p[1], empreinte: p[2] }; });
    var ouvrier, enAttente = [], demandes = {}, numero = 0, commence = false, fini = false;
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
      ouvrier.postMessage({ edition: donnees.edition, consigne: consigne });
      enAttente.splice(0).forEach(function (message) { ouvrier.postMessage(message); });
    };
    var recevoir = function (message) {
      var m = message.data, attend = demandes[m.demande];
      if (m.echec) echouer(mots.echec, m.echec);
      else if (m.pret) { clearTimeout(delai); tenir(); }
      else if (attend && m.pas) attend.avancer.apply(null, m.pas);
      else if (attend) {
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
      var morceau = function (nom, rang, texte) {
        if (nom === "colle") colle[rang] = texte;
        if (nom !== "colle" || consigne) envoyer({ nom: nom, rang: rang, texte: texte, combien: combien[nom] });
      };
      var premieres = pieces.filter(function (piece) { return piece.nom === "colle"; });
      var autres = pieces.filter(function (piece) { return piece.nom !== "colle"; });
      var d_abord = [donnees.ouvrier].concat([].concat.apply([], premieres.map(scripts)));
      chargerTout(d_abord, morceau)
        .then(function () { return deplier(colle); })
        .then(embaucher)
        .catch(expliquer);
      chargerTout([].concat.apply([], autres.map(scripts)), morceau)
        .catch(expliquer);
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
    return { demarrer: demarrer, pret: pret, demander: demander, arreter: arreter };
  };

  var moteur = creer(donnees.pieces);
  /* Ce que sait faire le programme : generateur/site/moteur/demandes_de_la_page.py. */
  var demander = function (nom) {
    return moteur.demander(nom, [].slice.call(arguments, 1));
  };
  window.generateur = {
    demarrer: moteur.demarrer,
    pret: moteur.pret,
    demander: demander,
    demanderDuFichier: function (nom, octets) { return moteur.demander(nom, [], undefined, octets); },
    feuilleDeRoute: function (profil, format, options) {
      return demander("feuilleDeRoute", profil, format, options || {});
    }
  };
  window.manuelMoteur = { creer: creer, charger: charger, capable: capable, donnees: donnees };
})();

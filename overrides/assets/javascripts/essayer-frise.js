/* Redessine la frise d’un plan à l’essai, couchée et debout, exactement comme le fait le programme
   (generateur/vue/geometrie/couchee.py et debout.py ; tests/site/test_essayer.py compare les deux).
   Les cotes, les motifs et la largeur des lettres viennent de lui, avec la table. Chargé seulement quand on ouvre « Et si… ? ». */
window.manuelFrise = function (table, plan, calcul) {
  "use strict";
  var mots = table.mots, motifs = table.frise.motifs, lettres = table.frise.lettres;
  var arrondi = function (n, chiffres) { var p = Math.pow(10, chiffres); return Math.round(n * p) / p; };
  var rangs = {};
  Array.from(lettres.signes).forEach(function (signe, rang) { rangs[signe] = rang; });
  function mesurer(texte, corps, gras) {
    var table = gras ? lettres.grasses : lettres.maigres;
    return Array.from(texte).reduce(function (somme, signe) {
      return somme + (signe in rangs ? table[rangs[signe]] : lettres.inconnue);
    }, 0) * corps / 1000;
  }
  function largeDuTitre(ligne, corps) {
    return mesurer(ligne.numero, corps, true) + mesurer(" " + ligne.titre, corps);
  }
  /* Coupe entre les mots ce qui ne tient pas dans la place ; un mot trop long est coupé aussi. */
  function enLignes(texte, place, corps) {
    var lignes = [];
    texte.split(" ").forEach(function (entier) {
      var morceaux = [""];
      Array.from(entier).forEach(function (signe) {
        var dernier = morceaux.length - 1;
        if (morceaux[dernier] && mesurer(morceaux[dernier] + signe, corps) > place) morceaux.push(signe);
        else morceaux[dernier] += signe;
      });
      morceaux.forEach(function (mot, rang) {
        var fin = lignes.length - 1, suite = fin >= 0 && !rang ? lignes[fin] + " " + mot : mot;
        if (fin >= 0 && !rang && mesurer(suite, corps) <= place) lignes[fin] = suite;
        else lignes.push(mot);
      });
    });
    return lignes;
  }
  function barre(temps, x, y, largeur, hauteur) {
    var motif = motifs[temps];
    var champs = { "class": "barre " + temps, x: x, y: y, width: largeur, height: hauteur, rx: 3 };
    if (motif.tirets) champs["stroke-dasharray"] = motif.tirets;
    if (motif.epaisseur !== 1) champs["stroke-width"] = motif.epaisseur;
    return noeud("rect", champs);
  }
  var majuscule = function (texte) { return texte.charAt(0).toUpperCase() + texte.slice(1); };
  var lundi = calcul.lundi(plan.du);
  var largeurEnSemaines = Math.floor((plan.au - lundi) / 7) + 1;

  function bande(du, au) {
    return {
      debut: Math.max(arrondi((du - lundi) / 7, 4), 0),
      fin: Math.min(arrondi((au + 1 - lundi) / 7, 4), largeurEnSemaines)
    };
  }
  function noeud(nom, champs, contenu) {
    var e = document.createElementNS("http://www.w3.org/2000/svg", nom);
    Object.keys(champs || {}).forEach(function (cle) { e.setAttribute(cle, champs[cle]); });
    [].concat(contenu === undefined ? [] : contenu).forEach(function (c) { e.append(c); });
    return e;
  }
  function dessin(classe, nom, champs, hachures) {
    var svg = noeud("svg", Object.assign({
      "class": "frise-svg " + classe, role: "img", "aria-labelledby": nom + "-titre " + nom + "-desc",
      "data-lundi": calcul.iso(lundi)
    }, champs));
    var motif = noeud("pattern", { id: hachures, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      noeud("path", { d: "M0 0V6", stroke: "currentColor", "stroke-width": 1.2, opacity: 0.3 }));
    svg.append(noeud("title", { id: nom + "-titre" }, mots.frise_titre),
      noeud("desc", { id: nom + "-desc" }, plan.enMots), noeud("defs", {}, motif));
    return svg;
  }

  /* Ce que les deux dessins partagent : mois, vacances, étapes par temps. */
  var mois = calcul.mois(lundi, lundi + 7 * largeurEnSemaines - 1).map(function (m) {
    return Object.assign(bande(m.du, m.au), { nom: table.mois[m.mois] });
  });
  var conges = table.conges.filter(function (c) {
    return c[2] >= Math.max(plan.du, lundi) && c[1] <= plan.au;
  }).map(function (c) { return Object.assign(bande(c[1], c[2]), { nom: c[0] }); });
  var temps = table.temps.map(function (t) {
    return {
      id: t[0], nom: t[1] + " · " + t[2],
      lignes: plan.lignes.filter(function (l) { return l.temps === t[0]; })
        .map(function (l) { return Object.assign({ ligne: l }, bande(l.debut, l.fin)); })
    };
  }).filter(function (t) { return t.lignes.length; });

  function couchee() {
    var c = table.frise.couchee;
    var semaine = arrondi(Math.min(Math.max(c.largeur / largeurEnSemaines, c.semaine_min), c.semaine_max), 2);
    var bout = Math.round(c.marge + largeurEnSemaines * semaine);
    var larges = temps.map(function (t) { return mesurer(t.nom, c.nom, true); });
    temps.forEach(function (t) {
      t.lignes.forEach(function (b) { larges.push(largeDuTitre(b.ligne, c.titre)); });
    });
    var largeur = Math.round(Math.max.apply(null, larges.concat(bout - c.marge)) + 2 * c.marge);
    var x = function (rang) { return arrondi(c.marge + rang * semaine, 1); };
    var etendue = function (b, auMoins) {
      return [x(b.debut), arrondi(Math.max((b.fin - b.debut) * semaine, auMoins || 0), 1)];
    };
    /* À droite des barres, sinon à gauche, sinon dans un vide entre deux, sinon au-dessus. */
    var placer = function (barres, place) {
      var debut = Math.min.apply(null, barres.map(function (b) { return b[0]; }));
      var fin = Math.max.apply(null, barres.map(function (b) { return b[0] + b[1]; }));
      if (fin + c.ecart + place <= largeur - c.marge) return [arrondi(fin + c.ecart, 1), "start"];
      if (debut - c.ecart - place >= 0) return [arrondi(debut - c.ecart, 1), "end"];
      for (var i = 1; i < barres.length; i += 1) {
        var avant = barres[i - 1][0] + barres[i - 1][1];
        if (barres[i][0] - avant >= place + 2 * c.ecart) return [arrondi(avant + c.ecart, 1), "start"];
      }
      return null;
    };
    var texte = function (champs, contenu) {
      if (champs["text-anchor"] === "start") delete champs["text-anchor"];
      return noeud("text", Object.assign({ fill: "currentColor" }, champs), contenu);
    };
    var svg = dessin("couchee", "essai-couchee", {}, "essai-hachures");
    var y = c.haut, groupes = [];
    temps.forEach(function (t) {
      groupes.push(texte({ "class": "nom-temps", x: c.marge, y: y + 17, "font-size": c.nom, "font-weight": 700 }, t.nom));
      y += c.entete;
      var rangees = new Map();
      t.lignes.forEach(function (b) {
        rangees.set(b.ligne.etape, (rangees.get(b.ligne.etape) || []).concat(b));
      });
      rangees.forEach(function (rangee) {
        var ligne = rangee[0].ligne, barres = rangee.map(function (b) { return etendue(b, c.barre_min); });
        var large = largeDuTitre(ligne, c.titre), place = placer(barres, large), yTitre = y;
        if (!place) {
          place = [arrondi(Math.max(Math.min(barres[0][0], largeur - c.marge - large), 0), 1), "start"];
          y += c.rang;
        }
        barres.forEach(function (b) { groupes.push(barre(t.id, b[0], y, b[1], c.barre)); });
        groupes.push(texte({ "class": "titre", x: place[0], y: yTitre + 13, "font-size": c.titre, "text-anchor": place[1] },
          [noeud("tspan", { "font-weight": 700 }, ligne.numero), " " + ligne.titre]));
        y += c.rang;
      });
      y += c.entre;
    });
    conges.forEach(function (conge) {
      var e = etendue(conge);
      svg.append(noeud("rect", { "class": "conge conges", x: e[0], y: c.haut - 10, width: e[1], height: y - c.haut + 10, fill: "url(#essai-hachures)" }, noeud("title", {}, conge.nom)));
    });
    mois.forEach(function (m) {
      var e = etendue(m);
      svg.append(noeud("path", { "class": "mois", d: "M" + e[0] + " 8v" + (y - 8) }));
      var nom = [m.nom, table.abreges[m.nom] || m.nom].find(function (n) { return mesurer(n, c.nom) <= e[1] - 8; });
      if (!nom || e[1] <= c.mois_min) return;
      svg.append(texte({ "class": "nom-mois", x: arrondi(e[0] + 5, 1), y: 21, "font-size": c.nom }, nom));
    });
    svg.append.apply(svg, groupes);
    svg.append(noeud("path", { "class": "mois", d: "M" + c.marge + " " + y + "h" + (bout - c.marge) }));
    plan.lignes.filter(function (l) { return l.seance; }).sort(function (a, b) { return a.seance.jour - b.seance.jour; }).forEach(function (l) {
      var b = bande(l.seance.jour, l.seance.jour);
      svg.append(noeud("path", { "class": "repere-point", d: "M" + x((b.debut + b.fin) / 2) + " " + (y + 1) + "l6 12h-12z" }, noeud("title", {}, l.seance.titre)));
    });
    var legende = enLignes(mots.frise_legende, largeur - 2 * c.marge, c.legende);
    legende.forEach(function (ligne, i) {
      svg.append(texte({ "class": "legende", x: c.marge, y: y + 30 + i * c.ligne, "font-size": c.legende }, ligne));
    });
    svg.append(noeud("g", { "class": "repere-jour", display: "none" }, [noeud("path", { d: "M0 26V" + y }), noeud("path", { "class": "pointe", d: "M-7 20h14L0 31z" })]));
    var hauteur = y + c.pied + (legende.length - 1) * c.ligne;
    var champs = {
      viewBox: "0 0 " + largeur + " " + hauteur, width: largeur, height: hauteur,
      "data-jour": arrondi(semaine / 7, 4), "data-origine": c.marge, "data-bout": bout
    };
    Object.keys(champs).forEach(function (cle) { svg.setAttribute(cle, champs[cle]); });
    return svg;
  }

  /* Chaque bande dans la première colonne libre ; la plus courte y prend une place. */
  function ranger(bandes, auMoins) {
    var fins = [];
    return bandes.map(function (b) {
      var voie = fins.findIndex(function (fin) { return fin <= b.debut; });
      if (voie < 0) voie = fins.length;
      fins[voie] = Math.max(b.fin, b.debut + auMoins);
      return voie;
    });
  }
  function deuxLignes(texte, place, corps) {
    var lignes = enLignes(texte, place, corps), seconde = lignes[1];
    if (lignes.length <= 2) return lignes;
    while (seconde && mesurer(seconde + " …", corps) > place) {
      seconde = seconde.slice(0, Math.max(seconde.lastIndexOf(" "), 0)) || Array.from(seconde).slice(0, -1).join("");
    }
    return [lignes[0], seconde + " …"];
  }
  function debout() {
    var c = table.frise.debout, places = [], colonnes = 0;
    [true, false].forEach(function (pilotage) {
      var bandes = [];
      temps.forEach(function (t) {
        if ((t.id === "pilotage") === pilotage) bandes = bandes.concat(t.lignes);
      });
      var rangs = ranger(bandes, (c.barre_min + 2) / c.semaine), premiere = colonnes;
      bandes.forEach(function (b, i) {
        places.push({ colonne: premiere + rangs[i], bande: b });
        colonnes = Math.max(colonnes, premiere + rangs[i] + 1);
      });
    });
    places.sort(function (a, b) { return a.bande.debut - b.bande.debut || a.colonne - b.colonne; });
    var xTitres = c.marge + colonnes * c.colonne + 8, largeur = Math.max(c.largeur, xTitres + c.titre_min);
    var svg = dessin("debout", "essai-debout", { "data-sens": "bas", "data-origine": c.haut, "data-jour": arrondi(c.semaine / 7, 4) }, "essai-hachures-debout");
    conges.forEach(function (conge) {
      svg.append(noeud("rect", { "class": "conge conges", x: 0, y: arrondi(c.haut + conge.debut * c.semaine, 1), width: xTitres - 6, height: arrondi((conge.fin - conge.debut) * c.semaine, 1), fill: "url(#essai-hachures-debout)" }, noeud("title", {}, conge.nom)));
    });
    mois.forEach(function (m) {
      var y = arrondi(c.haut + m.debut * c.semaine, 1);
      svg.append(noeud("path", { "class": "mois", d: "M0 " + y + "h" + (xTitres - 6) }));
      if (m.fin - m.debut > 1) svg.append(noeud("text", { "class": "nom-mois", x: 0, y: arrondi(y + 16, 1), "font-size": c.nom, fill: "currentColor" }, majuscule(table.abreges[m.nom] || m.nom)));
    });
    var vus = new Set(), titres = [], libre = 0, bas = 0;
    places.forEach(function (p) {
      var ligne = p.bande.ligne, haut = c.haut + p.bande.debut * c.semaine, x = c.marge + p.colonne * c.colonne;
      var y = arrondi(haut, 1), hauteur = arrondi(Math.max((p.bande.fin - p.bande.debut) * c.semaine - 2, c.barre_min), 1);
      svg.append(barre(ligne.temps, x, y, c.barre, hauteur),
        noeud("text", { "class": "dans-la-barre", x: x + c.barre / 2, y: arrondi(y + 12, 1), "font-size": c.numero, "font-weight": 700, "text-anchor": "middle", fill: "currentColor" }, ligne.numero));
      bas = Math.max(bas, y + hauteur);
      if (vus.has(ligne.numero)) return;
      vus.add(ligne.numero);
      var bouts = deuxLignes(ligne.numero + " " + ligne.titre, largeur - xTitres, c.titre), yTitre = Math.max(haut + 12, libre);
      libre = yTitre + bouts.length * c.ligne + 3;
      bouts.forEach(function (bout, i) {
        titres.push(noeud("text", { "class": "titre", x: xTitres, y: arrondi(yTitre + i * c.ligne, 1), "font-size": c.titre, fill: "currentColor" }, bout));
      });
    });
    svg.append.apply(svg, titres);
    var fin = c.haut + largeurEnSemaines * c.semaine;
    svg.setAttribute("viewBox", "0 0 " + largeur + " " + Math.round(Math.max(fin, bas, libre) + 8));
    svg.setAttribute("data-bout", Math.round(fin));
    svg.append(noeud("g", { "class": "repere-jour", display: "none" }, [noeud("path", { d: "M0 0H" + (xTitres - 6) }), noeud("path", { "class": "pointe", d: "M" + (xTitres - 6) + " -7v14l-11-7z" })]));
    return svg;
  }

  return { couchee: couchee(), debout: debout() };
};

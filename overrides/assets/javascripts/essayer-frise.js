/* Redessine la frise d’un plan à l’essai, couchée et debout, exactement comme le fait le programme
   (generateur/formats/svg/frise.py et frise_debout.py ; tests/site/test_essayer.py compare les deux).
   Chargé seulement quand on ouvre « Et si… ? ». */
window.manuelFrise = function (table, plan, calcul) {
  "use strict";
  var mots = table.mots, LETTRE = 6.3;
  var arrondi = function (n, chiffres) { var p = Math.pow(10, chiffres); return Math.round(n * p) / p; };
  var long = function (texte) { return Array.from(texte).length; };
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
    var MARGE = 12, HAUT = 40, RANG = 24, ENTETE = 26;
    var semaine = arrondi(Math.min(Math.max(690 / largeurEnSemaines, 12), 30), 2);
    var largeur = Math.round(2 * MARGE + largeurEnSemaines * semaine);
    var x = function (rang) { return arrondi(MARGE + rang * semaine, 1); };
    var etendue = function (b, auMoins) {
      return [x(b.debut), arrondi(Math.max((b.fin - b.debut) * semaine, auMoins || 0), 1)];
    };
    /* À droite des barres, sinon à gauche, sinon dans un vide entre deux, sinon au-dessus. */
    var placer = function (barres, place) {
      var debut = barres[0][0], derniere = barres[barres.length - 1], fin = derniere[0] + derniere[1];
      if (fin + 6 + place <= largeur) return [arrondi(fin + 6, 1), "start"];
      if (debut - 6 - place >= 0) return [arrondi(debut - 6, 1), "end"];
      for (var i = 1; i < barres.length; i += 1) {
        var avant = barres[i - 1][0] + barres[i - 1][1];
        if (barres[i][0] - avant >= place + 12) return [arrondi(avant + 6, 1), "start"];
      }
      return null;
    };
    var svg = dessin("couchee", "essai-couchee", {}, "essai-hachures");
    var y = HAUT, groupes = [];
    temps.forEach(function (t) {
      groupes.push(noeud("text", { "class": "nom-temps", x: MARGE, y: y + 17, "font-size": 13, "font-weight": 700, fill: "currentColor" }, t.nom));
      y += ENTETE;
      var rangees = new Map();
      t.lignes.forEach(function (b) {
        rangees.set(b.ligne.etape, (rangees.get(b.ligne.etape) || []).concat(b));
      });
      rangees.forEach(function (rangee) {
        var ligne = rangee[0].ligne, barres = rangee.map(function (b) { return etendue(b, 12); });
        var place = placer(barres, (long(ligne.numero) + 1 + long(ligne.titre)) * LETTRE);
        var yTitre = y;
        if (!place) { place = [barres[0][0], "start"]; y += RANG; }
        var g = noeud("g", {}, barres.map(function (b) {
          return noeud("rect", { "class": "barre " + t.id, x: b[0], y: y, width: b[1], height: 17, rx: 3 });
        }));
        g.append(noeud("text", { "class": "titre", x: place[0], y: yTitre + 13, "font-size": 12.5, "text-anchor": place[1], fill: "currentColor" },
          [noeud("tspan", { "font-weight": 700 }, ligne.numero), " " + ligne.titre]));
        groupes.push(g);
        y += RANG;
      });
      y += 6;
    });
    conges.forEach(function (c) {
      var e = etendue(c);
      svg.append(noeud("rect", { "class": "conge", x: e[0], y: HAUT - 10, width: e[1], height: y - HAUT + 10, fill: "url(#essai-hachures)" }, noeud("title", {}, c.nom)));
    });
    mois.forEach(function (m) {
      var e = etendue(m);
      svg.append(noeud("path", { "class": "mois", d: "M" + e[0] + " 8V" + y }));
      if (e[1] <= 40) return;
      var nom = e[1] < (long(m.nom) + 1) * LETTRE ? table.abreges[m.nom] || m.nom : m.nom;
      svg.append(noeud("text", { x: arrondi(e[0] + 5, 1), y: 21, "font-size": 13, fill: "currentColor" }, nom));
    });
    svg.append.apply(svg, groupes);
    svg.append(noeud("path", { "class": "mois", d: "M" + MARGE + " " + y + "H" + (largeur - MARGE) }));
    plan.lignes.filter(function (l) { return l.seance; }).sort(function (a, b) { return a.seance.jour - b.seance.jour; }).forEach(function (l) {
      var b = bande(l.seance.jour, l.seance.jour);
      svg.append(noeud("path", { "class": "repere-point", d: "M" + x((b.debut + b.fin) / 2) + " " + (y + 1) + "l6 11h-12z" }, noeud("title", {}, l.seance.titre)));
    });
    svg.append(noeud("text", { x: MARGE, y: y + 30, "font-size": 12, fill: "currentColor" }, mots.frise_legende),
      noeud("g", { "class": "repere-jour", display: "none" }, [noeud("path", { d: "M0 26V" + y }), noeud("path", { "class": "pointe", d: "M-7 20h14L0 31z" })]));
    var champs = {
      viewBox: "0 0 " + largeur + " " + (y + 40), width: largeur, height: y + 40,
      "data-jour": arrondi(semaine / 7, 4), "data-origine": MARGE, "data-bout": largeur - MARGE
    };
    Object.keys(champs).forEach(function (cle) { svg.setAttribute(cle, champs[cle]); });
    return svg;
  }

  /* Chaque bande dans la première colonne libre. */
  function ranger(bandes) {
    var fins = [];
    return bandes.map(function (b) {
      var voie = fins.findIndex(function (fin) { return fin <= b.debut; });
      if (voie < 0) voie = fins.length;
      fins[voie] = b.fin;
      return voie;
    });
  }
  function deuxLignes(texte, lettres) {
    var lignes = [];
    texte.split(" ").forEach(function (entier) {
      var mot = long(entier) <= lettres ? entier : Array.from(entier).slice(0, lettres - 1).join("") + "…";
      var fin = lignes.length - 1;
      if (fin >= 0 && long(lignes[fin]) + 1 + long(mot) <= lettres) lignes[fin] += " " + mot;
      else lignes.push(mot);
    });
    if (lignes.length <= 2) return lignes;
    while (long(lignes[1]) + 2 > lettres && lignes[1].indexOf(" ") >= 0) {
      lignes[1] = lignes[1].slice(0, lignes[1].lastIndexOf(" "));
    }
    return [lignes[0], lignes[1] + " …"];
  }
  function debout() {
    var SEMAINE = 24, HAUT = 12, MARGE = 46, COLONNE = 24, LIGNE = 16;
    var places = [], colonnes = 0;
    [true, false].forEach(function (pilotage) {
      var bandes = [];
      temps.forEach(function (t) {
        if ((t.id === "pilotage") === pilotage) bandes = bandes.concat(t.lignes);
      });
      var rangs = ranger(bandes), premiere = colonnes;
      bandes.forEach(function (b, i) {
        places.push({ colonne: premiere + rangs[i], bande: b });
        colonnes = Math.max(colonnes, premiere + rangs[i] + 1);
      });
    });
    places.sort(function (a, b) { return a.bande.debut - b.bande.debut || a.colonne - b.colonne; });
    var xTitres = MARGE + colonnes * COLONNE + 8;
    var lettres = Math.max(34 - Math.floor(Math.max(colonnes - 2, 0) * COLONNE / 7), 16);
    var svg = dessin("debout", "essai-debout", { "data-sens": "bas", "data-origine": HAUT, "data-jour": arrondi(SEMAINE / 7, 4) }, "essai-hachures-debout");
    conges.forEach(function (c) {
      svg.append(noeud("rect", { "class": "conge", x: 0, y: arrondi(HAUT + c.debut * SEMAINE, 1), width: xTitres - 6, height: arrondi((c.fin - c.debut) * SEMAINE, 1), fill: "url(#essai-hachures-debout)" }, noeud("title", {}, c.nom)));
    });
    mois.forEach(function (m) {
      var y = arrondi(HAUT + m.debut * SEMAINE, 1);
      svg.append(noeud("path", { "class": "mois", d: "M0 " + y + "H" + (xTitres - 6) }));
      if (m.fin - m.debut > 1) svg.append(noeud("text", { "class": "nom-mois", x: 0, y: arrondi(y + 16, 1), "font-size": 13, fill: "currentColor" }, majuscule(table.abreges[m.nom] || m.nom)));
    });
    var vus = new Set(), titres = [], libre = 0;
    places.forEach(function (p) {
      var ligne = p.bande.ligne, y = HAUT + p.bande.debut * SEMAINE, x = MARGE + p.colonne * COLONNE;
      var hauteur = Math.max((p.bande.fin - p.bande.debut) * SEMAINE - 2, 16);
      svg.append(noeud("rect", { "class": "barre " + ligne.temps, x: x, y: arrondi(y, 1), width: 20, height: arrondi(hauteur, 1), rx: 3 }),
        noeud("text", { x: x + 10, y: arrondi(arrondi(y, 1) + 12, 1), "font-size": 10, "font-weight": 700, "text-anchor": "middle", fill: "currentColor" }, ligne.numero));
      if (vus.has(ligne.numero)) return;
      vus.add(ligne.numero);
      var bouts = deuxLignes(ligne.numero + " " + ligne.titre, lettres), haut = Math.max(y + 12, libre);
      libre = haut + bouts.length * LIGNE + 3;
      titres.push(noeud("text", { "class": "titre", y: arrondi(haut, 1), "font-size": 14, fill: "currentColor" }, bouts.map(function (bout, i) {
        return noeud("tspan", i ? { x: xTitres, dy: LIGNE } : { x: xTitres }, bout);
      })));
    });
    svg.append.apply(svg, titres);
    var hauteur = Math.round(Math.max(HAUT + largeurEnSemaines * SEMAINE, libre) + 8);
    svg.setAttribute("viewBox", "0 0 360 " + hauteur);
    svg.setAttribute("data-bout", hauteur);
    svg.append(noeud("g", { "class": "repere-jour", display: "none" }, [noeud("path", { d: "M0 0H" + (xTitres - 6) }), noeud("path", { "class": "pointe", d: "M" + (xTitres - 6) + " -7v14l-11-7z" })]));
    return svg;
  }

  return { couchee: couchee(), debout: debout() };
};

/* Le petit script de toutes les pages : menu, fond, recherche, impression.
   Sans lui tout se lit ; il ne demande rien au-dehors et marche en file://. */
(function () {
  "use strict";
  var racine = document.documentElement;
  /* Déjà fait en tête de page, sauf là où une règle de sécurité (CSP) refuse les scripts écrits dans
     les pages : sans ce mot, aucun bouton ne se montre. */
  racine.classList.add("js");
  var un = function (choix, dans) { return (dans || document).querySelector(choix); };
  var tous = function (choix, dans) { return Array.from((dans || document).querySelectorAll(choix)); };

  /* Dans un lot, un fichier que l’on renvoie dit de quel collège il est : l’académie en reçoit des
     centaines. `profil` : le texte qui donne l’UAI ; sans lui, c’est celui du site. */
  window.nomDuRenvoi = function (nom, profil) {
    var lot = un("[data-lot]"), ecrit = /^uai:\s*["']?([0-9]{7}[a-z])\b/im.exec(profil || "");
    var uai = !lot ? "" : profil === undefined ? lot.dataset.lot : ecrit ? ecrit[1].toLowerCase() : "";
    return uai ? uai + "." + nom.replace(/^college\./, "") : nom;
  };

  /* --- Ouvrir et fermer : le menu et la recherche sur un petit écran --- */
  function volet(bouton, classe, ouvert) {
    if (!bouton) return { poser: function () {}, ouvert: function () { return false; } };
    function poser(oui) {
      racine.classList.toggle(classe, oui);
      bouton.setAttribute("aria-expanded", String(oui));
      if (oui && ouvert) ouvert();
    }
    bouton.addEventListener("click", function () {
      poser(bouton.getAttribute("aria-expanded") !== "true");
    });
    return { poser: poser, bouton: bouton, ouvert: function () { return racine.classList.contains(classe); } };
  }
  var boutonMenu = un(".bouton-menu");
  var boutonRecherche = un(".bouton-recherche");
  var champ = un("#recherche-champ");
  var menu = volet(boutonMenu, "menu-ouvert");
  var loupe = volet(boutonRecherche, "recherche-ouverte", function () { champ.focus(); });

  /* --- Le fond, clair ou sombre --- */
  var boutonFond = un(".bouton-fond");
  if (boutonFond) {
    var dire = function () {
      var sombre = racine.getAttribute("data-md-color-scheme") === "slate";
      un("span", boutonFond).textContent = boutonFond.title = boutonFond.dataset[sombre ? "clair" : "sombre"];
    };
    dire();
    boutonFond.addEventListener("click", function () {
      var sombre = racine.getAttribute("data-md-color-scheme") !== "slate";
      racine.setAttribute("data-md-color-scheme", sombre ? "slate" : "default");
      try { localStorage.setItem("manuel.fond", sombre ? "sombre" : "clair"); } catch (refus) { /* tant pis */ }
      dire();
    });
  }

  /* --- La recherche : ses fichiers ne se chargent qu’à la première frappe --- */
  var boite = un("#recherche"), refermee = false;
  if (boite && champ) {
    var formulaire = un("form", boite);
    var base = formulaire.dataset.base.replace(/\/?$/, "/");
    var panneau = un(".recherche-resultats", boite);
    var etat = un(".recherche-etat", boite);
    var liste = un("ol", panneau);
    var moteur = null, chargement = null;

    var plier = function (texte) {
      return texte.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
        .replace(/œ/g, "oe").replace(/æ/g, "ae");
    };
    /* Les lettres du latin et leurs accents : la même règle pour tout l’Unicode prend deux fois plus de temps. */
    var HORS_DES_MOTS = /[^0-9A-Za-z\u00c0-\u024f]+/;
    var VIDES = new Set("le la les un une des du de au aux et ou en dans par pour sur ce cet cette ces il elle on nous vous qui que quoi dont est sont ne pas se sa son ses avec".split(" "));
    /* Un mot revient vingt fois dans le manuel : on ne le plie qu’une. */
    var plies = new Map();
    var racineDuMot = function (mot) {
      if (plies.has(mot)) return plies.get(mot);
      var plie = plier(mot);
      if (plie.length < 2 || VIDES.has(plie)) plie = null;
      else if (plie.length > 3) plie = plie.replace(/(s|x)$/, "");
      plies.set(mot, plie);
      return plie;
    };
    /* « évaluation » se cherche aussi par son radical, qui trouve « évaluer » ; le mot exact prime. */
    var requete = function (demande, combineWith) {
      var termes = demande.normalize("NFC").split(HORS_DES_MOTS).map(racineDuMot).filter(Boolean);
      return { combineWith: combineWith, queries: termes.map(function (terme) {
        var radical = terme.replace(/(ation|er)$/, "");
        return radical === terme || radical.length < 5 ? terme : { combineWith: "OR", queries: [terme, radical] };
      }) };
    };
    var charger = function (adresse) {
      return new Promise(function (bien, mal) {
        var script = document.createElement("script");
        script.src = base + adresse;
        script.async = false;
        script.onload = bien;
        script.onerror = mal;
        document.head.appendChild(script);
      });
    };
    var preparer = function () {
      chargement = chargement || Promise.all([
        charger("assets/javascripts/minisearch.min.js"), charger("search/search_index.js")
      ]).then(function () {
        return Promise.all(window.manuelPartiesDeRecherche.map(function (nom) {
          return charger("search/parties/" + encodeURIComponent(nom) + ".js");
        }));
      }).then(function () {
        /* Une partie d’une page (« #ancre ») ne redit ni l’adresse ni le titre d’avant elle. */
        var avant = ["", ""];
        window.manuelRecherche.forEach(function (p) {
          if (p[0].charAt(0) === "#") {
            p[0] = avant[0].split("#")[0] + p[0];
            p[1] = p[1] || avant[1];
          }
          avant = p;
        });
        moteur = new MiniSearch({
          fields: ["page", "titre", "texte", "mots"], storeFields: ["adresse", "page", "titre", "texte"],
          tokenize: function (texte) { return texte.split(HORS_DES_MOTS); }, processTerm: racineDuMot,
          searchOptions: {
            boost: { mots: 8, page: 3, titre: 2 }, combineWith: "AND",
            /* À peu près égales, une page passe avant une partie d’une autre. */
            boostDocument: function (rang) { return window.manuelRecherche[rang][0].indexOf("#") < 0 ? 1.25 : 1; },
            /* Un mot court se cherche entier : REP n’est pas « reprenez », ni PIX « pixels ». */
            prefix: function (mot) { return mot.length > 3; },
            fuzzy: function (mot) { return mot.length > 5 ? 1 : false; }
          }
        });
        moteur.addAll(window.manuelRecherche.map(function (p, rang) {
          return { id: rang, adresse: p[0], page: p[1], titre: p[2], texte: p[3], mots: p[4] || "" };
        }));
      });
      return chargement;
    };
    var extrait = function (texte, termes) {
      var bas = plier(texte), ou = -1;
      /* Le pliage garde les longueurs, sauf œ et æ : l’extrait peut glisser d’une lettre. */
      termes.forEach(function (t) { var i = bas.indexOf(t); if (i >= 0 && (ou < 0 || i < ou)) ou = i; });
      var debut = Math.max(0, ou - 60);
      if (debut) debut = texte.indexOf(" ", debut) + 1;
      var fin = texte.indexOf(" ", debut + 150);
      return (debut ? "… " : "") + texte.slice(debut, fin < 0 ? undefined : fin) + (fin < 0 ? "" : " …");
    };
    var marquer = function (ou, texte, termes) {
      texte.split(/([\p{L}\p{N}]+)/u).forEach(function (bout) {
        var plie = racineDuMot(bout);
        if (plie && termes.some(function (t) { return plie === t || (t.length > 3 && plie.indexOf(t) === 0); })) {
          var marque = document.createElement("mark");
          marque.textContent = bout;
          ou.appendChild(marque);
        } else ou.appendChild(document.createTextNode(bout));
      });
    };
    var montrer = function () {
      var demande = champ.value.trim();
      if (!demande) { panneau.hidden = true; annoncer(""); liste.textContent = ""; return; }
      var trouves = moteur.search(requete(demande, "AND"));
      if (!trouves.length) trouves = moteur.search(requete(demande, "OR"), { fuzzy: false });
      liste.textContent = "";
      trouves.slice(0, 12).forEach(function (t) {
        var article = document.createElement("li");
        var lien = document.createElement("a");
        lien.href = base + t.adresse;
        var titre = document.createElement("strong");
        marquer(titre, t.titre || t.page, t.terms);
        lien.appendChild(titre);
        if (t.titre && t.titre !== t.page) {
          var page = document.createElement("span");
          page.textContent = t.page;
          lien.appendChild(page);
        }
        article.appendChild(lien);
        if (t.texte) {
          var texte = document.createElement("p");
          marquer(texte, extrait(t.texte, t.terms), t.terms);
          article.appendChild(texte);
        }
        liste.appendChild(article);
      });
      var n = trouves.length, mots = window.manuelMotsDeRecherche;
      panneau.hidden = false;
      annoncer(window.accorder(n === 0 ? mots.rien : n > 12 ? mots.trop : mots.trouve, n, { demande: demande }));
    };
    /* Le compte se dit quand on s’arrête de taper, non à chaque lettre. */
    var attente = 0;
    var annoncer = function (texte) {
      clearTimeout(attente);
      attente = setTimeout(function () { etat.textContent = texte; }, etat.textContent ? 500 : 0);
    };
    var chercher = function () {
      if (!champ.value.trim()) { if (moteur) montrer(); return; }
      preparer().then(montrer, function () { panneau.hidden = false; annoncer(formulaire.dataset.panne); });
    };
    ["focus", "pointerenter"].forEach(function (quand) {
      champ.addEventListener(quand, function () { preparer().catch(function () {}); }, { once: true });
    });
    champ.addEventListener("input", chercher);
    champ.addEventListener("focus", function () { if (champ.value.trim() && moteur && !refermee) montrer(); });
    champ.addEventListener("blur", function () { refermee = false; });
    formulaire.addEventListener("submit", function (evenement) {
      evenement.preventDefault();
      var premier = un("a", liste);
      if (!panneau.hidden && premier) premier.focus(); else chercher();
    });
    boite.addEventListener("keydown", function (evenement) {
      if (evenement.key !== "ArrowDown" && evenement.key !== "ArrowUp") return;
      var liens = [champ].concat(tous("a", liste));
      var ici = liens.indexOf(document.activeElement);
      if (ici < 0 || panneau.hidden) return;
      evenement.preventDefault();
      liens[Math.min(Math.max(ici + (evenement.key === "ArrowDown" ? 1 : -1), 0), liens.length - 1)].focus();
    });
    var fermer = function () { panneau.hidden = true; };
    boite.addEventListener("focusout", function (evenement) {
      if (evenement.relatedTarget && !boite.contains(evenement.relatedTarget)) fermer();
    });
    document.addEventListener("pointerdown", function (evenement) {
      if (!boite.contains(evenement.target)) fermer();
    });
  }

  /* Échap referme ce qui est ouvert, et rend la main à ce qui l’avait ouvert. */
  document.addEventListener("keydown", function (evenement) {
    if (evenement.key !== "Escape") return;
    if (boite && boite.contains(document.activeElement)) {
      refermee = true;
      un(".recherche-resultats", boite).hidden = true;
      if (loupe.ouvert()) { loupe.poser(false); loupe.bouton.focus(); } else champ.focus();
    } else if (menu.ouvert()) { menu.poser(false); menu.bouton.focus(); }
  });

  /* --- « Aujourd’hui », sur le chemin et sur la frise : un repère à sa place --- */
  function placerLeJour(dessin) {
    var champs = dessin.dataset, lundi = champs.lundi.split("-"), jour = new Date();
    var jours = Math.round((Date.UTC(jour.getFullYear(), jour.getMonth(), jour.getDate())
      - Date.UTC(lundi[0], lundi[1] - 1, lundi[2])) / 864e5);
    var ou = Number(champs.origine) + (jours + 0.5) * champs.jour;
    if (jours < 0 || ou > Number(champs.bout)) return;
    var repere = un(".repere-jour", dessin);
    repere.setAttribute("transform", "translate(" + ou + " 0)");
    var nom = un(".nom-du-jour", repere);
    if (nom) nom.textContent = new Intl.DateTimeFormat("fr-FR", { weekday: "short", day: "numeric", month: "short" }).format(jour);
    repere.removeAttribute("display");
    /* Le nom du jour prend la place de celui des congés qu’il couvrirait ; leurs hachures restent. */
    tous(".nom-de-conge", dessin).forEach(function (conge) {
      var du = Number(conge.getAttribute("x")), au = du + Number(conge.getAttribute("textLength"));
      if (du < ou + 56 && ou - 56 < au) conge.setAttribute("display", "none");
    });
  }
  tous("svg[data-lundi]").forEach(placerLeJour);
  window.manuelPlacerLeJour = placerLeJour;

  tous("[data-imprimer]").forEach(function (bouton) {
    bouton.addEventListener("click", function () { print(); });
  });

  /* --- « Prochaine chose » : la première qui n’est pas passée, d’après l’horloge de qui lit --- */
  var maintenant = new Date();
  var iso = [maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate()]
    .map(function (n) { return String(n).padStart(2, "0"); }).join("-");
  tous("[data-prochaines]").forEach(function (element) {
    var suite = JSON.parse(element.dataset.prochaines).find(function (p) { return p[0] >= iso; });
    if (!suite) { element.hidden = true; return; }
    var lien = un("a", element);
    lien.textContent = suite[1];
    lien.href = suite[2];
  });

  tous("[data-du-prochain]").forEach(function (lien) {
    var suite = tous("tr[data-jusque]").find(function (rang) { return rang.dataset.jusque >= iso; });
    var carte = lien.closest("section");
    if (!suite) { carte.hidden = true; return; }
    var marge = un(".marge", carte);
    marge.replaceChildren.apply(marge, un("th", suite).cloneNode(true).childNodes);
    lien.textContent = un("a", suite).textContent;
    lien.href = un("a", suite).href;
    var avec = un(".avec", suite);
    var aussi = un(".avec-le-prochain", carte);
    aussi.hidden = !avec;
    if (avec) un("span", aussi).replaceWith(un("span", avec).cloneNode(true));
    tous("tr[data-jusque]").forEach(function (rang) {
      rang.classList.toggle("passee", rang.dataset.jusque < iso);
    });
  });

  /* La page du menu où l’on est se voit sans le faire défiler. */
  var courante = un('.menu [aria-current="page"]');
  var cadreDuMenu = un(".menu");
  if (courante && cadreDuMenu && cadreDuMenu.scrollHeight > cadreDuMenu.clientHeight) {
    cadreDuMenu.scrollTop = courante.offsetTop - cadreDuMenu.clientHeight / 2;
  }

  /* --- Sur papier : tout est déplié, et les adresses des liens s’écrivent à la fin --- */
  var replies = [];
  addEventListener("beforeprint", function () {
    replies = tous("main details:not([open])");
    replies.forEach(function (d) { d.open = true; });
    var article = un("article");
    if (!article || un(".liens-imprimes")) return;
    var adresses = [], titre = boite ? un("form", boite).dataset.liens : "";
    tous("a[href]", article).forEach(function (lien) {
      var ecrit = lien.getAttribute("href");
      if (ecrit.charAt(0) === "#" || lien.closest(".crayon, .essayer, .plan-essaye")) return;
      var adresse = /^[a-z]+:/.test(ecrit) ? lien.href : adresseImprimee(lien.href);
      var rang = adresses.indexOf(adresse);
      if (rang < 0) rang = adresses.push(adresse) - 1;
      var note = document.createElement("sup");
      note.className = "note-imprimee";
      note.textContent = " [" + (rang + 1) + "]";
      lien.after(note);
    });
    if (!adresses.length) return;
    var bloc = document.createElement("section");
    bloc.className = "liens-imprimes";
    var entete = document.createElement("h2");
    entete.textContent = titre;
    var lignes = document.createElement("ol");
    adresses.forEach(function (adresse) {
      var ligne = document.createElement("li");
      ligne.textContent = adresse;
      lignes.appendChild(ligne);
    });
    bloc.append(entete, lignes);
    article.appendChild(bloc);
  });
  addEventListener("afterprint", function () {
    replies.forEach(function (d) { d.open = false; });
    tous(".note-imprimee, .liens-imprimes").forEach(function (e) { e.remove(); });
  });
  /* Une page du manuel : son adresse publiée si on la connaît, sinon son chemin dans le manuel. */
  function adresseImprimee(adresse) {
    var accueil = new URL(boite ? un("form", boite).dataset.base.replace(/\/?$/, "/") : ".", location.href).href;
    var chemin = adresse.indexOf(accueil) === 0 ? adresse.slice(accueil.length) : adresse;
    var canonique = un('link[rel="canonical"]');
    if (!canonique) return decodeURI(chemin);
    var ici = location.href.split(/[?#]/)[0].slice(accueil.length);
    var site = canonique.href.slice(0, canonique.href.length - ici.length);
    return decodeURI(site + chemin);
  }
})();

/* Le script du portail : chercher un collège, voir un mois de rendez-vous, ou qui attend quelqu'un.
   Les données sont des scripts à côté : rien n'est demandé au réseau. Tout texte entre comme du texte. */
(function () {
  "use strict";
  var racine = document.documentElement, ici = document.getElementById("portail");
  var mots = JSON.parse(ici.dataset.mots), base = ici.dataset.base;
  var accorder = window.accorder, donnees = window.portail || {}, colleges = donnees.colleges || [];
  var MONTRES = 50;
  var un = function (id) { return document.getElementById(id); };
  var dire = function (modele, champs) {
    return modele.replace(/\{(\w+)\}/g, function (tout, nom) { return nom in champs ? champs[nom] : tout; });
  };
  var nombre = function (n) { return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f"); };
  var plier = function (texte) {
    /* Sans casse ni accents, et « st » pour « saint » : chaque mot entier. */
    return texte.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
  };
  var entier = function (mot) {
    return mot === "st" ? "saint" : mot === "ste" ? "sainte" : mot;
  };
  var element = function (nom, texte, classe) {
    var e = document.createElement(nom);
    if (texte) e.textContent = texte;
    if (classe) e.className = classe;
    return e;
  };
  var formes = null;
  var cherches = function (demande) {
    /* Rend les rangs des collèges dont le nom, la commune, le département ou l'UAI portent chaque mot demandé. */
    var termes = plier(demande).split(" ").filter(Boolean), noms = donnees.departements || {};
    formes = formes || colleges.map(function (c) {
      var mots = plier([c[1], c[2], c[3], c[4], noms[c[4]] || ""].join(" ")).split(" ");
      return " " + mots.map(entier).join(" ");
    });
    var rendus = [];
    formes.forEach(function (forme, rang) {
      if (termes.every(function (t) { return forme.indexOf(" " + t) >= 0 || forme.indexOf(" " + entier(t)) >= 0; })) rendus.push(rang);
    });
    return rendus;
  };
  var choisis = function () {
    /* Rend les collèges que la case demande, ou rien si elle est vide : tous. */
    var demande = un("demande").value.trim(), gardes = {};
    if (!demande) return null;
    cherches(demande).forEach(function (r) { gardes[r] = true; });
    return gardes;
  };
  var ligne = function (rang, suite) {
    var c = colleges[rang], li = element("li"), lien = element("a", c[1]);
    lien.href = base + c[0] + "/index.html";
    var effectif = accorder(c[6] ? mots.ligne_estimes : mots.ligne_enseignants, c[5]);
    var details = suite || [effectif, c[7]].join(" · ");
    var plan = element("a", mots.son_plan, "son-plan");
    plan.href = base + c[0] + "/" + ici.dataset.plan;
    plan.setAttribute("aria-label", dire(mots.son_plan_de, { college: c[1] }));
    li.append(lien, element("span", [c[2] + (c[4] ? " (" + c[4] + ")" : ""), c[3]].filter(Boolean).join(" · ")), element("span", details));
    if (ici.dataset.plan && !suite) li.append(plan);
    return li;
  };
  var lister = function (liste, bouton, rangs, faire) {
    /* Montre les premiers, et un bouton pour la suite : la page reste légère à sept mille. */
    var vus = 0;
    var montrer = function (combien) {
      var lot = document.createDocumentFragment();
      rangs.slice(vus, vus + combien).forEach(function (r) { lot.append(faire(r)); });
      vus = Math.min(rangs.length, vus + combien);
      liste.append(lot);
      bouton.hidden = vus >= rangs.length;
      var reste = Math.min(MONTRES, rangs.length - vus);
      bouton.textContent = accorder(mots.suite, reste);
    };
    liste.replaceChildren();
    montrer(MONTRES);
    bouton.onclick = function () {
      var premier = vus;
      montrer(MONTRES);
      liste.children[premier].querySelector("a").focus();
    };
  };
  var combien = function (n, demande) {
    if (!n && demande) return dire(mots.trouve_rien, { demande: demande });
    return accorder(mots.des_colleges, n);
  };

  /* --- Le fond, clair ou sombre, comme dans les manuels --- */
  var bouton = document.querySelector(".bouton-fond");
  var poser = function (sombre) {
    racine.setAttribute("data-md-color-scheme", sombre ? "slate" : "default");
    bouton.querySelector("span").textContent = bouton.title = sombre ? bouton.dataset.clair : bouton.dataset.sombre;
  };
  poser(racine.getAttribute("data-md-color-scheme") === "slate");
  bouton.addEventListener("click", function () {
    var sombre = racine.getAttribute("data-md-color-scheme") !== "slate";
    poser(sombre);
    try { localStorage.setItem("manuel.fond", sombre ? "sombre" : "clair"); } catch (refus) { /* tant pis */ }
  });
  if (un("imprimer")) un("imprimer").onclick = function () { window.print(); };
  document.querySelectorAll("form").forEach(function (f) {
    f.addEventListener("submit", function (e) { e.preventDefault(); });
  });

  /* --- Ce que l'on a choisi est dans l'adresse : la page filtrée s'envoie. Après « # », car un fichier
     ouvert par double clic ne peut changer rien d'autre. --- */
  var champs = ["demande", "mois", "theme", "semaine"].map(un).filter(Boolean), recus = {};
  var dit = function (champ) {
    /* Un rang changerait au lot suivant : un choix se dit par son nom, un mois par le sien. */
    return champ.id === "theme" || champ.id === "semaine"
      ? (champ.value === "" ? "" : champ.selectedOptions[0].textContent) : champ.value.trim();
  };
  new URLSearchParams(location.hash.slice(1)).forEach(function (valeur, nom) {
    var champ = champs.filter(function (c) { return c.id === nom; })[0];
    if (!champ) return;
    var option = champ.options && Array.from(champ.options).filter(function (o) { return o.value === valeur || o.textContent === valeur; })[0];
    if (champ.options && !option) return;
    champ.value = option ? option.value : valeur;
    recus[nom] = true;
  });
  champs.forEach(function (champ) {
    champ.addEventListener(champ.options ? "change" : "input", function () {
      var choix = new URLSearchParams();
      champs.forEach(function (c) { if (dit(c)) choix.set(c.id, dit(c)); });
      history.replaceState(null, "", "#" + choix);
    });
  });

  if (ici.dataset.page === "colleges") {
    var chercher = function () {
      var demande = un("demande").value.trim(), rangs = cherches(demande);
      un("etat").textContent = combien(rangs.length, demande);
      lister(un("resultats"), un("suite"), rangs, function (r) { return ligne(r); });
    };
    un("demande").addEventListener("input", chercher);
    chercher();
  }

  if (ici.dataset.page === "rendez-vous" && un("mois").options.length) {
    var jour = function (iso, sansNom) {
      return new Date(iso + "T12:00:00Z").toLocaleDateString("fr-FR",
        { weekday: sansNom ? undefined : "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
        .replace(/(^| )1 /, "$11er ");
    };
    var groupe = function (rv, rangs) {
      var li = element("li"), details = element("details"), sommaire = element("summary");
      sommaire.append(element("span", donnees.titres[rv[2]] + " "), element("span", combien(rangs.length), "combien"));
      details.append(sommaire);
      details.addEventListener("toggle", function () {
        if (!details.open || details.children.length > 1) return;
        var boite = element("div"), liste = element("ul", "", "colleges"), suite = element("button", "", "bouton");
        suite.type = "button";
        boite.append(liste, suite);
        details.append(boite);
        lister(liste, suite, rangs, function (r) { return ligne(r); });
      });
      li.append(details);
      return li;
    };
    var peindre = function (mois) {
      var gardes = choisis(), total = 0, boite = un("jours");
      var page = document.createDocumentFragment(), dernier = "", liste = null;
      donnees["mois_" + mois.replace("-", "_")].forEach(function (rv) {
        var rangs = gardes ? rv[3].filter(function (r) { return gardes[r]; }) : rv[3];
        if (!rangs.length) return;
        total += rangs.length;
        if (rv[0] + rv[1] !== dernier) {
          /* Sans date connue, la semaine, que son lundi nomme. */
          var titre = rv[1] ? jour(rv[0]) : dire(mots.semaine_du, { jour: jour(rv[0], true) });
          liste = element("ul");
          page.append(element("h2", titre.charAt(0).toUpperCase() + titre.slice(1)), liste);
          dernier = rv[0] + rv[1];
        }
        liste.append(groupe(rv, rangs));
      });
      boite.replaceChildren(page);
      var nom = un("mois").selectedOptions[0].textContent.toLowerCase();
      un("etat").textContent = dire(total ? mots.rendez_vous_trouves : mots.rendez_vous_rien, { nombre: nombre(total), mois: nom });
    };
    var montrerLeMois = function () {
      var mois = un("mois").value;
      if (donnees["mois_" + mois.replace("-", "_")]) { peindre(mois); return; }
      var script = document.createElement("script");
      script.src = ici.dataset.ici + "donnees/rendez-vous-" + mois + ".js";
      script.onload = function () { if (un("mois").value === mois) peindre(mois); };
      document.head.append(script);
    };
    un("mois").addEventListener("change", montrerLeMois);
    un("demande").addEventListener("input", montrerLeMois);
    /* Le mois en cours, s'il y a des rendez-vous ; sinon le premier qui en a. */
    var present = new Date().toISOString().slice(0, 7);
    if (!recus.mois && Array.from(un("mois").options).some(function (o) { return o.value === present; })) un("mois").value = present;
    montrerLeMois();
  }

  /* --- Un tableau se trie par ses têtes : nombres, dates en toutes lettres, sinon l'alphabet. --- */
  var nomsDesMois = Array.from({ length: 12 }, function (rien, m) {
    return new Date(2027, m, 15).toLocaleDateString("fr-FR", { month: "long" });
  });
  var cle = function (texte) {
    var chiffres = texte.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
    if (/^-?[0-9]+(\.[0-9]+)?$/.test(chiffres)) return Number(chiffres);
    var date = /^(?:([0-9]{1,2})(?:er)?\s)?(\S+)\s([0-9]{4})$/.exec(texte.trim());
    var mois = date ? nomsDesMois.indexOf(date[2]) : -1;
    return mois < 0 ? texte : Number(date[3]) * 10000 + mois * 100 + Number(date[1] || 0);
  };
  document.querySelectorAll("table.triable").forEach(function (table) {
    var corps = table.tBodies[0], tetes = Array.from(table.tHead.rows[0].cells);
    tetes.forEach(function (tete, place) {
      var trier = element("button", tete.textContent);
      trier.type = "button";
      tete.replaceChildren(trier);
      trier.addEventListener("click", function () {
        var sens = tete.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        tetes.forEach(function (t) { t.removeAttribute("aria-sort"); });
        tete.setAttribute("aria-sort", sens > 0 ? "ascending" : "descending");
        Array.from(corps.rows).sort(function (a, b) {
          var x = cle(a.cells[place].textContent), y = cle(b.cells[place].textContent);
          if (typeof x === "number" && typeof y === "number") return sens * (x - y);
          return sens * String(x).localeCompare(String(y), "fr", { numeric: true });
        }).forEach(function (rangee) { corps.append(rangee); });
      });
    });
  });

  if (ici.dataset.page === "exterieurs" && un("theme")) {
    var attendre = function () {
      var theme = un("theme").value, semaine = un("semaine").value, choix = choisis();
      var gardees = donnees.demandes.filter(function (d) {
        return (theme === "" || d[2].indexOf(+theme) >= 0) && (semaine === "" || d[3].indexOf(+semaine) >= 0)
          && (!choix || choix[d[0]]);
      });
      var quels = new Set(gardees.map(function (d) { return d[0]; }));
      un("etat").textContent = combien(quels.size, un("demande").value.trim());
      lister(un("resultats"), un("suite"), gardees, function (d) {
        return ligne(d[0], accorder(mots.seances_de, d[1]) + " · " + d[4]);
      });
    };
    un("theme").addEventListener("change", attendre);
    un("semaine").addEventListener("change", attendre);
    un("demande").addEventListener("input", attendre);
    attendre();
  }
})();

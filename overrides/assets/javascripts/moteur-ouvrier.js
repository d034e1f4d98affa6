/* L’ouvrier qui fait tourner le programme du manuel à côté de la page (generateur/site/moteur/) :
   rien n’y bloque l’écran. La page n’exécute pas cette fonction ; elle en prend le texte, y joint
   celui de Pyodide, et en fait un ouvrier : c’est la seule façon qui marche aussi depuis un fichier. */
window.manuelOuvrier = function () {
  "use strict";
  var flux = {}, python, repondre, consigne, compile, gardes = {}, ensuite;
  var DEPOSE = "/depose";   // bord_de_la_page.py

  /* --- Les morceaux : une tranche en base 64 d’une pièce compressée, dans un ordre quelconque --- */
  var octets = function (texte) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(texte);
    var lu = atob(texte), rendus = new Uint8Array(lu.length);
    for (var i = 0; i < lu.length; i += 1) rendus[i] = lu.charCodeAt(i);
    return rendus;
  };
  var piece = function (nom) {
    if (!flux[nom]) {
      var deplier = new DecompressionStream("gzip");
      flux[nom] = { entree: deplier.writable.getWriter(), sortie: deplier.readable, attend: 0, lus: [] };
    }
    return flux[nom];
  };
  var recevoir = function (morceau) {
    var p = piece(morceau.nom);
    p.lus[morceau.rang] = octets(morceau.texte);
    while (p.lus[p.attend]) {
      p.entree.write(p.lus[p.attend]).catch(echouer);
      p.attend += 1;
    }
    if (p.attend < morceau.combien) return;
    p.entree.close().catch(echouer);
    var entiere = new Blob(p.lus);
    p.lus = [];
    garder(morceau.nom, entiere);
    self.postMessage({ recue: morceau.nom, piece: entiere });
  };
  /* Une pièce qu’un autre moteur de la page a déjà reçue. */
  var reprendre = async function (nom, entiere) {
    garder(nom, entiere);
    if (nom === "colle" || (nom === "python" && compile)) return;
    var p = piece(nom);
    p.entree.write(new Uint8Array(await entiere.arrayBuffer())).catch(echouer);
    p.entree.close().catch(echouer);
  };
  /* Qui fait un manuel y remet les pièces telles qu’il les a reçues. */
  var garder = function (nom, entiere) {
    if (consigne) gardes[nom] = entiere;
  };
  var reponse = function (nom, genre) {
    return new Response(piece(nom).sortie, { headers: { "Content-Type": genre } });
  };

  /* Pyodide croit lire deux fichiers d’un serveur ; il n’en lira pas d’autre. */
  var SERVEUR = "https://manuel.invalid/";
  self.fetch = function (demande) {
    var adresse = String(demande.url || demande);
    if (adresse === SERVEUR + "pyodide.asm.wasm") return Promise.resolve(reponse("python", "application/wasm"));
    if (adresse === SERVEUR + "python_stdlib.zip") return Promise.resolve(reponse("bibliotheques", "application/zip"));
    return Promise.reject(new Error(adresse));
  };
  /* Python se compile une fois pour tous les moteurs de la page. D’un échec, que Pyodide avale, il ne
     répondrait plus jamais. */
  var assembler = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async function (source, imports) {
    try {
      if (compile) return { module: compile, instance: await WebAssembly.instantiate(compile, imports) };
      var rendu = await assembler.call(WebAssembly, source, imports);
      self.postMessage({ recue: "module", piece: rendu.module });
      return rendu;
    } catch (erreur) {
      echouer(erreur);
      throw erreur;
    }
  };

  var echouer = function (erreur) {
    self.postMessage({ echec: String((erreur && erreur.message) || erreur) });
  };

  /* --- Le manuel : une ligne qui nomme les fichiers et leur longueur, puis leurs octets --- */
  var poser = function (tout, racine) {
    var fin = tout.indexOf(10), debut = fin + 1;
    JSON.parse(new TextDecoder().decode(tout.subarray(0, fin))).forEach(function (fichier) {
      var chemin = racine + fichier[0];
      python.FS.mkdirTree(chemin.slice(0, chemin.lastIndexOf("/")));
      python.FS.writeFile(chemin, tout.subarray(debut, debut + fichier[1]), { canOwn: true });
      debut += fichier[1];
    });
  };

  var poserLePaquet = async function (nom, racine) {
    poser(new Uint8Array(await reponse(nom, "").arrayBuffer()), racine);
  };
  var poserLesPieces = async function (racine) {
    python.FS.mkdirTree(racine);
    for (var nom of Object.keys(gardes)) {
      var lue = new Uint8Array(await gardes[nom].arrayBuffer());
      python.FS.writeFile(racine + nom, lue, { canOwn: true });
    }
    gardes = {};
  };
  /* Un dépôt entier, et de quoi le construire : ce que manuel_complet.py attend. */
  var preparerLeManuel = async function () {
    await poserLePaquet("mkdocs", "/mkdocs/");
    await poserLePaquet("depot", "/manuel/");
    await poserLesPieces("/manuel/recues/");
    python.pyimport("generateur.site.moteur.reveil").etendre("/mkdocs");
    return python.pyimport("generateur.site.moteur.manuel_complet").ouvrir();
  };

  var demarrer = async function (edition) {
    var manuel = reponse("manuel", "").arrayBuffer();
    python = await self.loadPyodide({
      indexURL: SERVEUR,
      packageBaseUrl: SERVEUR,
      createPyodideModule: self.createPyodideModule,
      lockFileContents: self.verrou,
      env: { HOME: "/travail", PYTHONDONTWRITEBYTECODE: "1" },
      stdin: function () { return null; }
    });
    poser(new Uint8Array(await manuel), "/manuel/");
    python.runPython("import sys; sys.path.insert(0, '/manuel')");
    python.pyimport("generateur.site.moteur.reveil").reveiller("/manuel", edition);
    repondre = consigne
      ? await preparerLeManuel()
      : python.pyimport("generateur.site.moteur.demandes_de_la_page").repondre;
    self.postMessage({ pret: true });
  };

  /* Quand rien n’est demandé, ce qui est long à charger se charge, un écrivain à la fois : le premier
     fichier voulu n’attendra pas. */
  var attiser = function () {
    if (python.pyimport("generateur.site.moteur.reveil").attiser()) ensuite = setTimeout(attiser, 200);
  };

  var demander = function (demande) {
    var rendu = {}, transmis = [];
    clearTimeout(ensuite);
    try {
      if (demande.depose) python.FS.writeFile(DEPOSE, demande.depose, { canOwn: true });
      var avancer = function () {
        self.postMessage({ demande: demande.numero, pas: Array.from(arguments) });
      };
      var lu = consigne ? repondre(demande.nom, demande.arguments, avancer) : repondre(demande.nom, demande.arguments);
      var nature = lu.get(0), valeur = lu.get(1);
      if (nature === "octets") {
        rendu = valeur.toJs();
        transmis = [rendu.buffer];
        valeur.destroy();
      } else {
        rendu = nature === "json" ? JSON.parse(valeur) : valeur;
      }
      lu.destroy();
      self.postMessage({ demande: demande.numero, nature: nature, rendu: rendu }, transmis);
    } catch (erreur) {
      self.postMessage({ demande: demande.numero, nature: "panne", rendu: String(erreur.message || erreur) });
    }
    if (demande.depose) python.FS.unlink(DEPOSE);
    if (!consigne) ensuite = setTimeout(attiser, 1000);
  };

  self.onmessage = function (message) {
    var m = message.data;
    if (m.texte !== undefined) recevoir(m);
    else if (m.entiere) reprendre(m.nom, m.entiere).catch(echouer);
    else if (m.numero !== undefined) demander(m);
    else { consigne = m.consigne; compile = m.module; demarrer(m.edition).catch(echouer); }
  };
};

/* Le texte d’un profil : le lire comme le fait « generateur verifier », et n’y changer que ce qui a
   changé. Les remarques, l’ordre et ce que le formulaire ne montre pas restent à leur place. */
window.ProfilTexte = (function () {
  "use strict";
  const MOTS = new Map([["", null], ["~", null], ["null", null], ["Null", null], ["NULL", null],
    ["true", true], ["True", true], ["TRUE", true], ["false", false], ["False", false], ["FALSE", false]]);
  /* D’autres programmes liraient ces mots autrement : on les met entre guillemets. */
  const RESERVES = new Set("null true false yes no on off y n oui non".split(" "));
  const ENTIER = /^[-+]?(0|[1-9][0-9]{0,14})$/;
  const DECIMAL = /^[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}$/;
  const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
  const SANS_GUILLEMETS = /^\p{L}(?:[\p{L}\p{N}’'().\/_-]| (?! |$))*$/u;
  const PROFONDEUR = 50;

  /** Un texte qui ne peut pas être lu ; `fautes` : code, ligne et clé de chacune. */
  class Refus extends Error {
    constructor(fautes) { super("refus"); this.fautes = fautes; }
  }

  const replier = (texte) => texte.replace(/[\x85\u2028\u2029]/g, " ").replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
  const ligneDe = (texte, place) => texte.slice(0, place).split("\n").length;
  const estObjet = (v) => v !== null && typeof v === "object" && !Array.isArray(v);

  /* --- Lire --- */

  /** Rend { texte, arbre, noeud, remarques } ; lève Refus. `indesirables` : caractères refusés. */
  function lire(brut, indesirables, taille) {
    const texte = brut.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").replace(/[\x85\u2028\u2029]/g, " ");
    const fautes = [];
    if (texte.length > taille) throw new Refus([{ code: "gros" }]);
    texte.split("\n").forEach((ligne, rang) => {
      if (indesirables.test(ligne)) fautes.push({ code: "signe", ligne: rang + 1 });
      if (/^ *\t[ \t]*\S/.test(ligne)) fautes.push({ code: "tabulation", ligne: rang + 1 });
    });
    if (fautes.length) throw new Refus(fautes);
    const documents = analyser(texte);
    const premier = Array.isArray(documents) ? documents[0] : null;
    if (!texte.trim() || !premier) throw new Refus([{ code: "vide" }]);
    if (documents.length > 1) throw new Refus([{ code: "documents" }]);
    premier.errors.forEach((e) => {
      const ligne = ligneDe(texte, e.pos[0]);
      if (e.code === "DUPLICATE_KEY") fautes.push({ code: "double", ligne, cle: texte.slice(e.pos[0]).split(":")[0].slice(0, 60) });
      else fautes.push({ code: "syntaxe", ligne });
    });
    if (premier.directives.yaml.explicit || Object.keys(premier.directives.tags).length > 1) fautes.push({ code: "directive", ligne: 1 });
    const arbre = fautes.length ? null : parcourir(premier.contents, texte, fautes, 0);
    if (fautes.length) throw new Refus(fautes.sort((a, b) => (a.ligne || 0) - (b.ligne || 0)));
    if (arbre === null) throw new Refus([{ code: "vide" }]);
    if (!estObjet(arbre) || premier.contents.flow) throw new Refus([{ code: "pas_un_profil" }]);
    return { texte, arbre, noeud: premier.contents, remarques: remarquesDe(texte) };
  }

  /* À quelle clé se reconnaît ce qui accompagne un profil ; un suivi est une liste. */
  const SORTES = { reponses: "recueil", classement: "recueil", jalons: "depart", annees: "calendrier" };
  /** Rend « suivi », « recueil », « depart », « calendrier », ou « profil ». */
  function sorteDe(texte) {
    let noeud = null;
    try { noeud = analyser(texte)[0].contents; } catch (refus) { /* aucun d’eux : lire() dira quoi */ }
    if (YAML.isSeq(noeud)) return "suivi";
    const cles = YAML.isMap(noeud) ? noeud.items.map((paire) => paire.key && paire.key.value) : [];
    return SORTES[cles.find((cle) => SORTES[cle])] || "profil";
  }
  function analyser(texte) {
    try {
      return YAML.parseAllDocuments(texte, { schema: "failsafe", merge: false, prettyErrors: false });
    } catch (refus) {
      /* Des milliers de niveaux épuisent la pile du navigateur. */
      if (refus instanceof RangeError) throw new Refus([{ code: "profond" }]);
      throw refus;
    }
  }
  function parcourir(noeud, texte, fautes, niveau) {
    if (noeud === null) return null;
    const ligne = noeud.range ? ligneDe(texte, noeud.range[0]) : 1;
    if (niveau > PROFONDEUR) { fautes.push({ code: "profond", ligne }); return null; }
    if (YAML.isAlias(noeud) || noeud.anchor) { fautes.push({ code: "ancre", ligne }); return null; }
    if (noeud.tag) { fautes.push({ code: "etiquette", ligne }); return null; }
    if (YAML.isSeq(noeud)) return noeud.items.map((n) => parcourir(n, texte, fautes, niveau + 1));
    if (YAML.isMap(noeud)) {
      const rendu = {};
      noeud.items.forEach((paire) => {
        const cle = parcourir(paire.key, texte, fautes, niveau + 1);
        if (typeof cle !== "string") fautes.push({ code: "cle", ligne });
        else Object.defineProperty(rendu, cle, { value: parcourir(paire.value, texte, fautes, niveau + 1),
          enumerable: true, configurable: true, writable: true });
      });
      return rendu;
    }
    const ecrit = noeud.value;
    if (noeud.type !== "PLAIN") return replier(ecrit);
    if (MOTS.has(ecrit)) return MOTS.get(ecrit);
    return ENTIER.test(ecrit) || DECIMAL.test(ecrit) ? Number(ecrit) : replier(ecrit);
  }

  function remarquesDe(texte) {
    const rendu = [];
    let place = 0, avant = "";
    for (const bout of new YAML.Lexer().lex(texte)) {
      if (bout === "\x02" || bout === "\x18" || bout === "\x1f") { avant = bout; continue; }
      if (bout[0] === "#" && avant !== "\x1f") rendu.push({ place, texte: bout });
      place += bout.length;
      avant = bout;
    }
    return rendu;
  }

  /* --- Écrire une valeur, toujours sur une ligne --- */

  function scalaire(texte) {
    if (DATE.test(texte)) return texte;
    if (SANS_GUILLEMETS.test(texte) && !RESERVES.has(texte.toLowerCase())) return texte;
    return JSON.stringify(texte);
  }
  function enLigne(valeur) {
    if (typeof valeur === "string") return scalaire(valeur);
    if (Array.isArray(valeur)) return "[" + valeur.map(enLigne).join(", ") + "]";
    if (estObjet(valeur)) {
      return "{" + Object.keys(valeur).map((c) => scalaire(c) + ": " + enLigne(valeur[c])).join(", ") + "}";
    }
    return String(valeur);
  }
  /** Une clé et sa valeur : une liste d’entrées prend une ligne par entrée. */
  function avecCle(cle, valeur, marge) {
    if (Array.isArray(valeur) && valeur.length && valeur.every(estObjet)) {
      return marge + cle + ":" + valeur.map((v) => "\n" + marge + "  - " + enLigne(v)).join("");
    }
    return marge + cle + ": " + enLigne(valeur);
  }

  /* --- Ne changer que ce qui change --- */

  const egal = (a, b) => JSON.stringify(normal(a)) === JSON.stringify(normal(b));
  /** Une clé vide vaut une clé absente, l’ordre des clés ne compte pas. */
  function normal(valeur) {
    if (Array.isArray(valeur)) return valeur.map(normal);
    if (!estObjet(valeur)) return valeur === undefined ? null : valeur;
    const rendu = {};
    Object.keys(valeur).sort().forEach((cle) => {
      const v = normal(valeur[cle]);
      if (v !== null && !(Array.isArray(v) && !v.length)) rendu[cle] = v;
    });
    return rendu;
  }

  /** Applique `changements` (clé -> valeur, ou undefined pour ôter) ; rend { texte, recrit }. Dans un
      modèle (`lu.modele`), une réponse prend la place de son exemple. */
  function ecrire(lu, changements, ordre) {
    const voulu = Object.assign({}, lu.arbre);
    changements.forEach((valeur, cle) => { if (valeur === undefined) delete voulu[cle]; else voulu[cle] = valeur; });
    const travaux = [];
    travailler(lu, lu.noeud, changements, ordre, "", travaux);
    let texte = lu.texte;
    travaux.map((t, rang) => ({ ...t, rang })).sort((a, b) => b.de - a.de || b.rang - a.rang)
      .forEach((t) => { texte = texte.slice(0, t.de) + t.par + texte.slice(t.a); });
    if (!/\n$/.test(texte)) texte += "\n";
    if (fidele(texte, voulu)) return { texte, recrit: false };
    const cles = ordre.filter((c) => c in voulu).concat(Object.keys(voulu).filter((c) => !ordre.includes(c)));
    const entier = lu.remarques.map((r) => r.texte).concat(
      cles.filter((c) => voulu[c] !== null).map((c) => avecCle(scalaire(c), voulu[c], "")));
    return { texte: entier.join("\n") + "\n", recrit: true };
  }

  function fidele(texte, voulu) {
    try {
      return egal(lire(texte, /[^\s\S]/, Infinity).arbre, voulu);
    } catch (refus) {
      if (refus instanceof Refus) return false;
      throw refus;
    }
  }

  function travailler(lu, groupe, changements, ordre, marge, travaux) {
    const { texte } = lu;
    const presentes = new Map(groupe.items.map((paire) => [paire.key.value, paire]));
    presentes.forEach((paire, cle) => {
      if (!changements.has(cle)) return;
      const valeur = changements.get(cle);
      const de = debutDeLigne(texte, paire.key.range[0]);
      const a = finDePaire(lu, paire);
      if (valeur === undefined) {
        const jusque = finDeLigne(texte, a);
        const restes = enLignes(lu, de, jusque, marge);
        travaux.push({ de, a: Math.min(jusque + 1, texte.length), par: restes });
      } else if (YAML.isMap(paire.value) && !paire.value.flow && estObjet(valeur)) {
        const sous = new Map();
        const ancien = arbreDe(lu, paire);
        new Set([...Object.keys(ancien), ...Object.keys(valeur)]).forEach((c) => {
          if (!egal(ancien[c], valeur[c])) sous.set(c, valeur[c]);
        });
        travailler(lu, paire.value, sous, Object.keys(valeur), margeDe(texte, paire.value.items[0].key.range[0]), travaux);
      } else if (YAML.isSeq(paire.value) && !paire.value.flow && Array.isArray(valeur) && valeur.length) {
        travaux.push(refaireLesLignes(lu, paire, valeur));
      } else {
        const restes = enLignes(lu, de, a, marge);
        travaux.push({ de, a, par: restes + avecCle(texte.slice(paire.key.range[0], paire.key.range[1]), valeur, marge) });
      }
    });
    const reste = (cle) => presentes.has(cle) && !(changements.has(cle) && changements.get(cle) === undefined);
    changements.forEach((valeur, cle) => {
      if (presentes.has(cle) || valeur === undefined) return;
      const avant = ordre.slice(0, ordre.indexOf(cle)).reverse().find(reste);
      const ligne = avecCle(scalaire(cle), valeur, marge);
      const exemple = marge ? null : exempleDe(texte, cle);
      if (exemple && !travaux.some((t) => t.de < exemple.a && t.a > exemple.de)) {
        travaux.push(lu.modele ? { ...exemple, par: ligne } : { de: exemple.a, a: exemple.a, par: "\n" + ligne });
      } else if (avant === undefined) {
        const de = debutDeLigne(texte, groupe.items[0].key.range[0]);
        travaux.push({ de, a: de, par: ligne + "\n" });
      } else {
        const de = finDeLigne(texte, finDePaire(lu, presentes.get(avant)));
        travaux.push({ de, a: de, par: "\n" + ligne });
      }
    });
  }

  /** Où le fichier donne cette clé en exemple, derrière un « # » : la vraie y va, et dans un modèle le remplace. */
  function exempleDe(texte, cle) {
    const trouve = new RegExp("^# ?" + cle + ":.*(\\n#  +.*)*", "m").exec(texte);
    return trouve && { de: trouve.index, a: trouve.index + trouve[0].length };
  }

  /** Une liste d’entrées, une par ligne : celles qui n’ont pas changé gardent leur texte. */
  function refaireLesLignes(lu, paire, valeurs) {
    const { texte } = lu;
    const noeuds = paire.value.items;
    const anciennes = arbreDe(lu, paire);
    const depart = finDeLigne(texte, texte.indexOf(":", paire.key.range[1])) + 1;
    let de = depart;
    const bouts = noeuds.map((noeud) => {
      const a = finDeLigne(texte, fin(lu, noeud));
      const bout = { de, a, avant: texte.slice(de, a), pris: false, fin: fin(lu, noeud), debut: noeud.range[0] };
      de = a + 1;
      return bout;
    });
    const marge = /^[ ]*/.exec(texte.slice(debutDeLigne(texte, texte.lastIndexOf("-", noeuds[0].range[0] - 1))))[0];
    const reprises = valeurs.map((v, rang) => {
      const candidats = [rang, ...bouts.keys()].filter((r) => bouts[r] && !bouts[r].pris && egal(anciennes[r], v));
      if (candidats.length) bouts[candidats[0]].pris = true;
      return candidats[0];
    });
    const lignes = valeurs.map((v, rang) => {
      if (reprises[rang] !== undefined) return bouts[reprises[rang]].avant;
      const ancien = bouts[rang];
      if (!ancien || ancien.pris) return marge + "- " + enLigne(v);
      ancien.pris = true;
      return enLignes(lu, ancien.de, ancien.fin, marge) + marge + "- " + enLigne(v) + texte.slice(ancien.fin, ancien.a);
    });
    bouts.filter((b) => !b.pris).forEach((b) => {
      const restes = enLignes(lu, b.de, b.a, marge).replace(/\n$/, "");
      if (restes) lignes.push(restes);
    });
    return { de: depart, a: bouts[bouts.length - 1].a, par: lignes.join("\n") };
  }

  const debutDeLigne = (texte, place) => texte.lastIndexOf("\n", place - 1) + 1;
  const finDeLigne = (texte, place) => { const n = texte.indexOf("\n", place); return n < 0 ? texte.length : n; };
  const margeDe = (texte, place) => texte.slice(debutDeLigne(texte, place), place);
  const arbreDe = (lu, paire) => parcourir(paire.value, lu.texte, [], 0);
  /** Les remarques écrites entre ces deux places, une par ligne. */
  const enLignes = (lu, de, a, marge) => lu.remarques.filter((r) => r.place >= de && r.place < a)
    .map((r) => marge + r.texte + "\n").join("");

  function finDePaire(lu, paire) {
    const vide = !paire.value || YAML.isScalar(paire.value) && paire.value.range[0] === paire.value.range[1];
    return vide ? lu.texte.indexOf(":", paire.key.range[1]) + 1 : fin(lu, paire.value);
  }
  /** Où s’arrête vraiment une valeur, sans les remarques ni les lignes vides qui la suivent. */
  function fin(lu, noeud) {
    if (YAML.isScalar(noeud) || noeud.flow || !noeud.items.length) {
      return noeud.range[0] + lu.texte.slice(noeud.range[0], noeud.range[1]).replace(/\n+$/, "").length;
    }
    const dernier = noeud.items[noeud.items.length - 1];
    return YAML.isMap(noeud) ? finDePaire(lu, dernier) : fin(lu, dernier);
  }

  return { lire, sorteDe, ecrire, egal, replier, estObjet, ligneDe, enLigne, Refus };
})();

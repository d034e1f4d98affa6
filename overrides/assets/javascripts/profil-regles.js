/* Les règles du profil, les mêmes que « generateur verifier » : une valeur à la fois, puis ce que
   le calendrier en dit. Rien ici ne touche à la page ; chaque faute est un code et ses détails. */
window.ProfilRegles = function (donnees) {
  "use strict";
  const indesirables = new RegExp(donnees.indesirables, "u");
  const ADRESSE = /^https?:\/\/(?![\/?#])[^ \t\n\r\f\v<>"'`\\{}|^]+$/;
  const COURRIEL = /(?:^|[^\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,5}/u;
  const TELEPHONE = /(?:^|[^\p{L}\p{N}_+\/.,-])(?:(?:\+|00)(?:33|262|590|594|596|508|681|687|689)[ .\u00a0\u202f-]?(?:\(0\))?[ .\u00a0\u202f-]?[1-9]|0[1-9])(?:[ .\u00a0\u202f-]?[0-9]{2}){4}(?![\p{L}\p{N}_\/-])/u;
  const NUMERO_LOCAL = /(?:^|[^\p{L}\p{N}_])t[ée]l(?:[ée]phone)?[\s.:°]{0,6}[0-9](?:[ .\u00a0\u202f-]?[0-9]){5,13}(?![\p{L}\p{N}_])/iu;
  const CIVILITE = /^(m|mr|mme|mlle|monsieur|madame|mademoiselle)\b\.?\s+\p{L}/iu;

  const signes = (texte) => Array.from(texte).length;
  function dateExiste(iso) {
    const trouve = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
    if (!trouve) return false;
    const jour = new Date(Date.UTC(2000, trouve[2] - 1, trouve[3]));
    jour.setUTCFullYear(+trouve[1], trouve[2] - 1, +trouve[3]);
    return jour.getUTCMonth() === trouve[2] - 1 && jour.getUTCDate() === +trouve[3];
  }
  function sansAccents(texte) {
    return texte.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[_ ]/g, "-");
  }
  function formeDAcademie(nom) {
    const nu = sansAccents(nom).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
    return nu.replace(/^(academie-)?(de-la-|de-l-|des-|du-|de-|d-)?(la-|le-|les-|l-)?/, "") || nu;
  }
  const academie = (nom) => donnees.academies.find((a) => a.noms.some((n) => formeDAcademie(n) === formeDAcademie(nom)));
  const zone = (nom) => Object.keys(donnees.zones).find((z) => z.toLowerCase() === nom.toLowerCase());

  /** Rend la faute d’une valeur présente, ou null. */
  function deLaValeur(champ, genre, valeur) {
    if (typeof valeur === "string" && genre !== "date") {
      if (indesirables.test(valeur)) return { code: "signe" };
      if (champ.longueur && signes(valeur) > champ.longueur) return { code: "long", nombre: signes(valeur), max: champ.longueur };
    }
    if (genre === "entier" && champ.bornes && (valeur < champ.bornes[0] || valeur > champ.bornes[1])) {
      return { code: "bornes", min: champ.bornes[0], max: champ.bornes[1] };
    }
    if (genre === "date") {
      if (!dateExiste(valeur)) return { code: "date" };
      const annee = +valeur.slice(0, 4);
      if (annee < donnees.annees[0] || annee > donnees.annees[1]) return { code: "annee", min: donnees.annees[0], max: donnees.annees[1] };
    }
    if (genre === "liste") return deLaListe(champ, valeur);
    return champ.forme ? deLaForme(champ.forme, valeur) : null;
  }
  function deLaListe(champ, valeur) {
    if (champ.parmi === "academies") return academie(valeur) ? null : { code: "academie", valeur };
    if (champ.parmi === "zones") return zone(valeur) ? null : { code: "zone", valeur };
    return champ.options.some((o) => o[0] === valeur) ? null : { code: "inconnu", valeur };
  }
  function deLaForme(forme, valeur) {
    if (forme === "departement") return /^([0-9]{2,3}|2[AB])$/.test(valeur) ? null : { code: "departement" };
    if (forme === "uai") {
      if (!/^[0-9]{7}[A-Za-z]$/.test(valeur)) return { code: "uai" };
      const lettre = donnees.lettresUai[+valeur.slice(0, 7) % 23];
      return valeur[7] === lettre ? null : { code: "uai_lettre", lettre };
    }
    if (!ADRESSE.test(valeur)) return { code: "adresse" };
    try {
      const adresse = new URL(valeur);
      return adresse.hostname && !adresse.username && !adresse.password && !/^https?:\/\/[^/?#]*@/.test(valeur)
        && adresse.port !== "0" ? null : { code: "adresse" };
    } catch (refus) { return { code: "adresse" }; }
  }

  /** Rend l’alerte d’un texte qui sera publié, ou null. */
  function alerte(texte, fonction) {
    if (COURRIEL.test(texte)) return "courriel";
    if (TELEPHONE.test(texte) || NUMERO_LOCAL.test(texte)) return "telephone";
    return fonction && CIVILITE.test(texte) ? "nom" : null;
  }

  /* --- Le calendrier --- */

  /** Le calendrier de ce profil, ou la faute qui empêche de le connaître. */
  function calendrier(profil) {
    const sienne = academie(profil.academie || "");
    const nom = profil.zone ? zone(profil.zone) : sienne && sienne.zone;
    if (!nom) return { faute: sienne && !profil.zone ? { code: "sans_calendrier", valeur: sienne.noms[0] } : null };
    const choisie = donnees.zones[nom];
    const propre = sienne && (sienne.departements[(profil.departement || "").replace(/^0+/, "")] || sienne.territoire);
    return { zone: choisie, feries: new Set(donnees.feries[propre || choisie.territoire]), pris: profil.indisponibilites || [] };
  }
  const premierJour = (annee) => {
    if (annee.rentree) return annee.rentree;
    return annee.vacances.length ? lendemain(annee.vacances[0][2]) : annee.ete;
  };
  function lendemain(iso) {
    const jour = new Date(iso + "T00:00:00Z");
    jour.setUTCDate(jour.getUTCDate() + 1);
    return jour.toISOString().slice(0, 10);
  }
  /** Pourquoi le collège est fermé ce jour-là : un code, null s’il est ouvert, undefined si l’on ne sait. */
  function ferme(cal, iso) {
    const jour = new Date(iso + "T00:00:00Z").getUTCDay();
    if (jour === 0 || jour === 6) return { code: "week_end" };
    const annees = cal.zone.annees;
    const premiere = annees[0], derniere = annees[annees.length - 1];
    if (premiere.rentree && iso >= premiere.rentree.slice(0, 4) + "-07-15" && iso < premiere.rentree) return { code: "ete" };
    if (iso >= derniere.ete && iso < derniere.ete.slice(0, 4) + "-08-10") return { code: "ete" };
    if (iso < premierJour(premiere) || iso >= derniere.ete) return undefined;
    if (cal.feries.has(iso)) return { code: "ferie" };
    const annee = annees.find((a) => iso >= premierJour(a) && iso < a.ete);
    if (!annee) return { code: "ete" };
    const conge = annee.vacances.find((v) => iso >= v[1] && iso <= v[2]);
    if (conge) return { code: "vacances", nom: conge[0] };
    return cal.pris.some((p) => p.du <= iso && iso <= p.au) ? { code: "pris" } : null;
  }
  /** Les vacances où tombe ce jour, null s’il est en période de classe, undefined hors des années connues. */
  function enVacances(cal, iso) {
    const annee = cal.zone.annees.find((a) => iso >= premierJour(a) && iso < a.ete);
    if (!annee) return undefined;
    const conge = annee.vacances.find((v) => iso >= v[1] && iso <= v[2]);
    return conge ? { code: "vacances", nom: conge[0] } : null;
  }
  /** Le début doit être dans une année connue, ou dans l’été qui la précède. */
  function debutConnu(cal, iso) {
    const annees = cal.zone.annees, derniere = annees[annees.length - 1], premiere = annees[0];
    const avant = premiere.rentree ? premiere.rentree.slice(0, 4) + "-07-15" : premierJour(premiere);
    return iso >= avant && iso < derniere.ete;
  }
  /** Les années scolaires connues qui n’ont pas leurs deux fins de trimestre, et les dates perdues. */
  function finsDeTrimestre(cal, fins) {
    const rendu = [];
    cal.zone.annees.forEach((annee) => {
      const siennes = fins.filter((f) => f >= premierJour(annee) && f < annee.ete);
      if (siennes.length && siennes.length !== 2) rendu.push({ code: "fins_par_deux", annee: annee.nom, date: siennes[siennes.length - 1] });
    });
    return rendu;
  }
  const annees = (cal) => cal.zone.annees.map((a) => a.nom).join(", ");

  return { deLaValeur, alerte, calendrier, ferme, enVacances, debutConnu, finsDeTrimestre, annees, dateExiste, indesirables };
};

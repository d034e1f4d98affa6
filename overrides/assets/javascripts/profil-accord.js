/* Du profil lu aux réponses, et retour : ce que le formulaire sait montrer (une clé dont la forme n’est pas
   celle de sa question reste dans le fichier, et se dit), et ce que les réponses y changent. */
window.ProfilAccord = function (donnees, desCles) {
  "use strict";
  const { estObjet, egal } = window.ProfilTexte;
  const estScalaire = (v) => typeof v === "string" || typeof v === "number";
  const uniques = (liste) => new Set(liste).size === liste.length;

  function convient(champ, genre, valeur) {
    if (valeur === null || valeur === undefined) return true;
    if (genre === "oui") return typeof valeur === "boolean";
    if (genre === "choix") return champ.valeurs.includes(valeur);
    if (genre === "table") return estObjet(valeur) && Object.values(valeur).every((v) => convientLElement(champ, v));
    if (genre === "objet") return convientLElement(champ, valeur);
    if (genre === "cases") return Array.isArray(valeur) && valeur.every((v) => typeof v === "string") && uniques(valeur);
    if (genre !== "lignes" && genre !== "groupes") return estScalaire(valeur);
    if (!Array.isArray(valeur)) return false;
    if (!champ.element.length) return valeur.every(estScalaire);
    return valeur.every((v) => convientLElement(champ, v, genre === "groupes" ? ["id"] : []))
      && (genre === "lignes" || valeur.every((v) => champ.options.includes(v.id)) && uniques(valeur.map((v) => v.id)));
  }
  function convientLElement(champ, valeur, enPlus) {
    const permises = champ.element.map((c) => c.cle[0]).concat(champ.gardees, enPlus || []);
    return estObjet(valeur) && Object.keys(valeur).length > 0 && Object.keys(valeur).every((c) => permises.includes(c))
      && champ.element.every((sous) => convient(sous, sous.genre, valeur[sous.cle[0]]));
  }
  /** Dit si le formulaire peut montrer la valeur de cette clé du profil. */
  function convientLaCle(cle, valeur) {
    const siens = desCles.get(cle);
    if (siens[0].cle.length === 1) return convient(siens[0], siens[0].genre, valeur);
    return valeur === null || estObjet(valeur)
      && Object.keys(valeur).every((c) => siens.some((champ) => champ.cle[1] === c) || donnees.gardees.includes(cle + "." + c))
      && siens.every((champ) => convient(champ, champ.genre, valeur[champ.cle[1]]));
  }
  /** Dans l’équipe projet, un nom ou une adresse ne se reprend pas : rend le reste, et les clés ôtées. */
  function sansLesNoms(valeur) {
    if (!Array.isArray(valeur) || !valeur.every(estObjet)) return null;
    const cles = new Set();
    const nette = valeur.map((membre) => Object.fromEntries(Object.entries(membre).filter(([c]) => {
      const deTrop = /^(nom|pr[ée]nom|nom_prenom|mail|email|courriel|telephone)$/i.test(c);
      if (deTrop) cles.add(c);
      return !deTrop;
    })));
    return cles.size ? { valeur: nette, cles: Array.from(cles) } : null;
  }

  /* « X_estimes » dit que X n’est pas compté, mais estimé : la marque reste tant que X ne change pas. */
  function avecSesMarques(voulu, ancien) {
    if (!estObjet(voulu) || !estObjet(ancien)) return voulu;
    const marques = Object.keys(ancien).filter((cle) => {
      const marque = cle.replace(/_estimes$/, "");
      return marque !== cle && egal(voulu[marque], ancien[marque]);
    });
    return Object.assign({}, voulu, Object.fromEntries(marques.map((cle) => [cle, ancien[cle]])));
  }
  /** Rend, par clé, ce qui change du profil lu (`arbre`) aux réponses (`profil`) ; `illisibles` : les clés
      que le formulaire ne montre pas, `otees` : celles que l’on ôte. */
  function changements(arbre, profil, { illisibles, otees }) {
    const rendu = new Map();
    desCles.forEach((siens, cle) => {
      const [champ] = siens, ancien = arbre[cle], voulu = avecSesMarques(profil[cle], ancien);
      if (illisibles.includes(cle)) {
        if (voulu !== undefined && !egal(voulu, champ.defaut) || otees.has(cle)) rendu.set(cle, voulu);
        return;
      }
      /* Une liste vide ne dit rien, sauf là où « rien » est une réponse. */
      const absent = ancien === undefined || ancien === null || !champ.rien && Array.isArray(ancien) && !ancien.length;
      if (absent ? voulu === undefined || egal(voulu, champ.defaut) : voulu !== undefined && egal(voulu, ancien)) return;
      rendu.set(cle, voulu);
    });
    otees.forEach((cle) => { if (!rendu.has(cle)) rendu.set(cle, undefined); });
    return rendu;
  }

  return { convientLaCle, sansLesNoms, changements };
};

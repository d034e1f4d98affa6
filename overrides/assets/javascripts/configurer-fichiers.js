/* Les fichiers de la page « Configurer » : ceux que l’on ouvre ou dépose, le profil et ce qui
   l’accompagne, et ceux que l’on emporte. Rien n’est envoyé nulle part. */
window.ConfigurerFichiers = function (outils, page) {
  "use strict";
  const { un, mots, paragraphe } = outils;
  const Texte = window.ProfilTexte, Garde = window.ProfilGarde;
  const COMPAGNONS = ["recueil", "suivi", "depart", "calendrier"];
  const MANUEL_MAX = 100 * 1024 * 1024;   // d’un manuel en un fichier
  let aCote = {};   // par sorte, le texte déposé ou écrit

  const options = () => ({ ...aCote });
  /** Reprend les compagnons d’un brouillon, ou aucun. */
  function reprendre(de) {
    aCote = Object.fromEntries(COMPAGNONS.filter((c) => typeof de[c] === "string").map((c) => [c, de[c]]));
  }
  function joindre(sorte, texte) {
    if (texte) aCote[sorte] = texte; else delete aCote[sorte];
  }
  /** Dit ce que l’on a déposé avec le profil, de quoi le laisser à côté. */
  function dire() {
    const ou = un("[data-compagnons]");
    ou.textContent = "";
    COMPAGNONS.filter((sorte) => aCote[sorte]).forEach((sorte) => {
      const bouton = document.createElement("button");
      bouton.type = "button";
      bouton.className = "bouton";
      bouton.textContent = mots.compagnon_laisser;
      bouton.setAttribute("aria-label", mots["compagnon_laisser_" + sorte]);
      bouton.addEventListener("click", () => { delete aCote[sorte]; page.toucher(); page.refaire(); un(".partie:not([hidden]) > h2").focus(); });
      paragraphe(ou, mots["compagnon_" + sorte] + " ").appendChild(bouton);
    });
  }

  /* Un manuel enregistré commence comme tout ZIP ; le programme y prend le profil et ses compagnons. */
  const estUnZip = async (fichier) => (await fichier.slice(0, 2).text()) === "PK";
  async function textesDuManuel(fichier) {
    if (fichier.size > MANUEL_MAX) throw new Error(mots.zip_gros);
    document.getElementById("lecture").textContent = outils.dire("zip_attente", { nom: fichier.name });
    const octets = new Uint8Array(await fichier.arrayBuffer());
    const lu = await window.generateur.demanderDuFichier("manuel_depose", octets);
    if (lu.refus) throw new Error(outils.dire("zip_" + lu.refus, { nom: lu.quoi }));
    return Object.values(lu.textes);
  }
  async function textesDe(fichier) {
    if (await estUnZip(fichier)) return textesDuManuel(fichier);
    const octets = await fichier.arrayBuffer();
    try {
      return [new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(octets)];
    } catch (refus) { throw new Error(mots.lire_illisible); }
  }

  /** Ouvre ces fichiers ; chacun se reconnaît à ce qu’il contient, quel que soit son nom. */
  async function ouvrir(fichiers) {
    const lus = [];
    for (const fichier of fichiers) {
      try {
        const textes = await textesDe(fichier);
        textes.forEach((texte) => lus.push({ nom: fichier.name, texte, sorte: Texte.sorteDe(texte) }));
      } catch (refus) {
        /* Un dossier, ou un fichier que l’on n’a plus le droit de lire. */
        page.refuser([refus instanceof DOMException ? mots.lire_illisible : refus.message]);
        return;
      }
    }
    const de = lus.find((l) => l.sorte === "profil"), compagnons = lus.filter((l) => l.sorte !== "profil");
    if (!lus.length || de && !await page.demander()) {
      document.getElementById("lecture").textContent = "";
      return;
    }
    page.toucher();
    aCote = { ...de ? {} : aCote, ...Object.fromEntries(compagnons.map((l) => [l.sorte, l.texte])) };
    if (de) page.partirDe(de.texte, outils.dire("lu_fichier", de));
    else { document.getElementById("lecture").textContent = ""; page.refaire(); }
  }

  /* Par la sélection : cela marche aussi sur un intranet sans https, et depuis un disque. */
  function copier(zone, fini) {
    const avant = document.activeElement;
    zone.focus();
    zone.select();
    const fait = document.execCommand("copy");
    if (fait) avant.focus();
    un("[data-copie]").textContent = fait ? fini : mots.copie_main;
  }
  function copierLeLien(texte) {
    Garde.enFragment(texte).then((fragment) => {
      const zone = document.createElement("textarea");
      zone.className = "hors-vue";
      zone.value = location.href.split("#")[0] + (fragment || "");
      un("[data-copie]").after(zone);
      copier(zone, mots.lien_copie);
      zone.remove();
    });
  }
  function telecharger(lien, texte) {
    if (lien.href.startsWith("blob:")) URL.revokeObjectURL(lien.href);
    lien.href = URL.createObjectURL(new Blob([texte], { type: "text/yaml;charset=utf-8" }));
    lien.download = window.nomDuRenvoi("college.yml", texte);
  }

  document.getElementById("ouvrir-un-fichier").addEventListener("change", (e) => {
    page.demarrer();
    ouvrir(Array.from(e.target.files)).then(() => { e.target.value = ""; });
  });
  document.addEventListener("dragover", (e) => { if (Array.from(e.dataTransfer.types).includes("Files")) e.preventDefault(); });
  document.addEventListener("drop", (e) => {
    if (!e.dataTransfer.files.length) return;
    e.preventDefault();
    page.demarrer();
    ouvrir(Array.from(e.dataTransfer.files));
  });

  /* Là où le dépôt est sur une forge, on y mène. */
  const { forge, modifier: adresse } = document.getElementById("formulaire").dataset;
  if (forge) {
    un("[data-sur-la-forge]").hidden = false;
    un("[data-vers-la-forge]").href = adresse;
  }

  return { options, reprendre, joindre, dire, copier, copierLeLien, telecharger };
};

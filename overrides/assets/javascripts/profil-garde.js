/* Ce qui ne doit pas se perdre : le brouillon, dans ce navigateur, et l’adresse qui porte le profil
   (#profil=, le gzip de son texte en base64url). Le navigateur peut refuser l’un comme l’autre. */
window.ProfilGarde = (function () {
  "use strict";
  /* Par page : deux sites ouverts d’un même disque, ou d’une même forge, ne se mélangent pas. */
  const CLE = "manuel.brouillon:" + location.pathname;
  const JOURS = 60;
  const MAX = 1 << 20;
  const PREFIXE = "#profil=";

  /** Rend ce qui est gardé là { le, texte, … } (le brouillon, si l’on ne dit rien), ou null ; trop
      vieux, il est effacé. */
  function lire(cle = CLE) {
    try {
      const garde = JSON.parse(localStorage.getItem(cle));
      if (!garde || typeof garde.texte !== "string") return null;
      const age = (Date.now() - Date.parse(garde.le)) / 86400000;
      if (age >= 0 && age < JOURS) return garde;
      localStorage.removeItem(cle);
    } catch (refus) { /* stockage fermé, ou brouillon d’un autre programme : il n’y en a pas */ }
    return null;
  }
  /** Garde ce brouillon ; rend faux si le navigateur refuse. */
  function garder(brouillon, cle = CLE) {
    try {
      localStorage.setItem(cle, JSON.stringify({ ...brouillon, le: new Date().toISOString() }));
      return true;
    } catch (refus) { return false; }
  }
  function oublier(cle = CLE) {
    try { localStorage.removeItem(cle); } catch (refus) { /* rien n’y était */ }
  }

  /** Rend la promesse du fragment qui porte ce texte ; null là où le navigateur ne sait pas compresser. */
  function enFragment(texte) {
    if (typeof CompressionStream !== "function") return Promise.resolve(null);
    const flux = new Blob([texte]).stream().pipeThrough(new CompressionStream("gzip"));
    return new Response(flux).arrayBuffer().then((octets) => {
      let brut = "";
      new Uint8Array(octets).forEach((octet) => { brut += String.fromCharCode(octet); });
      return PREFIXE + btoa(brut).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    });
  }
  const enPorte = (fragment) => fragment.startsWith(PREFIXE);
  /** Rend la promesse du texte que porte ce fragment ; rejetée s’il ne se lit pas. */
  async function duFragment(fragment) {
    const brut = atob(fragment.slice(PREFIXE.length).replace(/-/g, "+").replace(/_/g, "/"));
    const flux = new Blob([Uint8Array.from(brut, (c) => c.charCodeAt(0))]).stream()
      .pipeThrough(new DecompressionStream("gzip")).getReader();
    const bouts = [];
    let taille = 0;
    for (let bout = await flux.read(); !bout.done; bout = await flux.read()) {
      taille += bout.value.length;
      if (taille > MAX) { await flux.cancel(); throw new RangeError("trop gros"); }
      bouts.push(bout.value);
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(await new Blob(bouts).arrayBuffer());
  }

  return { lire, garder, oublier, enFragment, enPorte, duFragment };
})();

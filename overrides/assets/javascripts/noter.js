/* Noter d’un clic ce qui s’est passé, sur « Où en sommes-nous » et la feuille de route : le programme
   écrit la ligne, refait le plan et la page (generateur/site/moteur/notes.py) ; ici, on la pose, et
   l’on garde les notes dans ce navigateur, jusqu’à ce que le site publié les porte. */
(function () {
  "use strict";
  const ici = document.getElementById("noter"), lues = document.getElementById("noter-donnees");
  const Garde = window.ProfilGarde;
  if (!ici || !lues || !Garde || !window.generateur) return;
  /* Sous une règle stricte, le script de l’en-tête ne l’a pas dit. */
  document.documentElement.classList.add("js");
  const donnees = JSON.parse(lues.textContent), mots = donnees.mots;
  const un = (choix, ou = document) => ou.querySelector(choix);
  const etat = un("[data-etat-de-noter]"), panneau = un("[data-panneau]"), jour = un("#noter-le");
  const boite = un(".noter-quand"), quand = un("#noter-au");
  /* Un site, un dossier : ses deux pages partagent les mêmes notes. */
  const CLE = "manuel.notes:" + location.pathname.replace(/[^/]*$/, "");

  const dire = (phrase) => { etat.textContent = phrase; };
  const remplir = (phrase, champs) => phrase.replace(/\{(\w+)\}/g, (_, cle) => champs[cle]);
  const dit = (mot, champs) => remplir(mots[mot], champs);

  /* --- Ce que le navigateur retient : des lignes, et le plan de départ s’il part avec elles --- */
  let garde = { lignes: [], depart: "" }, refuse = false;
  function relire() {
    if (refuse) return;
    const lu = Garde.lire(CLE);
    garde = lu ? { lignes: lu.texte.split("\n").filter(Boolean), depart: lu.depart || "" } : { lignes: [], depart: "" };
  }
  function retenir(lignes, depart) {
    garde = { lignes, depart: lignes.length ? depart : "" };
    if (!lignes.length) Garde.oublier(CLE);
    else refuse = !Garde.garder({ texte: lignes.join("\n"), depart: garde.depart }, CLE);
  }

  /* --- La page refaite --- */
  /* Une ligne ne dit que ce qui se note d’elle : chaque bouton est écrit une fois, et se copie. */
  const modeles = un("#noter-gestes").content;
  function garnir() {
    document.querySelectorAll("[data-gestes]").forEach((ligne) => {
      const { gestes, titre, passage, quand: moment } = ligne.dataset;
      delete ligne.dataset.gestes;
      gestes.split(" ").forEach((geste) => {
        const bouton = un(`[data-geste=${geste}]`, modeles).cloneNode(true);
        const champs = { titre: geste === "instance" ? passage : titre, quand: moment };
        bouton.setAttribute("aria-label", remplir(bouton.getAttribute("aria-label"), champs));
        ligne.append(bouton);
      });
    });
  }
  const iso = (d) => [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  /* Ce qui était prévu jusqu’au jour noté vient d’abord. */
  function ranger() {
    const liste = un("[data-a-noter]");
    if (!liste || !jour.value) return;
    const lignes = Array.from(liste.querySelectorAll("[data-ligne]")).sort((a, b) => a.dataset.rang - b.dataset.rang);
    const dues = un("[data-dues]", liste), suite = un("[data-suite] > ul", liste);
    lignes.forEach((l) => (l.dataset.debut <= jour.value ? dues : suite).append(l));
    un("[data-rien-de-du]", liste).hidden = dues.children.length > 0;
    un("[data-suite]", liste).hidden = !suite.children.length;
  }
  /* Ce qui était déplié le reste : un repli se reconnaît à sa ligne, et à ce qu’il est. */
  const nommer = (d) => ((d.closest("[data-ligne]") || {}).dataset || {}).ligne + "|" + (d.closest("li.ligne") || {}).id + "|" + d.className;
  const lePlan = () => un("article > .plan");
  function refaire(ou, html) {
    const deplies = Array.from(ou.querySelectorAll("details[open]"), nommer), entier = ou === lePlan();
    if (entier) ou.outerHTML = html;
    else ou.innerHTML = html;
    (entier ? lePlan() : ou).querySelectorAll("details").forEach((d) => { if (deplies.includes(nommer(d))) d.open = true; });
  }
  function poser(reponse) {
    const plan = lePlan(), part = plan && un(".filtre", plan).elements.part.value;
    const refaits = [["tete", un("[data-tete]")], ["liste", un("[data-liste]")], ["html", plan || un("[data-vue]")], ["panneau", panneau]];
    const actif = document.activeElement, ligne = actif.closest("[data-ligne]"), nom = ligne && ligne.dataset.ligne;
    const perdu = refaits.some(([, ou]) => ou && ou.contains(actif));
    refaits.forEach(([cle, ou]) => { if (ou) refaire(ou, reponse[cle]); });
    garnir();
    if (plan && window.manuelFeuille) window.manuelFeuille.refaire(JSON.parse(reponse.donnees), part);
    ici.querySelectorAll("[data-etat=arret], [data-etat=reprise]").forEach((b) => { b.hidden = (b.dataset.etat === "arret") === reponse.arretee; });
    if (window.manuelPlacerLeJour) document.querySelectorAll("article svg[data-lundi]").forEach(window.manuelPlacerLeJour);
    ranger();
    if (!perdu) return;
    /* Le bouton pressé n’est peut-être plus là : on reste à sa ligne, sinon à la liste. */
    const reste = nom && Array.from(document.querySelectorAll("[data-ligne]")).find((l) => l.dataset.ligne === nom);
    const ou = reste && un("summary, button", reste) || nom && document.getElementById(nom) || un("#a-noter") || etat;
    if (!ou.matches("button, summary")) ou.tabIndex = -1;
    ou.focus({ preventScroll: true });
  }

  /* --- Demander au programme --- */
  let ecrits = null, derniere = null, occupe = false, pret = false;
  function lireLesEcrits() {
    const outils = window.manuelMoteur;
    return outils.charger(donnees.ecrits + "?" + outils.donnees.edition, (nom, rang, tout) => { ecrits = tout; });
  }
  /** Note ce geste (vide : montre seulement) ; `avant` : ce que l’on dit d’abord. */
  async function faire(geste, avant) {
    if (occupe) return;
    occupe = true;
    ici.setAttribute("aria-busy", "true");
    dire(pret ? mots.en_cours : mots.attente);
    try {
      window.generateur.demarrer();
      await Promise.all([window.generateur.pret, ecrits || lireLesEcrits()]);
      pret = true;
      relire();
      const reponse = await window.generateur.demander("noter", ecrits.profil, ecrits.options, garde, geste, { page: donnees.page, forge: donnees.forge });
      retenir(reponse.lignes, reponse.depart || garde.depart);
      if (!reponse.faute) {
        derniere = reponse;
        poser(reponse);
      }
      dire([avant, reponse.faute || reponse.annonce, refuse ? mots.pas_gardee : ""].filter(Boolean).join(" "));
    } catch (refus) {
      dire(dit("impossible", { raison: refus.message || mots.absent }));
    } finally {
      occupe = false;
      ici.removeAttribute("aria-busy");
    }
  }

  /* --- Les gestes --- */
  function demanderUnJour(bouton, champs, mot) {
    const seance = champs.seance !== undefined, fait = mot === "faite";
    un("#noter-quand-titre").textContent = bouton.getAttribute("aria-label");
    boite.querySelectorAll("[data-mot]").forEach((m) => { m.hidden = m.dataset.mot !== mot; });
    un("[data-heures]", boite).hidden = !seance;
    un("form", boite).reset();
    quand.min = mot === "reportee" && !seance ? jour.value : jour.min;
    quand.max = fait ? jour.value : jour.max;
    boite.returnValue = "";
    boite.onclose = () => {
      if (boite.returnValue !== "noter") return;
      const saisis = Object.fromEntries(new FormData(un("form", boite)));
      const heures = seance && saisis.de && saisis.a ? { de: saisis.de, a: saisis.a } : {};
      const note = saisis.note.trim() ? { note: saisis.note } : {};
      faire({ champs: { ...champs, [fait ? "le" : "au"]: quand.value, ...heures, ...note } });
    };
    boite.showModal();
  }
  function noter(bouton) {
    if (!jour.reportValidity()) return;
    const { seance, instance, date, ...sienne } = bouton.parentElement.dataset, ligne = bouton.closest("[data-ligne]");
    const etape = sienne.etape || ligne && ligne.dataset.ligne;
    const quoi = bouton.dataset.etat, le = jour.value;
    const champs = { le, ...seance ? { seance } : {}, ...etape ? { etape } : {}, etat: quoi };
    if (quoi === "instance") demanderUnJour(bouton, { le, instance, date }, "instance");
    else if (quoi === "faite_le") demanderUnJour(bouton, { ...champs, etat: "faite" }, "faite");
    else if (quoi === "reportee") demanderUnJour(bouton, champs, "reportee");
    else faire({ champs, comme_prevu: quoi === "faite" || quoi === "commencee" });
  }
  function telecharger() {
    const fichiers = [[window.nomDuRenvoi("suivi.yml"), derniere.suivi, "application/yaml"]];
    if (derniere.depart) fichiers.push([window.nomDuRenvoi("depart.json"), derniere.depart, "application/json"]);
    fichiers.forEach(([nom, texte, genre]) => {
      const lien = document.createElement("a");
      lien.href = URL.createObjectURL(new Blob([texte], { type: genre }));
      lien.download = nom;
      document.body.append(lien);
      lien.click();
      lien.remove();
      setTimeout(() => URL.revokeObjectURL(lien.href), 60000);
    });
    dire(dit("telecharge", { noms: fichiers.map(([nom]) => nom).join(", ") }));
  }
  /* Par la sélection : cela marche aussi sur un intranet sans https, et depuis un disque. */
  function copier(quoi) {
    let zone = un("[data-lignes]", panneau);
    if (quoi === "depart") {
      zone = document.createElement("textarea");
      zone.className = "hors-vue";
      zone.value = derniere.depart;
      panneau.append(zone);
    }
    const avant = document.activeElement;
    zone.focus();
    zone.select();
    const fait = document.execCommand("copy");
    if (fait || quoi === "depart") avant.focus();
    if (quoi === "depart") zone.remove();
    dire(fait ? mots.copie : mots.copie_main);
  }
  /* Sur la feuille de route, les notes attendent sous un repli. */
  function deplier() {
    const repli = un("[data-boite]");
    if (repli) repli.open = true;
  }
  const gestes = [
    ["a[href='#noter']", deplier],
    ["[data-noter]", noter],
    ["[data-tout-fait]", () => { if (jour.reportValidity()) faire({ tout_fait: jour.value }); }],
    ["[data-voir]", () => faire({})],
    ["[data-annuler]", () => { relire(); retenir(garde.lignes.slice(0, -1), garde.depart); faire({}, mots.annulee); }],
    ["[data-effacer]", () => { if (!confirm(mots.effacer_sur)) return; retenir([], ""); faire({}, mots.effacees); }],
    ["[data-retirer]", (b) => { relire(); retenir(garde.lignes.filter((l) => l !== b.dataset.retirer), garde.depart); faire({}, mots.annulee); }],
    ["[data-telecharger], [data-courriel]", telecharger],
    ["[data-copier]", (b) => copier(b.dataset.copier)],
  ];
  document.addEventListener("click", (e) => {
    gestes.forEach(([choix, geste]) => {
      const bouton = e.target.closest(choix);
      if (bouton && !occupe) geste(bouton);
    });
  });
  async function reprendre(fichier) {
    if (!fichier || occupe || !jour.reportValidity()) return;
    let signes = "";
    new Uint8Array(await fichier.arrayBuffer()).forEach((octet) => { signes += String.fromCharCode(octet); });
    faire({ tableau: btoa(signes), nom: fichier.name, le: jour.value });
  }
  un("[data-tableau]").addEventListener("change", (e) => { reprendre(e.target.files[0]).then(() => { e.target.value = ""; }); });
  document.addEventListener("dragover", (e) => { if (Array.from(e.dataTransfer.types).includes("Files")) e.preventDefault(); });
  document.addEventListener("drop", (e) => {
    if (!e.dataTransfer.files.length) return;
    e.preventDefault();
    reprendre(e.dataTransfer.files[0]);
  });
  un("[data-nombres]").addEventListener("submit", (e) => {
    e.preventDefault();
    const dits = Object.entries(Object.fromEntries(new FormData(e.target))).filter(([, nombre]) => nombre !== "");
    if (dits.length && jour.reportValidity()) faire({ champs: { le: jour.value, ...Object.fromEntries(dits) } });
  });
  jour.addEventListener("input", ranger);

  /* --- À l’ouverture : le jour, ce qui attend, et ce que ce navigateur gardait --- */
  const aujourdhui = iso(new Date());
  jour.value = aujourdhui < jour.min ? jour.min : aujourdhui > jour.max ? jour.max : aujourdhui;
  garnir();
  ranger();
  relire();
  const connues = new Set(donnees.publie), restent = garde.lignes.filter((l) => !connues.has(l));
  if (restent.length < garde.lignes.length) {
    retenir(restent, garde.depart);
    dire(mots.publiees);
  }
  if (restent.length) {
    deplier();
    const combien = window.accorder(mots.gardees, restent.length);
    const phrase = document.createElement("p"), bouton = document.createElement("button");
    phrase.textContent = combien + " ";
    Object.assign(bouton, { type: "button", className: "bouton", textContent: mots.voir });
    bouton.dataset.voir = "";
    phrase.append(bouton);
    panneau.append(phrase);
  }
})();

/* Ce que la vérification a dit, chaque chose à côté de sa question, et tout ensemble à la relecture.
   Les fautes viennent du programme lui-même (`chemin` : la clé du profil) ; ici, on ne fait que les poser. */
window.ConfigurerFautes = function (champs, donnees, etapes, oter) {
  "use strict";
  const { un, tous, dire } = champs;
  const { mots } = donnees;
  let dernieres = [];

  /* Une faute se porte sur la question de sa clé, ou de la plus proche au-dessus ; à défaut, sur la
     première question de la même clé (« effectifs » tout entier manque). */
  function lieuDe(chemin, lieux) {
    const pas = chemin ? chemin.split(".") : [];
    for (let long = pas.length; long; long -= 1) {
      const nom = pas.slice(0, long).join(".");
      if (lieux.has(nom)) return lieux.get(nom);
    }
    const debut = pas[0] + ".";
    const proche = pas.length && Array.from(lieux.keys()).find((nom) => nom.startsWith(debut));
    return proche ? lieux.get(proche) : null;
  }
  /* Le titre d’une question, précédé du rang de l’entrée où elle est. */
  function titreDe(ou) {
    const titre = ou.matches("fieldset") ? un(":scope > legend", ou) : un('label[for="' + ou.id + '"]') || ou.closest("label");
    const nu = titre.cloneNode(true);
    tous(".mention", nu).forEach((m) => m.remove());
    const entree = ou.parentElement.closest("[data-entree]");
    const rang = entree && un("[data-rang]", entree);
    const avant = rang && !rang.contains(titre) && rang !== titre ? rang.textContent + ", " : "";
    return (avant + nu.textContent.trim()).replace(/ [?:]$|\u00a0[?:]$/, "");
  }

  /** `fautes` : { chemin, message, remede }, telles que le programme les dit ; `lecture` : celle des réponses ; `manquantes` : les saisies
      requises et vides, dans l’ordre des questions. */
  function recevoir(fautes, lecture, manquantes) {
    dernieres = [];
    /* Une question sans réponse n’a que cette faute-là ; les autres se disent toutes, une fois chacune. */
    const noter = (faute) => {
      const deja = dernieres.filter(({ ou }) => faute.ou && ou === faute.ou);
      if (!deja.some(({ manque, message }) => manque || message === faute.message)) dernieres.push(faute);
    };
    manquantes.forEach((ou) => noter({ ou, message: mots.faute_requis, manque: true }));
    lecture.fautes.forEach(noter);
    fautes.forEach((f) => noter({ ...f, ou: lieuDe(f.chemin, lecture.lieux), cle: f.chemin.split(".")[0] }));
    poser();
  }

  const idDe = (ou) => ou.id + "-faute";
  /** Pose ce que l’on peut dire déjà : ni une réponse que l’on n’a pas eu le temps de donner, ni celle
      que l’on est en train de taper. */
  function poser() {
    tous("[data-champ] .faute").forEach((p) => { p.hidden = true; p.textContent = ""; });
    tous("[data-champ] [aria-invalid]").forEach((s) => s.removeAttribute("aria-invalid"));
    const avant = document.activeElement;
    dernieres.forEach((faute) => {
      const { ou, manque } = faute;
      if (!ou || manque && !etapes.passee(etapes.etapeDe(ou)) || ou === avant && ou.dataset.enCours) return;
      const pres = document.getElementById(idDe(ou));
      pres.textContent += (pres.textContent && " ") + enPhrases(faute);
      pres.hidden = false;
      if (ou.tagName !== "FIELDSET") ou.setAttribute("aria-invalid", "true");
    });
    resumer();
  }
  function resumer() {
    const boite = document.getElementById("fautes"), lignes = un("ul", boite);
    boite.hidden = !dernieres.length;
    document.getElementById("fautes-titre").textContent = 
      window.accorder(mots.fautes_titre, dernieres.length);
    lignes.textContent = "";
    dernieres.forEach((faute) => {
      const ligne = document.createElement("li");
      if (faute.ou) {
        const lien = document.createElement("a");
        lien.href = "#" + faute.ou.id;
        lien.textContent = dire("faute_de", { quoi: titreDe(faute.ou), texte: faute.message });
        lien.addEventListener("click", (e) => { e.preventDefault(); etapes.menerA(faute.ou); });
        ligne.appendChild(lien);
      } else {
        /* Un recueil ou un suivi déposés ont leurs fautes aussi : on dit duquel, et à quelle ligne. */
        ligne.textContent = (faute.fichier ? dire("faute_ailleurs", { ...faute, texte: enPhrases(faute) }) : enPhrases(faute)) + " ";
        if (faute.cle) ligne.appendChild(boutonOter(faute.cle));
      }
      lignes.appendChild(ligne);
    });
  }
  function boutonOter(cle) {
    const bouton = document.createElement("button");
    bouton.type = "button";
    bouton.className = "bouton";
    bouton.textContent = dire("oter_du_fichier", { cle });
    bouton.addEventListener("click", () => oter(cle));
    return bouton;
  }

  /* Une faute en phrases : ce qui ne va pas, puis ce que l’on peut faire. */
  const phrase = (texte) => texte[0].toUpperCase() + texte.slice(1) + (/[.?!]$/.test(texte) ? "" : ".");
  const enPhrases = ({ message, remede }) => phrase(message) + (remede ? " " + phrase(remede) : "");
  /** Pose les remarques, qui ne refusent rien : { chemin, message, remede }. */
  function remarquer(remarques, lecture) {
    tous(".remarque").forEach((p) => p.remove());
    const boite = un("[data-remarques]");
    boite.textContent = "";
    if (!remarques.length) return;
    const titre = document.createElement("p"), liste = document.createElement("ul");
    titre.textContent = mots.remarques_titre;
    remarques.forEach((remarque) => {
      const ou = lieuDe(remarque.chemin, lecture.lieux), ligne = document.createElement("li");
      ligne.textContent = ou ? dire("faute_de", { quoi: titreDe(ou), texte: remarque.message }) : enPhrases(remarque);
      liste.appendChild(ligne);
      if (!ou) return;
      const pres = document.createElement("p");
      pres.className = "remarque";
      pres.textContent = enPhrases(remarque);
      document.getElementById(idDe(ou)).before(pres);
    });
    boite.append(titre, liste);
  }

  const parEtape = () => {
    const nombres = new Array(etapes.nombre).fill(0);
    dernieres.forEach(({ ou }) => { if (ou) nombres[etapes.etapeDe(ou)] += 1; });
    return nombres;
  };
  return { recevoir, poser, remarquer, parEtape, boutonOter, nombre: () => dernieres.length };
};

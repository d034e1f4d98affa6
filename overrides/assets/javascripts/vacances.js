/* La page « Configurer » : dire à l’instant ce que l’on sait des vacances d’une académie, et taper
   celles que l’on ne sait pas (dates lues par profil-dates.js). Le contrôle et le fichier sont ceux du programme (demande
   « calendrier_tape ») ; ici on ne fait que montrer et recueillir. */
(function () {
  "use strict";
  const ATTENTE = 250;
  const un = (choix, dans) => dans.querySelector(choix);
  const tous = (choix, dans) => Array.from(dans.querySelectorAll(choix));
  const plier = (texte) => texte.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/[^a-z0-9]+/g, " ").replace(/^ ?academie (de la |de l |des |du |de |d )?/, "").trim();

  window.vacances = { installer };

  /** Branche la saisie de ce conteneur ; `change` reçoit le texte du calendrier et le nom de sa zone,
      vides tant qu’il n’y en a pas. Rend `{pour(lieu), saisie(), reprendre(saisie)}` : `lieu` a
      `academie`, `departement`, `debut`, `fins` (des fins de trimestre sont données). */
  function installer(conteneur, { change }) {
    const boite = un("[data-vacances]", conteneur);
    if (!boite) return null;
    const donnees = JSON.parse(un("[data-vacances-donnees]", boite).textContent);
    const { mots } = donnees, dates = window.ProfilDates(donnees);
    const annees = un("[data-annees]", boite), etat = un(".vacances-etat", boite);
    const fichier = un("[data-fichier]", boite), lien = un("a", fichier);
    const dire = (cle, valeurs) => mots[cle].replace(/\{(\w+)\}/g, (_, nom) => valeurs[nom]);
    let lieu = {}, attente = 0, demandee = 0, donne = "", rangs = 0, manque = false, touchee = false;

    /* --- Ce que l’on sait de cette académie --- */
    const academieDe = (nom) => donnees.academies.find((a) => a.noms.some((n) => plier(n) === plier(nom)));
    function situation() {
      const academie = academieDe(lieu.academie || "");
      if (!academie) return null;
      const connues = donnees.zones[academie.zone];
      const champs = { academie: academie.noms[0], site: academie.site, annees: (connues || []).map((a) => a.nom).join(", ") };
      if (!connues) return { code: "calendrier_inconnu", champs, depart: {} };
      const debut = lieu.debut || "";
      const annee = connues.find((a) => debut < a.ete);
      const avant = connues[0].rentree || connues[0].debut;
      if (debut && (!annee || debut < avant.slice(0, 4) + "-07-15")) return { code: "annee_inconnue", champs, depart: {} };
      if (annee && !annee.rentree && (!lieu.fins || debut && debut <= annee.vacances[0][2])) {
        return { code: "rentree_inconnue", champs: { ...champs, annee: annee.nom }, depart: annee };
      }
      return { code: manque ? "annee_inconnue" : "calendrier_connu", champs, depart: {} };
    }
    function pour(nouveau) {
      const avant = situation(), ailleurs = ["academie", "departement"].some((cle) => lieu[cle] !== nouveau[cle]);
      lieu = { ...nouveau };
      const ici = situation();
      boite.hidden = !ici || ici.code === "calendrier_connu" && !donne;
      if (ici) {
        un("[data-vacances-dit]", boite).textContent = dire(ici.code, ici.champs);
        un("[data-vacances-ou]", boite).textContent = dire("ou_le_trouver", ici.champs);
        if (!annees.children.length) ajouterUneAnnee(ici.depart);
        else if (!touchee && (!avant || ici.champs.academie !== avant.champs.academie)) {
          annees.textContent = "";
          ajouterUneAnnee(ici.depart);
        }
      }
      if (touchee && ailleurs) controler();
    }

    /* --- Les cases --- */
    function copier(modele, remplacements) {
      const html = un(modele, boite).innerHTML
        .replace(/__A__/g, remplacements.A).replace(/__C__/g, remplacements.C);
      const gabarit = document.createElement("template");
      gabarit.innerHTML = html;
      return gabarit.content.firstElementChild;
    }
    function ajouterUneAnnee(depart) {
      const annee = copier("[data-modele-annee]", { A: rangs++ });
      annee.dataset.annee = rangs - 1;
      annees.append(annee);
      const conges = depart.vacances || [1, 2, 3, 4].map((n) => [mots["conge_" + n], "", ""]);
      conges.forEach((conge) => ajouterUnConge(annee, conge));
      poser(annee, "rentree", depart.rentree);
      poser(annee, "ete", depart.ete);
      numeroter();
      return annee;
    }
    function ajouterUnConge(annee, [nom, du, au]) {
      annee.dataset.faits = +(annee.dataset.faits || 0) + 1;
      const conge = copier("[data-modele-conge]", { A: annee.dataset.annee, C: annee.dataset.faits });
      un("[data-conges]", annee).append(conge);
      un("[data-cle=nom]", conge).value = nom;
      poser(conge, "du", du);
      poser(conge, "au", au);
      return conge;
    }
    function poser(ou, cle, valeur) {
      const champ = un("[data-cle=" + cle + "]", ou);
      champ.value = valeur && dates.lire(valeur) ? dates.taper(valeur) : valeur || "";
      direLeJour(champ);
    }
    function direLeJour(champ) {
      const dit = un("[data-dit]", champ.parentElement), date = dates.lire(champ.value);
      if (dit) dit.textContent = date ? dates.dire(date) : "";
    }
    /* Ce qui n’est pas une date se dit telle que tapée : le contrôle la refuse en la citant. */
    function tapee(cle, ou) {
      const { value } = un("[data-cle=" + cle + "]", ou);
      return dates.lire(value) || value.trim();
    }
    function numeroter() {
      const blocs = tous("[data-annee]", annees);
      blocs.forEach((annee, rang) => {
        un("legend", annee).textContent = dire("annee_titre", { rang: rang + 1 });
        un("[data-oter-annee]", annee).hidden = blocs.length === 1;
        nommer(un("[data-oter-annee]", annee), un("legend", annee));
        tous("[data-conge]", annee).forEach((conge, n) => {
          un("legend", conge).textContent = dire("conge", { rang: n + 1 });
          nommer(un("[data-oter-conge]", conge), un("legend", conge));
        });
      });
    }
    const nommer = (bouton, titre) => bouton.setAttribute("aria-label", dire("oter_quoi", { quoi: titre.textContent }));

    function saisie() {
      return {
        academie: lieu.academie || "", departement: lieu.departement || "",
        annees: tous("[data-annee]", annees).map((annee) => ({
          rentree: tapee("rentree", annee), ete: tapee("ete", annee),
          vacances: tous("[data-conge]", annee).map((conge) => {
            const du = tapee("du", conge), au = tapee("au", conge);
            /* Un nom proposé sans une date n’est pas encore des vacances. */
            return { nom: du || au ? un("[data-cle=nom]", conge).value : "", du, au };
          }),
        })),
      };
    }
    /* Des années où rien n’est tapé ne se contrôlent pas : elles attendent. */
    function commencee(annee) {
      return annee.rentree || annee.ete || annee.vacances.some((v) => v.du || v.au);
    }

    /* --- Le contrôle --- */
    async function controler() {
      const numero = ++demandee, saisies = saisie();
      const siennes = saisies.annees.map((annee, rang) => [annee, rang]).filter(([annee]) => commencee(annee));
      if (!siennes.length) { oublier(); return; }
      etat.textContent = mots.en_route;
      let rendu;
      try {
        rendu = await window.generateur.demander("calendrier_tape", { ...saisies, annees: siennes.map(([annee]) => annee) });
      } catch (refus) {
        if (numero === demandee) { etat.textContent = mots.impossible; donner("", ""); }
        return;
      }
      if (numero !== demandee) return;
      montrer(rendu, siennes.map(([, rang]) => rang));
      donner(rendu.texte, rendu.nom);
    }
    function oublier() {
      demandee++;
      effacerLesFautes();
      etat.textContent = "";
      donner("", "");
    }
    function montrer(rendu, rangsTapes) {
      effacerLesFautes();
      etat.textContent = "";
      /* Ce que l’on n’a pas encore eu le temps de remplir n’est pas une faute : on le dit d’un mot. */
      const cases = tous("[data-cle]:not([data-cle=nom])", annees);
      const derniere = cases.reduce((rang, champ, n) => champ.value ? n : rang, -1);
      let suite = false;
      rendu.fautes.forEach((faute) => {
        const champ = champDe(faute.champ, rangsTapes);
        if (cases.indexOf(champ) > derniere) { suite = true; return; }
        const dite = dire("faute", faute);
        if (!champ) { ligne(dite); return; }
        if (champ.matches("input")) champ.setAttribute("aria-invalid", "true");
        const pres = champ.matches("input") ? document.getElementById(champ.id + "-faute") : champ;
        pres.textContent = dite[0].toUpperCase() + dite.slice(1);
        pres.hidden = false;
      });
      if (suite) ligne(mots.suite);
      if (!rendu.fautes.length) ligne(mots.pret);
      rendu.resumes.forEach(ligne);
      rendu.avertissements.forEach((avis) => ligne(dire("a_relire", avis)));
    }
    function ligne(texte) {
      const p = document.createElement("p");
      p.textContent = texte;
      etat.append(p);
    }
    /* « annees.0.vacances.1.du » : l’année tapée, la ligne de vacances, la case. */
    function champDe(chemin, rangsTapes) {
      const [, rang, cle, place, sous] = chemin.split(".");
      const annee = tous("[data-annee]", annees)[rangsTapes[rang]];
      if (!annee) return null;
      if (cle !== "vacances") return un("[data-cle=" + cle + "]", annee);
      if (sous === undefined) return un("#v-" + annee.dataset.annee + "-vacances-faute", annee);
      return un("[data-cle=" + sous + "]", tous("[data-conge]", annee)[place]);
    }
    function effacerLesFautes() {
      tous(".faute", annees).forEach((p) => { p.hidden = true; p.textContent = ""; });
      tous("[aria-invalid]", annees).forEach((champ) => champ.removeAttribute("aria-invalid"));
    }
    function donner(texte, zone) {
      fichier.hidden = !texte;
      if (texte === donne) return;
      donne = texte;
      if (lien.href.startsWith("blob:")) URL.revokeObjectURL(lien.href);
      if (texte) {
        un("span", fichier).textContent = dire("fichier", { zone });
        lien.textContent = dire("telecharger", { zone });
        lien.download = zone + ".yml";
        lien.href = URL.createObjectURL(new Blob([texte], { type: "text/yaml;charset=utf-8" }));
      }
      change(texte, zone);
    }

    /* Le plan seul sait qu’il lui faut une année de plus : il le dit dans ses fautes. */
    document.addEventListener("profil:reponse", (e) => {
      const neuf = (e.detail.fautes || []).some((faute) => faute.code === "calendrier-inconnu");
      if (neuf !== manque) { manque = neuf; pour(lieu); }
    });

    /* --- Les gestes --- */
    boite.addEventListener("input", (e) => {
      if (!e.target.matches("[data-cle]")) return;
      touchee = true;
      direLeJour(e.target);
      clearTimeout(attente);
      attente = setTimeout(controler, ATTENTE);
    });
    boite.addEventListener("click", (e) => {
      const bouton = e.target.closest("button");
      if (!bouton) return;
      const annee = bouton.closest("[data-annee]"), conge = bouton.closest("[data-conge]");
      let foyer = null;
      if (bouton.hasAttribute("data-ajouter-annee")) foyer = un("[data-cle]", ajouterUneAnnee({}));
      else if (bouton.hasAttribute("data-ajouter-conge")) foyer = un("[data-cle]", ajouterUnConge(annee, ["", "", ""]));
      else if (bouton.hasAttribute("data-oter-conge")) { foyer = un("[data-ajouter-conge]", annee); conge.remove(); }
      else if (bouton.hasAttribute("data-oter-annee")) { foyer = un("[data-ajouter-annee]", boite); annee.remove(); }
      else if (bouton.hasAttribute("data-effacer")) {
        annees.textContent = "";
        const ici = situation();
        touchee = false;
        foyer = un("[data-cle]", ajouterUneAnnee(ici ? ici.depart : {}));
      } else return;
      numeroter();
      foyer.focus();
      if (touchee) controler(); else oublier();
    });
    function reprendre(gardee) {
      annees.textContent = "";
      touchee = true;
      lieu = { ...lieu, academie: gardee.academie, departement: gardee.departement };
      gardee.annees.forEach((annee) => ajouterUneAnnee(
        { ...annee, vacances: annee.vacances.map((v) => [v.nom, v.du, v.au]) }));
      un("details", boite).open = true;
      controler();
    }
    return { pour, saisie, reprendre };
  }
})();

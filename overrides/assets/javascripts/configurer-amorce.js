/* « Configurer » se voit avant que ses scripts n’arrivent : ils pèsent autant que toute la page. Ils se
   chargent ensuite, un après l’autre, et le formulaire s’ouvre quand le dernier est là. */
(function () {
  "use strict";
  /* Les champs du formulaire, les mêmes pour tous les collèges d’un lot : un script, qui les pose ici. */
  window.manuelFormulaire = function (commun) {
    document.querySelector("[data-champs]").outerHTML = commun.champs;
    window.manuelFormulaire.donnees = commun.donnees;
  };
  function charger() {
    const adresses = Array.from(document.querySelectorAll("template[data-scripts]"))
      .flatMap((t) => t.content.textContent.trim().split(/\s+/).map((nom) => t.dataset.scripts + nom));
    adresses.forEach((adresse, rang) => {
      const script = document.createElement("script");
      script.src = adresse;
      script.async = false;
      if (rang === adresses.length - 1) script.onload = () => document.dispatchEvent(new Event("configurer:pret"));
      document.head.append(script);
    });
  }
  if (document.readyState === "complete") charger();
  else window.addEventListener("load", charger);
})();

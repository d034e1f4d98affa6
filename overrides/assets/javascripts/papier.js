/* Une feuille de papier prend le plus grand des corps qu’elle propose (data-tailles, en points) où
   elle tient : celles de « Configurer », et les pages à imprimer d’un site sans PDF. */
(function () {
  "use strict";
  var HAUTEUR = 262 * 96 / 25.4;   // une feuille A4 sans ses marges, à un cheveu près
  var ajuster = function (dans) {
    dans.querySelectorAll("[data-tailles]").forEach(function (feuillet) {
      if (!feuillet.offsetHeight) return;   // à l’écran, celui de « Configurer » ne se montre pas
      feuillet.dataset.tailles.split(" ").some(function (taille) {
        feuillet.style.fontSize = taille + "pt";
        return feuillet.offsetHeight <= HAUTEUR;
      });
    });
  };
  window.manuelAjuster = ajuster;
  /* Qui imprime avant que la police soit là imprime avec une autre : elle aussi se mesure. */
  var tout = function () { ajuster(document); };
  document.fonts.ready.then(tout);
  window.addEventListener("beforeprint", tout);
})();

/* Ce qui se fait avant que la page ne se montre : lu en tête, après les feuilles de style. */
(function (racine) {
  racine.classList.add("js");
  var voulu = null;
  try { voulu = localStorage.getItem("manuel.fond"); } catch (refus) { /* file:// ou stockage fermé */ }
  var sombre = voulu ? voulu === "sombre" : matchMedia("(prefers-color-scheme: dark)").matches;
  racine.setAttribute("data-md-color-scheme", sombre ? "slate" : "default");

  /* Le sommaire d’une page s’ouvre là où il est dans la marge ; ailleurs, il attend, replié. */
  window.manuelReplier = function () {
    if (innerWidth < 1200) document.currentScript.previousElementSibling.open = false;
  };

  /* Les boutons et la recherche ne servent qu’avec un script : c’en est un, entete.js, qui les pose là où la
     page le demande. Son adresse dit où est la racine du manuel. */
  window.manuelEntete = function (html) {
    var ici = document.currentScript, base = ici.getAttribute("src").split("assets/javascripts/")[0] || "./";
    ici.insertAdjacentHTML("beforebegin", html);
    var formulaire = document.querySelector("#recherche form");
    formulaire.action = base + "index.html";
    formulaire.dataset.base = base;
  };

  /* Les polices sont déjà là, dans la feuille de style : les décoder prend quelques millisecondes.
     On attend cet instant pour montrer le texte, afin que rien ne bouge ensuite ; jamais plus. */
  var montrer = function () { racine.classList.remove("polices-attendues"); };
  racine.classList.add("polices-attendues");
  setTimeout(montrer, 300);
  Promise.all(["400", "700"].map(function (graisse) {
    return document.fonts.load(graisse + " 1em \"Atkinson Manuel\"");
  })).then(montrer, montrer);
})(document.documentElement);

/* Le pendant d’accorde(), generateur/noyau/mots.py */
window.accorder = function (mot, n, champs) {
  var formes = mot.split(" | "), dits = { nombre: String(n).replace(".", ",").replace(/\B(?=(\d{3})+$)/g, "\u202f") };
  for (var cle in champs) dits[cle] = champs[cle];
  return formes[Math.abs(n) >= 2 ? formes.length - 1 : 0].replace(/\{(\w+)\}( (?=[a-zà-ÿ]))?/gi, function (tel, nom, suite) {
    return nom in dits ? dits[nom] + (nom === "nombre" && suite ? "\u00a0" : suite || "") : tel;
  });
};

(function (racine) {
  racine.classList.add("js");
  var voulu = null;
  try { voulu = localStorage.getItem("manuel.fond"); } catch (refus) { /* file:// ou stockage fermé */ }
  var sombre = voulu ? voulu === "sombre" : matchMedia("(prefers-color-scheme: dark)").matches;
  racine.setAttribute("data-md-color-scheme", sombre ? "slate" : "default");
})(document.documentElement);

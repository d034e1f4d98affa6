(function (racine) {
  /* Les polices sont déjà là, dans la feuille de style : les décoder prend quelques millisecondes.
     On attend cet instant pour montrer le texte, afin que rien ne bouge ensuite ; jamais plus. */
  var montrer = function () { racine.classList.remove("polices-attendues"); };
  racine.classList.add("polices-attendues");
  setTimeout(montrer, 300);
  Promise.all(["400", "700"].map(function (graisse) {
    return document.fonts.load(graisse + " 1em \"Atkinson Hyperlegible Next\"");
  })).then(montrer, montrer);
})(document.documentElement);

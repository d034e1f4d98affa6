/* Le bouton « Et si… ? » : il existe parce que ce script tourne ; le reste se charge si on l’ouvre. */
(function () {
  var boite = document.getElementById("essayer"), champs = boite.dataset, bouton = document.createElement("button");
  var attente = null;
  bouton.type = "button";
  bouton.className = "bouton";
  bouton.textContent = champs.ouvrir;
  bouton.setAttribute("aria-expanded", "false");
  boite.append(bouton);
  function charger(adresse) {
    return new Promise(function (bien, mal) {
      var script = document.createElement("script");
      script.src = adresse;
      script.onload = bien;
      script.onerror = function () { script.remove(); mal(new Error(adresse)); };
      document.head.append(script);
    });
  }
  function preparer() {
    return Promise.all([champs.table, champs.scripts + "/essayer-frise.js", champs.scripts + "/essayer.js"].map(charger))
      .then(function () { return window.manuelEssayer(boite, window.manuelVariantes); });
  }
  bouton.addEventListener("click", function () {
    var ouvert = bouton.getAttribute("aria-expanded") === "true";
    var panne = boite.querySelector(".essai-panne");
    if (panne) panne.remove();
    attente = attente || preparer();
    attente.then(function (essai) {
      bouton.setAttribute("aria-expanded", String(!ouvert));
      bouton.setAttribute("aria-controls", essai.volet.id);
      essai.volet.hidden = ouvert;
      if (ouvert) essai.rentrer();
    }, function (erreur) {
      var p = document.createElement("p");
      p.className = "essai-panne";
      p.setAttribute("role", "alert");
      p.textContent = champs.panne.replace("{fichier}", erreur.message);
      boite.append(p);
      attente = null;
    });
  });
})();

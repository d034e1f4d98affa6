/* Les dates telles qu’on les tape en français, et telles qu’on les dit, quelle que soit la langue du
   navigateur. `donnees` porte le nom des jours (le lundi d’abord) et des mois. */
window.ProfilDates = function (donnees) {
  "use strict";
  const { jours, mois } = donnees;
  const nu = (texte) => texte.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const MOIS = mois.map(nu);

  function iso(annee, rang, numero) {
    const an = annee < 100 ? 2000 + annee : annee;
    const jour = new Date(Date.UTC(2000, 0, 1));
    jour.setUTCFullYear(an, rang - 1, numero);
    return jour.getUTCMonth() === rang - 1 && jour.getUTCDate() === numero && an >= 1000 && an <= 9999
      ? jour.toISOString().slice(0, 10) : null;
  }
  /** Rend la date « AAAA-MM-JJ » de « 4/1/2027 », « 4 janvier 2027 » ou « 2027-01-04 », ou null. */
  function lire(texte) {
    const ecrit = nu(texte.trim());
    let trouve = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(ecrit);
    if (trouve) return iso(+trouve[1], +trouve[2], +trouve[3]);
    trouve = /^(\d{1,2}) ?[/. -] ?(\d{1,2}) ?[/. -] ?(\d{4}|\d{2})$/.exec(ecrit);
    if (trouve) return iso(+trouve[3], +trouve[2], +trouve[1]);
    trouve = /^(?:[a-z]+ )?(\d{1,2})(?:er)? ([a-z]{3,9})\.? (\d{4})$/.exec(ecrit);
    const rang = trouve ? MOIS.findIndex((nom) => nom.startsWith(trouve[2])) : -1;
    return rang < 0 ? null : iso(+trouve[3], rang + 1, +trouve[1]);
  }
  /** Rend « 4/1/2027 ». */
  const taper = (date) => date.split("-").reverse().map(Number).join("/");
  /** Rend « lundi 4 janvier 2027 ». */
  function dire(date) {
    const [annee, rang, numero] = date.split("-").map(Number);
    const place = (new Date(date + "T00:00:00Z").getUTCDay() + 6) % 7;
    return `${jours[place]} ${numero === 1 ? "1er" : numero}\u00a0${mois[rang - 1]} ${annee}`;
  }

  return { lire, taper, dire };
};

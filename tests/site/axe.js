// Mesurer un contraste est ce qu’axe fait de plus long, et presque tout texte ressemble à un autre.
// Un contraste ne tient qu’à l’habit du texte (ce qu’axe lit de ses couleurs et de celles de tout ce
// qui le contient), sauf si un fond d’ailleurs passe dessous ou s’il sort du sien. À part ceux-là, un
// texte dont axe a déjà jugé l’habit, à une largeur, sur un fond ou dans une page, n’est pas remesuré.
window.habits = (() => {
  const LU = [
    "color", "-webkit-text-fill-color", "-webkit-text-stroke-width", "-webkit-text-stroke-color",
    "text-shadow", "font-size", "font-weight", "background-color", "background-image", "opacity",
    "mix-blend-mode", "filter", "isolation", "transform", "position", "z-index", "float",
  ];
  const DE_SAISIE = ["input", "select", "textarea"];
  let juges = new Set(), neufs = [], habits, fonds;

  const habit = (e) => {
    if (!e) return "";
    if (!habits.has(e)) {
      const style = getComputedStyle(e);
      const lu = LU.map((nom) => style.getPropertyValue(nom)).join("|");
      habits.set(e, `${lu}\n${habit(e.parentElement)}`);
    }
    return habits.get(e);
  };
  // Celui de la racine s’étend à toute la page, où qu’elle s’arrête.
  const peints = () => [...document.querySelectorAll("html *")].filter((e) => {
    const style = getComputedStyle(e);
    return style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none";
  }).map((e) => [e, e.getBoundingClientRect()]);
  const place = (e) => {
    const texte = document.createRange();
    texte.selectNodeContents(e);
    const r = texte.getBoundingClientRect();
    return r.width && !DE_SAISIE.includes(e.localName) ? r : e.getBoundingClientRect();
  };
  const simple = (e) => {
    const r = place(e);
    return fonds.every(([fond, f]) => {
      if (fond !== e && e.contains(fond)) return true;
      if (fond.contains(e)) {
        return f.left <= r.left && f.right >= r.right && f.top <= r.top && f.bottom >= r.bottom;
      }
      return f.right <= r.left || f.left >= r.right || f.bottom <= r.top || f.top >= r.bottom;
    });
  };
  const ecrit = (e) => DE_SAISIE.includes(e.localName) ||
    [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());

  const regle = axe._audit.rules.find((r) => r.id === "color-contrast"), garder = regle.matches;
  regle.matches = function (e, ...reste) {
    // Sans texte à lui, axe l’écarterait aussi, mais après avoir lu celui de tout ce qu’il contient.
    if (!ecrit(e) || (juges.has(habit(e)) && simple(e))) return false;
    return garder.call(this, e, ...reste);
  };
  const controle = axe._audit.checks["color-contrast"], juger = controle.evaluate;
  controle.evaluate = function (e, ...reste) {
    if (juges.has(habit(e)) && simple(e)) return true;
    let mesure = {};
    const dire = (dit) => { mesure = dit; this.data(dit); };
    const verdict = juger.call({ ...this, data: dire }, e, ...reste);
    // Bon sans avoir été mesuré (caché, hors de l’écran) ne dit rien de ses pareils.
    if (verdict === true && mesure.fgColor && mesure.bgColor && !juges.has(habit(e))) {
      juges.add(habit(e));
      neufs.push(habit(e));
    }
    return verdict;
  };
  // Un lien souligné se distingue de sa phrase, quelle que soit sa couleur : axe la mesurerait avant.
  const { "link-in-text-block": couleur, "link-in-text-block-style": trait } = axe._audit.checks;
  const distinguer = couleur.evaluate;
  couleur.evaluate = function (e, ...reste) {
    const tu = { ...this, data: () => {}, relatedNodes: () => {} };
    return trait.evaluate.call(tu, e, trait.options) === true || distinguer.call(this, e, ...reste);
  };
  return {
    reprendre(deja) { juges = new Set(deja); },
    relire() { habits = new Map(); fonds = peints(); neufs = []; },
    neufs: () => neufs,
  };
})();

// Note des pages comme le fait Lighthouse (réglage mobile) : noter.mjs CATEGORIES ADRESSE…
// Écrit sur la sortie, en JSON, par adresse : la note de chaque catégorie et les fautes trouvées.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [categories, ...adresses] = process.argv.slice(2);
const chromium = await launch({
  chromePath: "/usr/bin/chromium-headless-shell",
  chromeFlags: ["--no-sandbox"],
});
// La vitesse seule demande d’attendre que la page se taise ; l’image de la page entière ne note rien.
const vite = categories.includes("performance") ? {} : {
  pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0,
  disableFullPageScreenshot: true,
};
const notes = {};
try {
  for (const adresse of adresses) {
    const { lhr } = await lighthouse(adresse, {
      port: chromium.port, logLevel: "silent", onlyCategories: categories.split(","), ...vite,
    });
    notes[adresse] = {
      notes: Object.fromEntries(Object.values(lhr.categories).map((c) => [c.id, c.score])),
      fautes: Object.values(lhr.audits)
        .filter((a) => a.scoreDisplayMode === "binary" && a.score < 1)
        .map((a) => `${a.id} : ${a.title}`),
    };
  }
} finally {
  chromium.kill();
}
console.log(JSON.stringify(notes));

// Appelle une fonction dans le Python de Pyodide, tel qu’il est reçu.
// node pyodide.mjs PYODIDE PROGRAMME FONCTION SORTIE NOM=DOSSIER… : la fonction de PROGRAMME reçoit ces
// dossiers, posés sous /NOM, et rend les octets à écrire dans SORTIE.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pyodide, programme, fonction, sortie, ...dossiers] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: `${pyodide}/`, env: { PYTHONDONTWRITEBYTECODE: "1" } });
const poses = dossiers.map((donne) => {
  const [nom, root] = donne.split(/=(.*)/s);
  python.FS.mkdirTree(`/${nom}`);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, `/${nom}`);
  return `/${nom}`;
});
python.runPython(readFileSync(programme, "utf-8"));
writeFileSync(sortie, python.globals.get(fonction)(...poses).toJs());

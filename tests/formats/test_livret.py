"""Le livret : des pages HTML comme MkDocs les rend, un vrai Typst, et pypdf pour relire."""

from __future__ import annotations

import re
import struct
import zlib

import pytest
from pypdf import PdfReader

from generateur.formats.papier.livret import reliure as livret
from generateur.formats.papier.livret.arbre_html import lire
from generateur.formats.papier.livret.colonnes_de_tableau import PAGE, colonnes_qui_partagent
from generateur.formats.papier.livret.livret_blocs import TraductionDePage
from generateur.formats.papier.livret.livret_pages import Chapitre, couverture
from generateur.formats.papier.livret.reliure import textes

from .lecture_pdf import balises, compacter, ouvrir, texte_de, verifier_l_accessibilite
from .modele import college, vue
from .outils import HOSTILES, college_hostile, grand_college

ADRESSE = "https://exempleville.example/manuel/"
FICHE = """
<h1 id="fiche">Essayer avec une classe</h1>
<dl class="bandeau"><div><dt>Anime</dt><dd>Référent</dd></div>
<div class="large"><dt>Quand</dt><dd><a href="../feuille.html#ligne">en mars</a></dd></div></dl>
<h2 id="deroule">Le déroulé</h2><p>Un <strong>mot</strong>, un <em>autre</em>,
<code>du code</code>, <a href="#deroule">plus haut</a> et
<a href="https://exemple.example/page">au-dehors</a>.</p>
<table><caption>Minutes</caption><tr><th>Min</th><th>Quoi</th></tr>
<tr><td>5</td><td>Lire</td></tr><tr><td>10</td></tr></table>
<h4>Un titre trop bas</h4>
<ul><li>un<ul><li>dessous</li></ul></li><li>deux</ul>
<ul class="task-list"><li class="task-list-item"><label><input type="checkbox">à cocher</label></ul>
<details><summary>Pourquoi</summary><p>Parce que, replié.</p></details>
<div class="admonition note"><p class="admonition-title">À savoir</p><p>Encadré.</p></div>
<div class="tabbed-set"><input type="radio"><div class="tabbed-labels"><label>Un</label>
<label>Deux</label></div>
<div class="tabbed-content"><div class="tabbed-block"><p>Onglet un.</p></div>
<div class="tabbed-block"><p>Onglet deux.</p></div></div></div>
<blockquote><p>Une citation.</p></blockquote>
<pre><code>cle:\n  - valeur</code></pre>
<script>alert("jamais imprimé")</script>
<form><label>Formulaire</label><select><option>Choix</option></select></form>
<p hidden>Caché.</p><p>Fin de la fiche.
"""
FEUILLE = """
<h1>Feuille de route</h1><section id="ligne"><h3>La ligne visée</h3><p>Son texte.</p></section>
<p><a href="documents/affiche.pdf">L’affiche</a>, <a href="etapes/absente.html">hors du menu</a>,
<a href="javascript:alert(1)">piège</a>, <a href="etapes/fiche.html#inconnue">ancre absente</a>.</p>
<figure><svg viewBox="0 0 40 20" width="40" height="20"><title>Un dessin</title>
<desc>Trois temps.</desc><text x="2" y="12" class="titre">ici&nbsp;même</text></svg></figure>
<p><img src="images/point.png" alt="Un point"> <img src="images/casse.png" alt="Image cassée">
<img src="images/absente.png" alt="Image absente"></p>
"""
PAGES = [
    Chapitre(1, "Accueil", "index.html", "<h1>Collège des Essais</h1><p>Bienvenue.</p>"),
    Chapitre(1, "Notre feuille de route", "", ""),
    Chapitre(2, "", "feuille.html", FEUILLE),
    Chapitre(1, "Mener les étapes", "", ""),
    Chapitre(2, "Essayer en classe", "", ""),
    Chapitre(3, "", "temps/temps-3.html", "<h1>Temps 3 · Essayer en classe</h1><p>Le temps.</p>"),
    Chapitre(3, "", "etapes/fiche.html", FICHE),
]


def point() -> bytes:
    """Une image PNG d’un point, faite à la main."""

    def bloc(nom: bytes, contenu: bytes) -> bytes:
        somme = struct.pack(">I", zlib.crc32(nom + contenu))
        return struct.pack(">I", len(contenu)) + nom + contenu + somme

    return (
        b"\x89PNG\r\n\x1a\n"
        + bloc(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
        + bloc(b"IDAT", zlib.compress(b"\0\x16\x32\x3f"))
        + bloc(b"IEND", b"")
    )


IMAGES = {"images/point.png": point(), "images/casse.png": b"\x89PNG pas une image"}


def rendre(pages: list[Chapitre], adresse: str | None = None) -> bytes:
    """Compose le livret de ces pages, au collège des essais."""
    return livret.rendre(couverture(vue()), pages, IMAGES.get, adresse)


@pytest.fixture(scope="module")
def octets() -> bytes:
    """Le livret des pages d’essai."""
    return rendre(PAGES, ADRESSE)


@pytest.fixture(scope="module")
def lu(octets: bytes) -> PdfReader:
    """Le même, ouvert."""
    return ouvrir(octets)


def test_il_se_lit_a_l_oreille(lu: PdfReader) -> None:
    """Balises, langue, titre, têtes de tableaux, niveaux de titres, textes de remplacement."""
    verifier_l_accessibilite(lu)


def test_couverture_sommaire_et_pages_dans_l_ordre(lu: PdfReader) -> None:
    """La couverture dit le collège, le sommaire suit, puis les pages du menu, numérotées."""
    pages = [compacter(page.extract_text()) for page in lu.pages]
    assert compacter("Collège des Essais") in pages[0] and compacter("Partir des") in pages[0]
    assert pages[1].startswith("Sommaire") and compacter("Essayer avec une classe") in pages[1]
    assert compacter(f"page 3 sur {len(pages)}") in pages[2]
    ordre = [compacter(t) for t in ("Bienvenue.", "La ligne visée", "Le temps.", "Fin de la fiche")]
    rangs = [next(n for n, page in enumerate(pages[2:]) if titre in page) for titre in ordre]
    assert rangs == sorted(rangs) and len(set(rangs)) == 4


def test_tetes_de_page(lu: PdfReader) -> None:
    """En tête de chaque page : la partie, et la page du manuel."""
    derniere = compacter(lu.pages[-1].extract_text())
    assert derniere.startswith(compacter("Mener les étapes Essayer avec une classe"))


def test_une_partie_au_nom_de_sa_premiere_page_ne_fait_qu_un(lu: PdfReader) -> None:
    """« Essayer en classe » et « Temps 3 · Essayer en classe » : un seul titre au sommaire."""
    assert compacter(lu.pages[1].extract_text()).count(compacter("Essayer en classe")) == 1


def test_tout_le_texte_y_est(lu: PdfReader) -> None:
    """Rien ne se perd : listes, replis ouverts, onglets, encadrés, code, images et leurs mots."""
    texte = texte_de(lu)
    for mot in (
        "dessous", "deux", "à cocher", "Parce que, replié.", "Encadré.", "Onglet un.",
        "Onglet deux.", "Une citation.", "cle:", "- valeur", "Fin de la fiche.", "Minutes",
        "Image absente", "Image cassée", "L’affiche", "hors du menu", "piège", "Un titre trop bas",
    ):  # fmt: skip
        assert compacter(mot) in texte, mot
    for mot in ("jamais imprimé", "Caché.", "Formulaire"):
        assert compacter(mot) not in texte


def test_images_et_dessins_dits_en_mots(lu: PdfReader) -> None:
    """Un dessin dit son titre et sa description ; une image, son texte de remplacement."""
    alts = {str(b["/Alt"]) for b in balises(lu) if b["/S"] == "/Figure"}
    assert {"Un dessin Trois temps.", "Un point"} <= alts


def test_liens(lu: PdfReader) -> None:
    """Les liens d’une page à l’autre restent dans le livret ; ceux du dehors gardent l’adresse."""
    dehors, dedans = set(), 0
    for page in lu.pages:
        for note in page.get("/Annots", []):
            action = note.get_object().get("/A")
            if action is not None and "/URI" in action:
                dehors.add(str(action["/URI"]))
            else:
                dedans += 1
    assert "https://exemple.example/page" in dehors
    assert ADRESSE + "documents/affiche.pdf" in dehors
    assert ADRESSE + "etapes/absente.html" in dehors
    assert not any("javascript" in adresse for adresse in dehors)
    assert dedans >= 10
    assert compacter("https://exemple.example/page") in texte_de(lu)


def test_ce_que_l_ecran_range_en_cartes() -> None:
    """Les temps sont numérotés, le pilotage non ; ce qui sert à l’écran seul ne s’imprime pas."""
    page = """
    <h1>Accueil</h1>
    <ol class="cartes"><li class="carte temps-1"><a href="#x"><span aria-hidden="true">1</span>
    Partir</a> <span class="quand">en mars</span></li>
    <li class="carte pilotage"><a href="#x">Piloter</a></li></ol>
    <ol class="cartes schema-etroit"><li class="carte">Redite</li></ol>
    <div class="portes"><ul><li><strong><a href="#x">Direction</a></strong> La page.</li></ul></div>
    <ul><li>Parce que. <span class="provenance">règle<span class="cle-de-raison"> : partage</span>
    </span></li></ul>"""
    traduits = TraductionDePage(lambda _: {"vers": "x"}, lambda _: None, lambda _: None).traduire(
        lire(page)
    )
    assert [b["t"] for b in traduits] == ["titre", "suite", "liste", "liste", "liste"]
    _, temps, pilotage, portes, raisons = traduits
    assert temps["c"][0][0]["c"][0] == {"t": "lien", "vers": "x", "c": ["Partir"]}
    assert [textes(e) for e in pilotage["c"]] == [["Piloter"]]
    assert portes["c"][0][0]["c"][1:] == [{"t": "retour"}, "La page."]
    assert "".join(textes(raisons)).strip() == "Parce que. règle"


def test_une_espace_reste_hors_du_lien() -> None:
    """Ce qui précède un lien ne se souligne pas, et ne se colle pas à lui."""
    page = lire("<p>voir<a href='#x'> la page</a></p>")
    [bloc] = TraductionDePage(lambda _: {"vers": "x"}, lambda _: None, lambda _: None).traduire(
        page
    )
    assert bloc["c"] == ["voir ", {"t": "lien", "vers": "x", "c": ["la page"]}]


def test_memes_octets(octets: bytes) -> None:
    """Les mêmes pages donnent les mêmes octets ; une page changée, un autre livret."""
    assert rendre(PAGES, ADRESSE) == octets
    changee = [*PAGES[:-1], Chapitre(3, "", "etapes/fiche.html", FICHE + "<p>Chez nous.</p>")]
    assert compacter("Chez nous.") in texte_de(ouvrir(rendre(changee, ADRESSE)))


def test_les_colonnes_trop_longues_se_partagent_la_largeur() -> None:
    """Les courtes gardent la leur ; des autres, la plus longue a un peu plus : mots longs ou
    courts, total sur plusieurs colonnes, tableau qui tient ou non."""
    long, court = "Regarder ensemble ce qui marche déjà. " * 4, "45 min"
    rangs = "".join(
        f"<tr><td>{court}</td><td>{long}</td><td><strong>{court}</strong><br>du 4 au 8</td>"
        f"<td><a href='https://exemple.example'>{long}{long}</a></td></tr>"
        for _ in range(3)
    )
    total = f"<tr><td colspan=4>{long}</td></tr>"
    partage = f"<table><tr><th>A</th><th>B</th><th>C</th><th>D</th></tr>{rangs}{total}</table>"
    etroit = f"<table><tr><th>A</th><th>B</th></tr><tr><td>{court}</td><td>x</td></tr></table>"
    parts = colonnes_qui_partagent(_tableau(partage), PAGE)
    assert parts is not None and parts[0] == parts[2] == 0 < parts[1] < parts[3] < 2 * parts[1]
    assert colonnes_qui_partagent(_tableau(etroit), PAGE) == [0, 0]
    page = Chapitre(1, "", "un.html", f"<h1>Un</h1>{partage}{etroit}<details>{partage}</details>")
    assert texte_de(ouvrir(rendre([page]))).count(compacter(long)) == 20


def test_le_chemin_a_ses_dates_dans_la_marge() -> None:
    """De la page de la feuille de route : une date par ligne, la première raison, qui vient ; ni
    bouton, ni ce qui ne sert qu’à l’écran ; la frise est celle du papier, à sa taille."""
    feuille = """<h1>Feuille de route</h1>
<p class="sorties-de-la-page"><a href="f.pdf">Imprimer</a></p>
<figure><svg class="frise-svg"><text>Ici</text></svg></figure><h2>Mars 2027</h2><ol class="lignes">
<li class="station"><p class="date" aria-hidden="true">3 mars</p><p>Temps 1 : Voir</p></li>
<li class="ligne" id="a"><p class="date"><span aria-hidden="true">3–5</span> du 3 au 5 mars</p>
<h3>Visiter</h3><details class="raisons"><summary>après le choix</summary><p>Le reste.</p></details>
<p>Direction</p><p class="ma-part">J’anime</p><details class="avec-script"><summary>Noter</summary>
</details></li></ol>"""
    lu = ouvrir(rendre([Chapitre(1, "", "f.html", feuille)]))
    texte = texte_de(lu)
    dits = (
        "Mars 2027",
        "Temps 1 : Voir",
        "du 3 au 5 mars",
        "Visiter",
        "après le choix",
        "Direction",
    )
    assert all(compacter(dit) in texte for dit in dits)
    for tu in ("Imprimer", "Le reste", "J’anime", "Noter", "Ici"):
        assert compacter(tu) not in texte, tu
    assert [b for b in balises(lu) if b["/S"] == "/Figure" and "Voir et échanger" in b["/Alt"]]


def test_sans_adresse() -> None:
    """Sans site publié, pas de code sur la couverture, et un lien qui sort n’est que ses mots."""
    lecteur = ouvrir(rendre(PAGES))
    assert compacter("en ligne") not in compacter(lecteur.pages[0].extract_text())
    assert compacter("hors du menu") in texte_de(lecteur)


@pytest.mark.parametrize("declare", [college_hostile(), grand_college()], ids=["hostile", "grand"])
def test_un_nom_quel_qu_il_soit(declare: object) -> None:
    """Un nom qui ressemble à du code, ou de 200 signes, s’imprime tel quel."""
    assert isinstance(declare, type(college()))
    textes = "".join(f"<p>{_echapper(h)}</p>" for h in HOSTILES)
    page = Chapitre(1, declare.nom, "a.html", f"<h1>{_echapper(declare.nom)}</h1>{textes}")
    texte = texte_de(ouvrir(livret.rendre(couverture(vue(declare)), [page], IMAGES.get, None)))
    assert texte.count(compacter(declare.nom)) >= 3
    assert all(compacter(hostile) in texte for hostile in HOSTILES)


def test_ce_que_typst_refuse_laisse_ses_mots() -> None:
    """Un tableau impossible n’arrête pas le livret : la page donne son texte d’un seul tenant."""
    casse = (
        "<h1>Cassée</h1><table><tr><th>a</th><th>b</th></tr>"
        "<tr><td rowspan=3>haut</td><td>x</td></tr><tr><td colspan=2>large</td></tr></table>"
    )
    pages = [Chapitre(1, "Cassée", "c.html", casse), *PAGES[:1]]
    texte = texte_de(ouvrir(rendre(pages)))
    assert all(mot in texte for mot in ("haut", "large", "Bienvenue."))


def test_les_titres_d_une_page_sont_sous_le_sien(lu: PdfReader) -> None:
    """Une page de troisième rang a ses parties au quatrième, sans saut."""
    niveaux = [str(b["/S"]) for b in balises(lu) if re.fullmatch(r"/H[1-6]", str(b["/S"]))]
    assert niveaux.count("/H1") == 4 and "/H4" in niveaux


def _tableau(html: str) -> dict[str, object]:
    traduire = TraductionDePage(lambda href: {"url": href}, lambda n: None, lambda i: None).traduire
    return traduire(lire(html))[0]


def _echapper(texte: str) -> str:
    return texte.replace("&", "&amp;").replace("<", "&lt;")

"""Le PDF : un vrai Typst le compose, pypdf le relit."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from generateur.formats.papier import feuille_imprimee as pdf
from generateur.formats.papier import fiches_de_role, pdf_donnees, typographe
from generateur.formats.papier.impression import nombre_de_pages, tout_imprimable
from generateur.vue.matrice import matrice
from generateur.vue.vues import VueFeuille

from .lecture_pdf import balises, compacter, ouvrir, roles_de, texte_de
from .modele import college, demarche, vue
from .outils import HOSTILES, college_hostile, empreinte, empreinte_ailleurs, grand_college


def lire(de: VueFeuille) -> PdfReader:
    """Compose le PDF et l’ouvre."""
    return ouvrir(pdf.rendre(de))


@pytest.fixture(scope="module")
def ordinaire() -> PdfReader:
    """Le PDF du collège des essais."""
    return lire(vue())


def test_cinq_a_huit_pages_a4(ordinaire: PdfReader) -> None:
    """La feuille de route tient en cinq à huit pages A4."""
    assert 5 <= len(ordinaire.pages) <= 8
    tailles = {tuple(round(float(x)) for x in page.mediabox[2:]) for page in ordinaire.pages}
    assert tailles == {(595, 842)}


def test_huit_pages_au_plus_sur_trois_trimestres() -> None:
    """Trois trimestres tiennent encore en huit pages."""
    assert 5 <= len(lire(vue(college(trimestres=3))).pages) <= 8


def test_cinq_pages_au_plus_en_version_minimale() -> None:
    """La version minimale tient en cinq pages."""
    assert len(lire(vue(college(version="minimale"))).pages) <= 5


def test_balise_en_francais_avec_un_titre(ordinaire: PdfReader) -> None:
    """Le PDF est balisé, en français, et son titre est celui du collège."""
    racine = ordinaire.trailer["/Root"]
    assert racine["/MarkInfo"]["/Marked"] is True or racine["/MarkInfo"]["/Marked"].value is True
    assert str(racine["/Lang"]).startswith("fr")
    assert racine["/ViewerPreferences"]["/DisplayDocTitle"]
    metadonnees = ordinaire.metadata
    assert metadonnees is not None
    assert metadonnees.title == "Feuille de route, Collège des Essais, Saint-Exemple"
    assert "pdfuaid" in str(racine["/Metadata"].get_data())


def test_date_du_pdf_est_celle_de_l_edition(ordinaire: PdfReader) -> None:
    """La date du PDF est celle de l’édition, jamais celle de l’horloge."""
    metadonnees = ordinaire.metadata
    assert metadonnees is not None and metadonnees.creation_date is not None
    assert metadonnees.creation_date.date().isoformat() == "2026-11-24"


def test_titres_sans_saut_de_niveau(ordinaire: PdfReader) -> None:
    """Les titres commencent au premier niveau et n’en sautent aucun."""
    niveaux = [int(role[1]) for role in roles_de(ordinaire) if re.fullmatch(r"H[1-6]", role)]
    assert niveaux[0] == 1 and niveaux.count(1) == 1
    sauts = [b - a for a, b in pairwise(niveaux)]
    assert max(sauts) == 1


def test_signets_vers_chaque_partie(ordinaire: PdfReader) -> None:
    """Les signets mènent aux parties, chacune à sa page."""
    plats = [s for s in ordinaire.outline if not isinstance(s, list)]
    dessous = next(s for s in ordinaire.outline if isinstance(s, list))
    assert [s.title for s in plats] == ["Collège des Essais"]
    titres = {s.title for s in ordinaire.outline[1] if not isinstance(s, list)}
    assert {"Les rendez-vous", "Qui fait quoi, et combien de temps"} <= titres
    sous = {s.title for s in dessous[-1]}
    assert {"Pourquoi ces dates", "Reste à fixer"} <= sous


def test_chaque_tableau_a_ses_tetes(ordinaire: PdfReader) -> None:
    """Chaque tableau a une rangée de têtes, et chaque rangée un nom, qu’un lecteur d’écran annonce
    à chaque cellule."""
    trouvees = [b for b in balises(ordinaire) if b["/S"] == "/Table"]
    assert len(trouvees) >= 5
    connus = ordinaire.trailer["/Root"]["/StructTreeRoot"]["/IDTree"]["/Names"]
    noms = [bytes(nom.original_bytes) for nom in connus[::2]]
    assert noms == sorted(noms)
    for tableau in trouvees:
        tetes, corps = (k.get_object() for k in tableau["/K"])
        assert (tetes["/S"], corps["/S"]) == ("/THead", "/TBody")
        for rangee in corps["/K"]:
            nommee, *autres = (k.get_object() for k in rangee.get_object()["/K"])
            if not autres:
                continue
            portees = [a["/Scope"] for a in nommee["/A"] if "/Scope" in a]
            assert (nommee["/S"], portees) == ("/TH", ["/Row"])
            assert nommee["/ID"].original_bytes in noms
            for autre in autres:
                assert autre["/S"] == "/TD" and nommee["/ID"] in next(
                    a["/Headers"] for a in autre["/A"] if "/Headers" in a
                )


def test_espaces_insecables_avant_les_signes_hauts() -> None:
    """Une espace ordinaire laisserait « : » ou « ; » seul à la ligne, après un gras compris."""
    la_vue = vue()
    fiches = (fiches_de_role.textes_de_la_fiche(la_vue, demarche(), r.id) for r in la_vue.roles)
    textes = [*feuilles(pdf_donnees.donnees(la_vue)), *feuilles([*map(tout_imprimable, fiches)])]
    assert len(textes) > 400
    for texte in textes:
        assert not re.search(r"[\w)»] [;:!?»]|« |\w'\w", texte), texte
    pages = ouvrir(pdf.rendre(la_vue)).pages
    lignes = [ligne for page in pages for ligne in page.extract_text().splitlines()]
    assert not [ligne for ligne in lignes if re.match(r"\s*[;:!?»]", ligne)]


def feuilles(arbre: object) -> Iterator[str]:
    """Rend chaque texte d’un arbre de données."""
    if isinstance(arbre, str):
        yield arbre
    elif isinstance(arbre, dict | list):
        for valeur in arbre.values() if isinstance(arbre, dict) else arbre:
            yield from feuilles(valeur)


def test_frises_dites_en_mots(ordinaire: PdfReader) -> None:
    """Chaque frise porte un texte de remplacement : temps, vacances, rendez-vous."""
    figures = [b for b in balises(ordinaire) if b["/S"] == "/Figure"]
    assert len(figures) == 2
    for figure in figures:
        assert "Temps 2, Voir et échanger" in str(figure["/Alt"])
        assert "Vacances d’hiver" in str(figure["/Alt"])
        assert "Conseil d’administration, mardi 16\u00a0mars 2027" in str(figure["/Alt"])


def test_pied_de_chaque_page(ordinaire: PdfReader) -> None:
    """Chaque page dit le collège, l’édition et son numéro."""
    total = len(ordinaire.pages)
    for numero, page in enumerate(ordinaire.pages, start=1):
        texte = compacter(page.extract_text())
        assert compacter("Collège des Essais, Saint-Exemple · édition du 24 novembre 2026") in texte
        assert compacter(f"page {numero} sur {total}") in texte


def test_synthese_en_deux_pages(ordinaire: PdfReader) -> None:
    """La synthèse tient sur les deux premières pages ; la frise ouvre la troisième."""
    premiere, deuxieme, troisieme = (compacter(p.extract_text()) for p in ordinaire.pages[:3])
    assert compacter("Temps à prévoir") in premiere
    assert compacter("Chacun est libre.") in premiere
    assert compacter("Ce que nous demandons") in premiere
    assert compacter("Les rendez-vous") in deuxieme
    assert compacter("ce n’est pas un objectif") in deuxieme
    assert compacter("à confirmer par la direction") in deuxieme
    assert troisieme.startswith(compacter("La frise, semaine par semaine"))


def test_heures_de_la_vue() -> None:
    """Les heures imprimées sont les sommes de la vue, au mot près."""
    la_vue = vue()
    lu = lire(la_vue)
    texte = compacter(lu.pages[0].extract_text())
    assert compacter(f"pour le collège : {la_vue.heures_du_college_en_mots}") in texte
    for role in la_vue.roles:
        combien = f", {role.personnes} pers." if role.personnes > 1 else ""
        combien = ", à désigner" if role.a_designer else combien
        noms = [compacter(f"{nom}{combien}") for nom in (role.titre, role.court)]
        mois = "".join(m.en_mots for m in role.mois)
        rangees = [compacter(f"{nom}{mois}{role.heures_en_mots}") for nom in noms]
        assert any(rangee in texte for rangee in rangees), rangees
    totaux = compacter("".join(role.heures_en_mots for role in la_vue.roles))
    assert totaux in compacter(lu.pages[-1].extract_text())


def test_chaque_ligne_et_chaque_rendez_vous_imprimes(ordinaire: PdfReader) -> None:
    """Aucune étape, aucune semaine, aucune date d’instance ne manque sur le papier."""
    la_vue = vue()
    texte = texte_de(ordinaire)
    for ligne in la_vue.lignes:
        assert compacter(ligne.titre) in texte
        if ligne.seance:
            # « Semaine du… » y prend une majuscule.
            assert compacter(ligne.seance.quand)[1:] in texte
            assert compacter(ligne.seance.demande) in texte
    for rendez_vous in la_vue.dates_a_fixer:
        assert compacter(rendez_vous.quoi) in texte


@pytest.mark.parametrize("version", ["complete", "minimale"])
def test_rien_ne_se_perd_dans_les_colonnes(version: str) -> None:
    """Chaque part de chaque rôle est dans sa case, et le document va jusqu’à son dernier mot."""
    la_vue = vue(college(version=version))
    texte = texte_de(lire(la_vue))
    fin = texte[texte.rindex(compacter("Qui fait quoi")) :]
    assert compacter("de ce que le collège a déclaré.") in fin
    signes = {"anime": "A", "informe": "i"}
    for groupe in matrice(la_vue).groupes:
        for rangee in groupe.rangees:
            fois = f" ({rangee.fois} fois)" if rangee.fois > 1 else ""
            cases = [
                signes.get(case.part, "") + (case.heures if case.part != "informe" else "")
                for case in rangee.cases
            ]
            assert compacter(f"{rangee.titre}{fois}{rangee.quand}{''.join(cases)}") in fin


def test_texte_hostile_reste_du_texte() -> None:
    """Ce qui ressemble à du code s’imprime tel qu’il est écrit."""
    texte = texte_de(lire(vue(college_hostile())))
    for hostile in HOSTILES:
        assert compacter(hostile) in texte
    assert compacter("#emph[x]") in texte


def test_collège_hors_de_proportion() -> None:
    """Noms de 200 signes, 40 objectifs, 500 enseignants : rien ne se perd."""
    grand = grand_college()
    texte = texte_de(lire(vue(grand)))
    assert compacter(grand.nom) in texte
    for objectif in grand.projet_etablissement:
        assert compacter(objectif.objectif) in texte


@pytest.mark.parametrize(
    "nom",
    [
        "Collège \N{GRINNING FACE} du Soleil",
        "Collège 中学校",
        "Collège \N{FAMILY}\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}",
        "Collège \ue000 privé",
        "Collège مدرسة الأطفال",
        "Collège ไทย हिन्दी",
        "Colle\u0300ge de\u0301compose\u0301",
        "Collège \x07 \u200b \u2028 \u202e invisible",
    ],
)
def test_caractere_sans_dessin(nom: str) -> None:
    """Un caractère qu’aucune police n’a n’arrête pas la feuille de route."""
    texte = texte_de(lire(vue(college(nom=nom))))
    assert "Coll\u00e8ge" in unicodedata.normalize("NFC", texte)


def test_sans_objectif_ni_preoccupation_ni_instance() -> None:
    """Un profil réduit au nécessaire laisse de quoi écrire à la main."""
    nu = college(projet_etablissement=(), preoccupations=(), instances=(), equipe_projet=())
    texte = texte_de(lire(vue(nu)))
    assert compacter("À choisir en première réunion") in texte
    assert compacter("Elles se recueillent") in texte
    assert compacter("Aucune instance n’est déclarée") in texte


def test_memes_octets_ailleurs(tmp_path: Path) -> None:
    """Deux rendus donnent les mêmes octets, aussi dans un autre fuseau et un autre dossier."""
    premier = pdf.rendre(vue())
    assert premier == pdf.rendre(vue())
    assert empreinte(premier) == empreinte_ailleurs("papier.feuille_imprimee", tmp_path)


def test_edition_change_le_pied() -> None:
    """Une autre édition se lit au pied de page."""
    autre = replace(vue(), edition_en_mots="2\u00a0février 2027")
    assert compacter("édition du 2 février 2027") in texte_de(lire(autre))


def test_synthese_seule() -> None:
    """La synthèse se rend seule, en deux pages, les mêmes que dans la feuille de route."""
    la_vue = vue()
    seule = ouvrir(pdf.rendre_la_synthese(la_vue))
    entiere = lire(la_vue)
    assert len(seule.pages) == 2
    for page, meme in zip(seule.pages, entiere.pages, strict=False):
        autrement = compacter(meme.extract_text()).replace(f"sur{len(entiere.pages)}", "sur2")
        assert compacter(page.extract_text()) == autrement


def test_nombre_de_pages_lu_dans_les_octets() -> None:
    """Le nombre de pages que lit l’écrivain est celui que lit pypdf."""
    octets = pdf.rendre(vue())
    assert nombre_de_pages(octets) == len(ouvrir(octets).pages)


class QuiNeSeFixePas(Exception):
    """Typst a donné un avertissement."""


@pytest.mark.parametrize("vue_a_poser", [
    vue(), vue(college(trimestres=3)), vue(college(version="minimale")), vue(grand_college()),
    vue(college_hostile()),
], ids=["deux", "trois", "minimale", "grand", "hostile"])  # fmt: skip
def test_la_mise_en_page_se_fixe(vue_a_poser: VueFeuille, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ce qui s’ajuste au vu de ce qui a débordé trouve sa place dans les reprises de Typst : il
    avertit sinon que la mise en page ne se fixe pas."""
    entier = typographe.compositeur()

    class Attentif:
        def compile(self, **reglages: object) -> bytes:
            octets, avertissements = entier.compile_with_warnings(**reglages)
            if avertissements:
                raise QuiNeSeFixePas([str(a) for a in avertissements])
            assert isinstance(octets, bytes)
            return octets

    monkeypatch.setattr(typographe, "compositeur", Attentif)
    assert nombre_de_pages(pdf.rendre(vue_a_poser)) > 2
    for role in vue_a_poser.roles:
        fiche = fiches_de_role.rendre(vue_a_poser, demarche(), role.id)
        assert nombre_de_pages(fiche) == 1


def test_les_donnees_n_entrent_jamais_comme_du_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Guillemets, barres, appels, fins de ligne : Typst lit le texte tel qu’il est."""
    hostile = 'a"b\\c\\"d\\u{41}#panic("x")`$*_\u2028\u2029\x85</x>é\\n\t\n\r]}#]' + "".join(
        HOSTILES
    )
    monkeypatch.setattr(typographe, "GABARITS", tmp_path)
    monkeypatch.setattr(typographe, "_par_fil", threading.local())
    (tmp_path / "t.typ").write_text(
        '#let rendre(d) = [#set document(title: "t")\n'
        '#if d.lu != d.codes.map(str.from-unicode).join("") { panic(repr(d.lu)) }\n= Lu]\n',
        encoding="utf-8",
    )
    donnees = {"lu": hostile, "codes": [ord(signe) for signe in hostile]}
    assert typographe.composer("t", donnees, date(2026, 9, 1)).startswith(b"%PDF")

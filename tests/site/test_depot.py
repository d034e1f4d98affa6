"""La vie d’un dépôt copié : fautes, données hostiles, pages reprises, crayon, étapes changées."""

from __future__ import annotations

from pathlib import Path

from .conftest import construire_le_site


def ecrire(fichier: Path, avant: str, apres: str) -> None:
    """Change un texte d’un fichier ; il doit y être."""
    texte = fichier.read_text(encoding="utf-8")
    assert avant in texte
    fichier.write_text(texte.replace(avant, apres), encoding="utf-8")


def test_une_copie_modifiee_se_publie(depot: Path) -> None:
    """Un collège change son profil, une page, en ajoute une, retire une étape et en ajoute une :
    le site se construit sans avertissement."""
    profil = depot / "donnees" / "college.yml"
    ecrire(profil, "nom: Collège de démonstration", "nom: Collège de la Côte")
    profil.write_text(
        profil.read_text("utf-8")
        + """
adaptations:
  retirer: [visites-entre-classes]
  modifier:
    essais-en-classe: {semaines: {min: 2, ideal: 3, max: 3}}
  ajouter:
    - id: cafe-du-mardi
      titre: Un café le mardi
      temps: temps-2
      but: Se parler. Sans ordre du jour.
      preparer: [Du café]
      deroule: [{minutes: 20, quoi: Se parler}]
      semaines: {min: 1, ideal: 1, max: 2}
      apres: [ateliers-de-demonstration]
      roles: {pilote: [enseignants-volontaires], contribue: [enseignants]}
      garder: [Rien]
""",
        encoding="utf-8",
    )
    ecrire(depot / "docs" / "commencer" / "premiere-reunion.md", "Quarante-cinq", "Cinquante")
    (depot / "docs" / "chez-nous" / "charte.md").write_text("# Notre charte\n\nOui.\n", "utf-8")
    (depot / "docs" / "roles").mkdir()
    (depot / "docs" / "roles" / "direction.md").write_text("# La direction, ici\n", "utf-8")
    resultat = construire_le_site(depot)
    assert resultat.returncode == 0, resultat.stderr
    site = depot / "site"
    accueil = (site / "index.html").read_text("utf-8")
    assert "Collège de la Côte" in accueil
    assert "chez-nous/charte.html" in accueil and "Chez nous" in accueil
    assert "cafe-du-mardi" in accueil and "visites-entre-classes" not in accueil
    assert "Du café" in (site / "etapes" / "cafe-du-mardi.html").read_text("utf-8")
    assert "La direction, ici" in (site / "roles" / "direction.html").read_text("utf-8")


def test_une_faute_laisse_le_site_d_avant(depot: Path) -> None:
    """Un profil ou une page en faute se dit en français, à sa ligne, sans trace, et l’ancien site
    reste tel quel."""
    assert construire_le_site(depot).returncode == 0
    temoin = depot / "site" / "temoin.txt"
    temoin.write_text("là", encoding="utf-8")
    profil = depot / "donnees" / "college.yml"
    ecrire(profil, "oral, evaluation-retours]", "orale, evaluation-retours]")
    resultat = construire_le_site(depot)
    assert resultat.returncode == 1 and "Traceback" not in resultat.stderr
    assert "préoccupation « orale » inconnue" in resultat.stderr
    assert "donnees/college.yml:" in resultat.stderr
    ecrire(profil, "orale, evaluation-retours]", "oral, evaluation-retours]")
    page = depot / "docs" / "index.md"
    page.write_text('# Accueil\n\n{{ colege.nom }}\n\n{{ titre("rien") }}\n', encoding="utf-8")
    resultat = construire_le_site(depot)
    assert resultat.returncode == 1 and "Traceback" not in resultat.stderr
    assert "docs/index.md:3" in resultat.stderr and "« college »" in resultat.stderr
    assert "docs/index.md:5" in resultat.stderr and "« rien »" in resultat.stderr
    page.write_text("# Accueil\n\n[nulle part](nulle-part.md)\n", encoding="utf-8")
    assert construire_le_site(depot).returncode == 1
    assert temoin.read_text(encoding="utf-8") == "là"
    assert not list(depot.glob("site.*"))


def test_une_donnee_hostile_reste_du_texte(depot: Path) -> None:
    """Des balises, des accolades, des guillemets dans un nom sortent comme du texte, dans le titre
    et les attributs aussi."""
    profil = depot / "donnees" / "college.yml"
    hostile = 'Collège <script>alert(1)</script> {{ 7*7 }} \\" & *x* [a](javascript:b)'
    ecrire(profil, "nom: Collège de démonstration", f'nom: "{hostile}"')
    ecrire(profil, "objectif: Faire parler", "objectif: <img src=x onerror=alert(1)> Faire parler")
    profil.write_text(
        profil.read_text("utf-8")
        + """
adaptations:
  ajouter:
    - id: hostile
      titre: '<b>"Gras"</b> {{ 6*6 }}'
      temps: temps-2
      but: But.
      semaines: {min: 1, ideal: 1, max: 2}
      roles: {pilote: [direction]}
""",
        encoding="utf-8",
    )
    resultat = construire_le_site(depot)
    assert resultat.returncode == 0, resultat.stderr
    for page in (depot / "site").rglob("*.html"):
        texte = page.read_text(encoding="utf-8")
        assert "<script>alert" not in texte and "<img src=x" not in texte, page
        assert '<b>"Gras' not in texte and "<b>&quot;Gras" not in texte, page
        assert 'javascript:b"' not in texte and " 49 " not in texte, page
        entete = texte[: texte.index("</head>")]
        assert entete.count("<title>") == 1
    accueil = (depot / "site" / "index.html").read_text(encoding="utf-8")
    assert "{{ 7*7 }}" in accueil or "&#123;&#123; 7" in accueil


def test_ce_qui_n_est_pas_un_appel_reste_tel_quel(depot: Path) -> None:
    """`{%`, `{#` et ce qui est dans du code ne sont pas touchés."""
    page = depot / "docs" / "chez-nous" / "essai.md"
    page.write_text(
        "# Essai {#ancre}\n\n{% rien %} `{{ college.nom }}`\n\n```\n{{ titre('x') }}\n```\n\n"
        "Ici {{ college.commune }}.\n",
        encoding="utf-8",
    )
    resultat = construire_le_site(depot)
    assert resultat.returncode == 0, resultat.stderr
    texte = (depot / "site" / "chez-nous" / "essai.html").read_text(encoding="utf-8")
    assert 'id="ancre"' in texte and "{% rien %}" in texte
    assert "{{ college.nom }}" in texte and "{{ titre('x') }}" in texte
    assert "Ici Exempleville." in texte


def test_le_crayon_ouvre_le_bon_fichier(depot: Path) -> None:
    """Sur GitHub comme sur GitLab, le crayon ouvre le Markdown ; sur une page calculée, il en
    propose une nouvelle, déjà remplie ; jamais donnees/demarche."""
    profil = depot / "donnees" / "college.yml"
    profil.write_text(
        profil.read_text("utf-8") + "\ndepot: https://forge.exemple.fr/groupe/manuel\n", "utf-8"
    )
    assert construire_le_site(depot, CI_DEFAULT_BRANCH="principale").returncode == 0
    fiche = (depot / "site" / "etapes" / "essais-en-classe.html").read_text("utf-8")
    attendu = (
        "https://forge.exemple.fr/groupe/manuel/-/edit/principale/docs/etapes/essais-en-classe.md"
    )
    assert attendu in fiche
    role = (depot / "site" / "roles" / "direction.html").read_text("utf-8")
    assert "/-/new/principale?file_name=docs%2Froles%2Fdirection.md" in role
    ecrire(profil, "https://forge.exemple.fr/groupe/manuel", "https://github.com/moi/manuel")
    assert construire_le_site(depot).returncode == 0
    fiche = (depot / "site" / "etapes" / "essais-en-classe.html").read_text("utf-8")
    assert "https://github.com/moi/manuel/edit/main/docs/etapes/essais-en-classe.md" in fiche
    role = (depot / "site" / "roles" / "direction.html").read_text("utf-8")
    assert "https://github.com/moi/manuel/new/main?filename=docs%2Froles%2Fdirection.md" in role


def test_jamais_une_page_d_avant(depot: Path) -> None:
    """Une construction se souvient de la précédente, mais un changement de donnée, de mot, de page
    ou d’habillage se voit aussitôt."""
    assert construire_le_site(depot).returncode == 0
    assert list((depot / ".cache" / "preparations").glob("*.json"))
    feuille = depot / "site" / "feuille-de-route.html"
    avant = {f.name: f.read_bytes() for f in (depot / "site").glob("feuille-de-route.*")}
    assert construire_le_site(depot).returncode == 0
    assert avant == {f.name: f.read_bytes() for f in (depot / "site").glob("feuille-de-route.*")}
    ecrire(depot / "donnees" / "college.yml", "debut: 2027-01-04", "debut: 2027-01-11")
    mots_du_site = depot / "donnees" / "demarche" / "libelles" / "site.yml"
    ecrire(mots_du_site, "Pourquoi là, pourquoi tant", "Et donc")
    ecrire(depot / "docs" / "feuille-de-route.md", "Chaque ligne dit", "Toute ligne dit")
    ecrire(
        depot / "overrides" / "main.html",
        "{% extends",
        "{% block announce %}<p>Habillé</p>{% endblock %}{% extends",
    )
    assert construire_le_site(depot).returncode == 0
    texte = feuille.read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "11 janvier" in texte and "Et donc" in texte and "Toute ligne dit" in texte
    assert "<p>Habillé</p>" in (depot / "site" / "index.html").read_text(encoding="utf-8")
    assert (depot / "site" / "feuille-de-route.pdf").read_bytes() != avant["feuille-de-route.pdf"]


def test_une_memoire_abimee_ne_fait_rien_perdre(depot: Path) -> None:
    """Un fichier de mémoire tronqué ou étranger est refait, sans un mot de trop."""
    assert construire_le_site(depot).returncode == 0
    [retenu] = (depot / ".cache" / "preparations").glob("*.json")
    for contenu in (b"{", b"[]", b'{"documents": {"pdf": 3}}'):
        retenu.write_bytes(contenu)
        resultat = construire_le_site(depot)
        assert resultat.returncode == 0 and "Traceback" not in resultat.stderr
        assert (depot / "site" / "feuille-de-route.pdf").read_bytes().startswith(b"%PDF")

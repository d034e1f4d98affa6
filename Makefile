# Deux commandes suffisent : « make site » et « make tests ». Tout s'installe dans .venv/.
PYTHON ?= python3
VENV := .venv

.PHONY: site archive tests servir references mesures validateurs annuaire verrous demandes moteur versions
# Ce qui manque au système se dit avant d’installer quoi que ce soit.
.NOTPARALLEL:

site: $(VENV)/pret-site
	$(VENV)/bin/mkdocs build --strict
	@echo "Le site est fait : ouvrez site/index.html."

servir: $(VENV)/pret-site
	@echo "Le site se regarde à http://127.0.0.1:8000/ dès qu’il est construit ; Ctrl-C l’arrête."
	$(VENV)/bin/mkdocs serve --dev-addr 127.0.0.1:8000

# Le site en un fichier, à déplier sur l'intranet ou un disque partagé : manuel.zip
archive: site
	$(VENV)/bin/generateur archive --sortie manuel.zip

tests: demandes $(VENV)/pret-tests
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	bash tests/outils/essayer.sh -n 2

demandes:
	@PYTHON="$(PYTHON)" bash tests/outils/paquets.sh site essais

# Récrit les plans de référence de tests/references/ : relire la différence avant de la garder.
references: $(VENV)/pret-tests
	$(VENV)/bin/python -m tests.outils.references

# Les mesures (vitesse, crédibilité des plans) s'impriment ; elles ne font échouer rien.
mesures: $(VENV)/pret-tests
	for mesure in construction credibilite academie echelle moteur manuel; do $(VENV)/bin/python tests/mesures/$$mesure.py; done

# Tout ce que le manuel écrit, relu par les vérificateurs de chaque format (Java, Maven et npm).
validateurs: $(VENV)/pret-tests
	bash tests/outils/validateurs/recevoir.sh
	$(VENV)/bin/python -m tests.mesures.validateurs

# Refait donnees/colleges.js d'une liste nationale : make annuaire LISTE=colleges.csv RENTREE=2026
annuaire: $(VENV)/pret-tests
	$(VENV)/bin/python -m tests.outils.annuaire "$(LISTE)" "$(RENTREE)"

# Refait ce qui, dans la page, calcule le plan et fait le manuel (overrides/assets/moteur/). Avec
# « relire=1 », dit seulement si c’est ce que l’on referait ; avec « suivre=1 », refait d’abord la
# liste des modules qui y entrent, quand le programme ou une bibliothèque en demande un de plus.
moteur: $(VENV)/pret-tests
	$(VENV)/bin/python -m tests.outils.moteur $(if $(relire),--relire) $(if $(suivre),--suivre)

# Refait la liste de ce qui a été livré un jour (« generateur reprendre »), avant de donner une version.
versions: $(VENV)/pret-tests
	$(VENV)/bin/python -m tests.outils.versions

# Refait les verrous des dépendances (demande uv, installé avec celles des tests).
verrous:
	bash tests/outils/verrous.sh

$(VENV)/pret-site: requirements.txt pyproject.toml
	PYTHON="$(PYTHON)" bash tests/outils/environnement.sh requirements.txt
	touch $@

$(VENV)/pret-tests: requirements-tests.txt pyproject.toml tests/outils/lighthouse/package-lock.json
	PYTHON="$(PYTHON)" bash tests/outils/environnement.sh requirements-tests.txt
	NODE_DISABLE_COMPILE_CACHE=1 PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm ci --silent --no-audit --no-fund --prefix tests/outils/lighthouse
	touch $@ $(VENV)/pret-site

"""Les essais, rangés comme le code.

`conftest.py` a le navigateur et le dossier que tous les ouvriers partagent ; `site/conftest.py`
les quatre sites, construits une fois ; `site/equipes.py` les dépôts que des équipes ont faits
leurs (qui veut y changer quelque chose en prend une copie). Une fenêtre neuve coûte plus cher
qu’une page rouverte : `fenetre` sert à tous les essais qui n’y laissent rien. axe ne remesure pas
un contraste qu’il a déjà jugé (`site/axe.js` dit quand c’est sûr, quatre essais le prouvent).
`profils/` : ceux des essais, jamais `donnees/college.yml` ; `cas/` : une donnée et ce qu’on en
attend ; `references/` : des plans que `make references` récrit. Nos commandes et `mkdocs` se
lancent par `outils/souche.py`, sans payer chacune l’entrée de Python.
"""

"""Ce que la page demande au programme qui tourne dans le navigateur (Pyodide).

Chaque fonction prend et rend des valeurs simples ; aucune ne connaît MkDocs :
`tests/site/` les essaie hors du navigateur, où elles sont les mêmes.
"""

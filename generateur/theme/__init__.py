"""Le thème du manuel : Material, sans l’avis que Material imprime sur MkDocs 2.

Material l’imprime quand MkDocs charge son thème, avant toute extension. Celui-ci, qui en hérite
(`mkdocs_theme.yml`), est chargé juste avant lui : c’est le seul moment où l’on peut s’en passer.
Il ne nous apprend rien : les versions sont verrouillées.
"""

import os

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

"""Le Chromium de Debian sans ses fenêtres, tel que les essais et les mesures le lancent."""

from __future__ import annotations

from playwright.sync_api import Browser, Playwright

# Dans chaque fenêtre neuve, Chromium prépare la liste de sa barre d’adresse, deux pages que nul ne
# verra : la moitié du prix d’une page d’essai. Le reste est la liste de playwright, que la nôtre
# remplace au lieu de s’y ajouter.
SANS = (
    "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
    "HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,"
    "ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin,"
    "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch"
)
CHROMIUM = "/usr/bin/chromium-headless-shell"
"""Le même moteur de pages que `chromium`, sans ce qui entoure une page (decisions/0089)."""
# Une page d’essai vit moins longtemps que ce que Chromium met à compiler en mieux ses scripts, et
# Python (decisions/0179).
SANS_MIEUX = "--no-opt --no-maglev --wasm-tiering-budget=100000000"


def lancer(pilote: Playwright, *reglages: str, scripts: str = "") -> Browser:
    """Lance ce Chromium, avec ces réglages de plus, et ceux-là pour ses scripts."""
    js = f"--js-flags={SANS_MIEUX} {scripts}".rstrip()
    return pilote.chromium.launch(
        executable_path=CHROMIUM,
        args=["--no-sandbox", f"--disable-features={SANS}", js, *reglages],
    )

"""Le vrai Chromium du système, tel que les essais et les mesures le lancent."""

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


def lancer(pilote: Playwright, *reglages: str) -> Browser:
    """Lance le Chromium du système, avec ces réglages de plus."""
    return pilote.chromium.launch(
        executable_path="/usr/bin/chromium",
        args=["--no-sandbox", f"--disable-features={SANS}", *reglages],
    )

"""D’une liste ou d’un dossier de profils aux collèges d’un lot."""

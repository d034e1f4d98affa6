"""La page « Configurer » : le formulaire du profil."""

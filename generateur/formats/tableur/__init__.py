"""Le tableur (ODS) et les valeurs séparées (CSV)."""

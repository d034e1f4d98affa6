"""Les jours et les semaines ouverts d’un collège, ses trimestres, la période d’un plan."""

"""Les rendez-vous en iCalendar."""

"""Le plan : les étapes posées dans les semaines, leurs dates, leurs raisons, ou le refus."""

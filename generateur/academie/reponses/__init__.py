"""Les questions que se pose une académie, chacune en un tableau."""

"""Un lot mené à bien : tâches, ouvriers, empreintes, compte rendu."""

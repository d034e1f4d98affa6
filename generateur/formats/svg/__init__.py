"""Les dessins du site : la frise, couchée et debout, les courbes."""

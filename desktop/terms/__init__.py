"""The words of the field: frozen values, made of the standard library only."""

"""What a provision says: verb, addressee, qualifier, deadline, reference."""

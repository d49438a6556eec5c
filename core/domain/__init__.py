"""What things are: frozen records and values, their laws and references."""

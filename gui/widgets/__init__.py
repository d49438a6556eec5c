"""Fields of forms that read what people type."""

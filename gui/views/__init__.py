"""Views: passive widgets that show frozen answers and emit requests."""

"""What the book concludes through a lens: frozen answers, never text, never stored."""

"""The file: TinyDB storage, journal, lock, backups and migrations."""

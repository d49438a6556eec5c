"""The window: Qt views over the core's answers; never tinydb, never core.store."""

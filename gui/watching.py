"""Watches the folder of a file: the file itself is lost at its first renaming."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

# A save is many events; and file systems that tell of none are looked at now and then.
_SETTLED = 300
_ANYWAY = 4000


class FolderWatch(QObject):
    """Tells that something may have happened to a file, and lets it come to rest first.

    Signals:
        stirred: Something may have happened.
    """

    stirred = Signal()

    def __init__(self, parent: QObject | None = None, *, anyway: int = _ANYWAY) -> None:
        """Watch nothing yet.

        Args:
            parent: Owns the watch.
            anyway: After how many milliseconds to look although nothing was told.
        """
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._path: Path | None = None
        self._rest = _timer(self, _SETTLED, single=True)
        self._rest.timeout.connect(self._on_rest)
        self._watcher.directoryChanged.connect(lambda _path: self._rest.start())
        self._watcher.fileChanged.connect(lambda _path: self._rest.start())
        self._anyway = _timer(self, anyway, single=False)
        self._anyway.timeout.connect(self.stirred)

    # Methods

    def watch(self, path: Path | None) -> None:
        """Watch another file and its folder; none to watch nothing."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._rest.stop()
        self._anyway.stop()
        self._path = path
        if path is not None:
            self._watcher.addPath(str(path.parent))
            self._watcher.addPath(str(path))
            self._anyway.start()

    # Internal

    def _on_rest(self) -> None:
        # A file that was replaced is another one, which is not watched yet; the old
        # one may live on under another name, and would be watched there.
        if self._path is not None:
            name = str(self._path)
            self._watcher.removePath(name)
            if self._path.exists():
                self._watcher.addPath(name)
        self.stirred.emit()


def _timer(owner: QObject, pause: int, *, single: bool) -> QTimer:
    made = QTimer(owner)
    made.setSingleShot(single)
    made.setInterval(pause)
    return made

"""The language of the window: which one it is, and the catalogues that Qt reads."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gui.arguments import LANGUAGES
from gui.theme import RESOURCES

CATALOGUES = RESOURCES / "translations"
# The language that the texts in the sources are written in; it needs no catalogue.
SOURCE = "en"
_OWN, _OF_QT = "bidbook", "qtbase"


def language_for(*wanted: str | None) -> str:
    """The first of the wanted languages that there is, else the system's."""
    for one in wanted:
        if one in LANGUAGES:
            return one
    return system_language()


def system_language() -> str:
    """The first language of the system that the window can speak, else English."""
    for name in QLocale.system().uiLanguages():
        stem = name.replace("_", "-").partition("-")[0]
        if stem in LANGUAGES:
            return stem
    return SOURCE


def speak(app: QCoreApplication, language: str) -> bool:
    """Let the texts of the window and of Qt be in a language.

    Returns:
        False where the window's own catalogue can't be read; it is English then.
    """
    for name in (_OWN, _OF_QT):
        for old in app.findChildren(QTranslator, name):
            app.removeTranslator(old)
            old.deleteLater()
    system = QLocale.system()
    here = language == system.name().partition("_")[0]
    QLocale.setDefault(system if here else QLocale(language))
    if language == SOURCE:
        return True
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, _OF_QT, language, of_qt)
    return _install(app, _OWN, language, str(CATALOGUES))


def _install(app: QCoreApplication, name: str, language: str, folder: str) -> bool:
    translator = QTranslator(app)
    translator.setObjectName(name)
    if not translator.load(f"{name}_{language}.qm", folder):
        translator.deleteLater()
        return False
    return app.installTranslator(translator)

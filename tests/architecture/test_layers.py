"""The rules of the house, each as a test whose name is a sentence."""

import re
import subprocess
import sys

import pytest

from tests.architecture.imports import ROOT, imports_of, modules, within

GUI_LIBRARIES = ("PySide6", "shiboken6", "pyqtgraph", "numpy", "gui")
# Which layers a layer may import besides itself and core.domain.
ALLOWED = {
    "core.domain": (),
    "core.answers": (),
    "core.reading": (),
    "core.store": (),
    "core.wording": ("core.answers",),
    "core.book": ("core.store",),
    "core.exchange": ("core.wording", "core.answers", "core.reading"),
    "core.commands": (
        "core.book",
        "core.exchange",
        "core.wording",
        "core.answers",
        "core.reading",
    ),
    "core.__main__": (
        "core.commands",
        "core.book",
        "core.exchange",
        "core.wording",
        "core.answers",
        "core.reading",
    ),
}
CORE = sorted(modules("core"))


def layer_of(module: str) -> str | None:
    """The layer that a module of core belongs to; none for the package itself."""
    return next((layer for layer in ALLOWED if within(module, layer)), None)


@pytest.mark.parametrize("module", CORE)
def test_core_imports_no_gui_library(module: str) -> None:
    leaks = [
        name
        for name in imports_of(modules("core")[module])
        if any(within(name, library) for library in GUI_LIBRARIES)
    ]
    assert leaks == []


@pytest.mark.parametrize("module", CORE)
def test_each_layer_of_core_imports_only_the_layers_below_it(module: str) -> None:
    layer = layer_of(module)
    if layer is None:
        assert module == "core"
        return
    may = (layer, "core.domain", *ALLOWED[layer])
    wrong = [
        name
        for name in imports_of(modules("core")[module])
        if within(name, "core")
        and name != "core"
        and not any(within(name, other) for other in may)
    ]
    assert wrong == []


@pytest.mark.parametrize("module", [name for name in CORE if "domain" in name])
def test_domain_imports_only_msgspec_and_the_standard_library(module: str) -> None:
    allowed = {*sys.stdlib_module_names, "msgspec", "core"}
    tops = {name.partition(".")[0] for name in imports_of(modules("core")[module])}
    assert tops - allowed == set()


def test_only_core_store_imports_tinydb() -> None:
    users = [
        module
        for package in ("core", "gui")
        for module, path in modules(package).items()
        if any(within(name, "tinydb") for name in imports_of(path))
    ]
    assert users
    assert all(within(module, "core.store") for module in users)


def test_gui_never_imports_core_store() -> None:
    users = [
        module
        for module, path in modules("gui").items()
        if any(within(name, "core.store") for name in imports_of(path))
    ]
    assert users == []


def test_only_the_bridge_connects_the_signal_of_core_to_qt() -> None:
    users = [
        module
        for module, path in modules("gui").items()
        if "changed.connect(" in path.read_text(encoding="utf-8")
        and re.search(r"book\.changed\b", path.read_text(encoding="utf-8"))
    ]
    assert set(users) <= {"gui.bridge"}


@pytest.mark.parametrize(
    "dangerous", ["pickle", "marshal", "shelve", "yaml", "QSettings", "QProcess"]
)
def test_the_program_uses_nothing_that_runs_code_from_a_file(dangerous: str) -> None:
    users = [
        module
        for package in ("core", "gui")
        for module, path in modules(package).items()
        if any(dangerous in name.split(".") for name in imports_of(path))
    ]
    assert users == []


@pytest.mark.parametrize("network", ["socket", "http", "urllib.request", "QtNetwork"])
def test_the_program_opens_no_connection(network: str) -> None:
    users = [
        module
        for package in ("core", "gui")
        for module, path in modules(package).items()
        if any(within(name, network) or network in name for name in imports_of(path))
    ]
    assert users == []


def test_every_module_of_core_can_be_imported_without_qt() -> None:
    blocked = "\n".join(f"sys.modules[{name!r}] = None" for name in GUI_LIBRARIES)
    names = [name for name in CORE if name != "core.__main__"]
    code = f"import sys, importlib\n{blocked}\n" + "\n".join(
        f"importlib.import_module({name!r})" for name in names
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr

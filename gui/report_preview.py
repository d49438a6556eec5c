"""A report as it will print: the system's preview, with its printers."""

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from core.exchange.report.pieces import Report
from gui.report_document import ReportDocument, page_layout


def open_preview(report: Report, parent: QWidget | None) -> QPrintPreviewDialog:
    """Show the pages; printing is a button there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(report.title)
    printer.setPageLayout(page_layout())
    document = ReportDocument(report)
    preview = QPrintPreviewDialog(printer, parent)
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    preview.paintRequested.connect(document.print_)
    # Both live as long as the preview does.
    document.setParent(preview)
    preview.finished.connect(lambda _code, kept=printer: kept.isValid())
    preview.open()
    return preview

"""Workbooks made by hand, as no spreadsheet would write them."""

import io
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    f'ContentType="{_KIND}.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    f'ContentType="{_KIND}.worksheet+xml"/></Types>'
)
HEADS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Bidder</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Price</t></is></c></row>'
)


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def sheet(rows: str, before: str = "", *, head: str = "") -> str:
    """The XML of a sheet."""
    return (
        f'{head}<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>'
        "</worksheet>"
    )


def packed(files: dict[str, str | bytes]) -> bytes:
    """Files in an archive."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def workbook(sheet_xml: str | bytes, **more: str | bytes) -> bytes:
    """A workbook with one sheet, and further members (``a__b`` is ``a/b``)."""
    others = {name.replace("__", "/"): content for name, content in more.items()}
    return packed(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _relation(
                "worksheet", "worksheets/sheet1.xml"
            ),
            "xl/worksheets/sheet1.xml": sheet_xml,
            **others,
        }
    )

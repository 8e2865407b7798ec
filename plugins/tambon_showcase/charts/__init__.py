"""Charts as accessible SVG: real text, a title and a description, never colour alone, the same bytes each time.

They are drawn by hand because each library tried made charts several times as heavy and cut Thai words
(docs/adr/0017-analysis.md). Colours are classes of `plugins/tambon_showcase/theme/assets/tambon/css/chart.css`, with fixed colours
beside them for readers without that stylesheet; every chart is beside the table with its numbers.
"""

from __future__ import annotations

from .bars import Bar, Ranked, bars
from .pyramid import AgeBar, pyramid
from .radar import Series, radar
from .years import YearLine, years

__all__ = ["AgeBar", "Bar", "Ranked", "Series", "YearLine", "bars", "pyramid", "radar", "years"]

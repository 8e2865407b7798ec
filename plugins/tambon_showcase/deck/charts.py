"""Native charts of slides: their numbers stay in a small workbook that PowerPoint can edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tambon_showcase.design import SLIDE_CHART_POINTS, hexadecimal
from tambon_showcase.pictures.line_breaks import unbroken
from tambon_showcase.view.source import FileFinder

from .model import Chart
from .shapes import Box, describe
from .theme import colour_of, speak_thai_in_chart

if TYPE_CHECKING:
    import pptx.chart.chart
    import pptx.slide

_AXES = ("axId", "crossAx")
_MOST_STEPS = 4
_STEPS = tuple(first * 10**power for power in range(9) for first in (1, 2, 5))
"""What a scale counts by."""


def draw_chart(slide: pptx.slide.Slide, content: Chart, box: Box, _files: FileFinder) -> None:
    """Put a chart on a slide; `box` is left, top, width and height in inches."""
    from pptx.chart import data as chart_data
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches, Pt

    kinds = {
        "bars": XL_CHART_TYPE.BAR_CLUSTERED,
        "columns": XL_CHART_TYPE.COLUMN_CLUSTERED,
        "pyramid": XL_CHART_TYPE.BAR_STACKED,
    }
    data: Any = vars(chart_data)["CategoryChartData"](number_format=content.number_format)
    data.categories = [unbroken(name) for name in content.categories]
    for name, values in content.series:
        data.add_series(name, values)
    left, top, wide, high = map(Inches, box)
    frame: Any = slide.shapes.add_chart(
        kinds[content.kind], left, top, wide, high, data
    )  # typed as a chart, is its frame
    describe(frame, content.description)
    chart = frame.chart
    chart.has_title = False
    chart.font.size = Pt(next(size for most, size in SLIDE_CHART_POINTS if len(content.categories) <= most))
    speak_thai_in_chart(chart)
    _legend(chart, shown=len(content.series) > 1)
    _series(chart, content)
    {"bars": _bars, "columns": _columns, "pyramid": _pyramid}[content.kind](chart, content)
    _sign(chart)


def _legend(chart: pptx.chart.chart.Chart, *, shown: bool) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION

    chart.has_legend = shown
    if shown:
        # Beside the bars: below them it takes the height that the names of eighteen ages need.
        chart.legend.position = XL_LEGEND_POSITION.RIGHT
        chart.legend.include_in_layout = False


def _series(chart: pptx.chart.chart.Chart, content: Chart) -> None:
    """The bars that the title speaks of are gold, the others are indigo."""
    for series, name in zip(chart.plots[0].series, ("kram", "gold"), strict=False):
        series.invert_if_negative = False
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = colour_of(hexadecimal(name))
    for place in content.marked:
        bar = chart.plots[0].series[0].points[place]
        bar.format.fill.solid()
        bar.format.fill.fore_color.rgb = colour_of(hexadecimal("gold"))


def _values(chart: pptx.chart.chart.Chart, content: Chart) -> None:
    """Each bar has its value written at its end, so the axis says nothing more."""
    plot = chart.plots[0]
    plot.gap_width = 45
    plot.has_data_labels = True
    plot.data_labels.show_value = True
    plot.data_labels.number_format = content.number_format
    plot.data_labels.number_format_is_linked = False
    plot.data_labels._element.get_or_add_txPr().bodyPr.set("wrap", "none")
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0


def _name_every_bar(chart: pptx.chart.chart.Chart) -> None:
    """Without this, Office leaves out every second name where bars are close."""
    axis = chart.category_axis._element
    skip = axis.makeelement(f"{{{axis.nsmap['c']}}}tickLblSkip", {"val": "1"})
    axis.find(f"{{{axis.nsmap['c']}}}noMultiLvlLbl").addprevious(skip)


def _name_every_level_bar(chart: pptx.chart.chart.Chart) -> None:
    """Names beside bars: where one takes two lines LibreOffice leaves out every second one, unless none may be turned."""
    chart.category_axis._element.get_or_add_txPr().bodyPr.set("rot", "0")
    _name_every_bar(chart)


def _columns(chart: pptx.chart.chart.Chart, content: Chart) -> None:
    _values(chart, content)
    _name_every_bar(chart)


def _bars(chart: pptx.chart.chart.Chart, content: Chart) -> None:
    _values(chart, content)
    _name_every_level_bar(chart)
    # PowerPoint draws the first bar lowest.
    chart.category_axis.reverse_order = True


def _pyramid(chart: pptx.chart.chart.Chart, content: Chart) -> None:
    from pptx.enum.chart import XL_TICK_LABEL_POSITION

    chart.plots[0].gap_width, chart.plots[0].overlap = 15, 100
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    _name_every_level_bar(chart)
    # Left to itself, a program may end the two sides at different numbers: the middle would no longer be the middle.
    step, end = _even_steps(max(abs(value) for _, values in content.series for value in values))
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = -end, end
    chart.value_axis.major_unit = step
    chart.value_axis.tick_labels.number_format = content.number_format
    chart.value_axis.tick_labels.number_format_is_linked = False


def _even_steps(most: float) -> tuple[int, int]:
    """The least step of 1, 2, 5, 10, 20, … of which four hold `most`, and the first of its multiples that does."""
    step = next(step for step in _STEPS if _MOST_STEPS * step >= most)
    return step, max(-int(-most // step), 1) * step


def _sign(chart: pptx.chart.chart.Chart) -> None:
    """Number the axes without a sign: the schema knows none, and python-pptx writes negative ones."""
    for name in _AXES:
        for axis in chart._chartSpace.xpath(f".//c:{name}"):
            axis.set("val", axis.get("val").removeprefix("-"))

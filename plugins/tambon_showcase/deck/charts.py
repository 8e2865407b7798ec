"""Native charts of slides: their numbers stay in a small workbook that PowerPoint can edit."""

from __future__ import annotations

from typing import Any

from .model import Chart
from .theme import speak_thai_in_chart

SIZE = 16
"""Size of a chart's words, in points."""
SMALL_FROM = 12
"""From this many categories on the words are smaller."""


def add_chart(slide: Any, content: Chart, box: tuple[float, float, float, float]) -> None:
    """Put a chart on a slide; `box` is left, top, width and height in inches."""
    from pptx.chart import data as chart_data
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches, Pt

    kinds = {
        "bars": XL_CHART_TYPE.BAR_CLUSTERED,
        "pyramid": XL_CHART_TYPE.BAR_STACKED,
        "radar": XL_CHART_TYPE.RADAR_MARKERS,
    }
    data: Any = vars(chart_data)["CategoryChartData"](number_format=content.number_format)
    data.categories = content.categories
    for name, values in content.series:
        data.add_series(name, values)
    frame = slide.shapes.add_chart(kinds[content.kind], *(Inches(part) for part in box), data)
    frame._element.xpath(".//p:cNvPr")[0].set("descr", content.description)
    chart = frame.chart
    chart.has_title = False
    chart.font.size = Pt(SIZE if len(content.categories) < SMALL_FROM else 11)
    speak_thai_in_chart(chart)
    _legend(chart, shown=len(content.series) > 1)
    {"bars": _bars, "pyramid": _pyramid, "radar": _radar}[content.kind](chart, content)


def _legend(chart: Any, *, shown: bool) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION

    chart.has_legend = shown
    if shown:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False


def _bars(chart: Any, content: Chart) -> None:
    plot = chart.plots[0]
    plot.gap_width = 45
    plot.has_data_labels = True
    plot.data_labels.show_value = True
    plot.data_labels.number_format = content.number_format
    plot.data_labels.number_format_is_linked = False
    # PowerPoint draws the first bar lowest.
    chart.category_axis.reverse_order = True
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0


def _pyramid(chart: Any, content: Chart) -> None:
    from pptx.enum.chart import XL_TICK_LABEL_POSITION

    chart.plots[0].gap_width, chart.plots[0].overlap = 15, 100
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    chart.value_axis.tick_labels.number_format = content.number_format
    chart.value_axis.tick_labels.number_format_is_linked = False


def _radar(chart: Any, content: Chart) -> None:
    most = max(value for _, values in content.series for value in values)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, max(1.0, round(most + 0.5))
    chart.value_axis.major_unit = 1

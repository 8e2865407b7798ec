"""Grids of numbers and how they become plain values again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

DIGITS = 9
"""Means are rounded to this many decimals, so that the order of rows cannot make or break a tie."""


def load_pandas() -> None:
    """Load what computing needs now: worker processes forked later need not, each for itself."""
    import numpy as np
    import pandas as pd

    assert np and pd


def number_grid(
    rows: Sequence[Sequence[float | None]], index: Sequence[int], columns: Sequence[int]
) -> pd.DataFrame:
    """Numbers by village and indicator; unknown is NaN. Made in one piece, since a frame of columns costs ten times as much."""
    import numpy as np
    import pandas as pd

    values = np.array(rows, dtype="float64").reshape(len(index), len(columns))
    return pd.DataFrame(values, index=index, columns=columns)


def whole(value: float) -> int | None:
    """A whole number such as a rank, or None for NaN."""
    import pandas as pd

    return None if pd.isna(value) else int(value)


def known(value: float) -> float | None:
    """A rounded number, or None for NaN."""
    import pandas as pd

    return None if pd.isna(value) else round(float(value), DIGITS)

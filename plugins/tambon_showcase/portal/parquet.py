"""CSV to Parquet with the types of the table, in pieces, so that memory stays flat. pyarrow is imported late."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .data_package import NO, YES, fields


def write_parquet(source: Path, table: str, key_columns: Sequence[str], target: Path) -> None:
    """Write the rows of the CSV file `source` as the Parquet file `target`."""
    import pyarrow as pa
    import pyarrow.csv
    import pyarrow.parquet

    types = {"integer": pa.int64(), "number": pa.float64(), "date": pa.date32(), "boolean": pa.bool_()}
    schema = pa.schema(
        [(one["name"], types.get(str(one["type"]), pa.string())) for one in fields(table, key_columns)]
    )
    convert = pa.csv.ConvertOptions(
        column_types=schema, null_values=[""], strings_can_be_null=True, true_values=[YES], false_values=[NO]
    )
    parse = pa.csv.ParseOptions(newlines_in_values=True)
    with (
        pa.csv.open_csv(source, convert_options=convert, parse_options=parse) as reader,
        pa.parquet.ParquetWriter(target, schema, compression="zstd") as writer,
    ):
        for batch in reader:
            writer.write_batch(batch)

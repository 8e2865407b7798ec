"""`mkdocs.yml` read without MkDocs: what `tambon build` and generators other than MkDocs need of it.

It is read as MkDocs reads it (`!ENV`, `INHERIT`, both ways of writing plugins); what the values mean is decided in one
place for both, `Settings.of`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tambon_showcase.settings import Settings, SettingsError

CONFIG = "mkdocs.yml"
PLUGIN = "tambon-showcase"


_KINDS: Mapping[str, tuple[tuple[type, ...], str]] = {
    "INHERIT": ((str,), "ชื่อไฟล์"),
    "docs_dir": ((str,), "ชื่อโฟลเดอร์"),
    "site_dir": ((str,), "ชื่อโฟลเดอร์"),
    "custom_dir": ((str,), "ชื่อโฟลเดอร์"),
    "theme": ((str, dict), "ชื่อธีม หรือรายการ “ชื่อ: ค่า”"),
    "plugins": ((list, dict), "รายการปลั๊กอิน"),
    "markdown_extensions": ((list, dict), "รายการส่วนขยาย"),
    PLUGIN: ((dict,), "รายการ “ชื่อ: ค่า”"),
}
"""Of what kind the values are that are used here, and how a message says it; MkDocs says it of all others."""


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml; tags that only MkDocs understands become None."""


def read_config(root: Path) -> dict[str, Any]:
    """The site's configuration; its `!ENV` values come from the environment.

    Raises:
        SettingsError: the file, or one that it inherits from, cannot be read.
    """
    return _read(root / CONFIG, ())


def site_settings(root: Path, site_dir: Path | None = None) -> Settings:
    """The settings that `mkdocs.yml` names; `site_dir` instead of the folder named there.

    Raises:
        SettingsError: the file or a value in it cannot be used.
    """
    config = read_config(root)
    folder = site_dir if site_dir is not None else root / (config.get("site_dir") or "site")
    return Settings.of(root, folder, config, plugin_options(config))


def plugin_options(config: Mapping[str, Any]) -> dict[str, Any]:
    """Our plugin's options, written as a list or as a mapping of plugins."""
    plugins = config.get("plugins") or {}
    named = [plugins] if isinstance(plugins, dict) else [one for one in plugins if isinstance(one, dict)]
    found = next((one for one in named if PLUGIN in one), {})
    return dict(_of_kind(found, PLUGIN).get(PLUGIN) or {})


def theme_of(config: dict[str, Any]) -> dict[str, Any]:
    """The theme's settings, also where only its name is written."""
    theme = config.get("theme") or "mkdocs"
    return dict(_of_kind(theme, "custom_dir")) if isinstance(theme, dict) else {"name": theme}


def extensions_of(config: Mapping[str, Any]) -> frozenset[str]:
    """The names of the extensions of Markdown, written as a list or as a mapping."""
    named = config.get("markdown_extensions") or ()
    parts = [name for one in named for name in (one if isinstance(one, dict) else (one,))]
    return frozenset(name for name in parts if isinstance(name, str))


def source_paths(root: Path) -> list[Path]:
    """What the hand-written part of the site is made from: configuration, pages, the site's own theme files."""
    config = read_config(root)
    custom = theme_of(config).get("custom_dir")
    return [root / CONFIG, docs_of(root, config), *([root / custom] if custom else [])]


def docs_of(root: Path, config: Mapping[str, Any]) -> Path:
    """The folder of the site's own pages."""
    return root / (config.get("docs_dir") or "docs")


def _read(path: Path, heirs: tuple[Path, ...]) -> dict[str, Any]:
    try:
        config = yaml.load(path.read_text(encoding="utf-8-sig"), _Loader)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError, FileNotFoundError) as problem:
        mark = getattr(problem, "problem_mark", None)
        line = f" บรรทัด {mark.line + 1}" if mark else ""
        raise SettingsError(f"อ่าน {path}{line} ไม่ได้ แก้รูปแบบ YAML ของไฟล์แล้วสั่งใหม่") from None
    if not isinstance(config, dict):
        raise SettingsError(f"{path} ต้องเป็นรายการ “ชื่อ: ค่า” เช่น site_name: สารสนเทศตำบลต้นแบบ")
    for name in _KINDS:
        _of_kind(config, name)
    parent = config.pop("INHERIT", None)
    if not parent:
        return config
    if path in heirs:
        raise SettingsError(f"{path} รับค่า (INHERIT) วนกลับมาหาตัวเอง ลบบรรทัด INHERIT ที่เกินออก")
    return _merged(_read(path.parent / str(parent), (*heirs, path)), config)


def _of_kind(config: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The mapping itself.

    Raises:
        SettingsError: the value of this name is of another kind than it can be, or no name that a file may have.
    """
    kinds, wanted = _KINDS[name]
    value = config.get(name)
    if value is not None and (not isinstance(value, kinds) or (isinstance(value, str) and "\0" in value)):
        raise SettingsError(f"{name} ใน {CONFIG} ต้องเป็น{wanted} แต่พบ “{value!s:.60}”")
    return config


def _merged(parent: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The parent's values with one's own over them, mapping within mapping, as MkDocs merges them."""
    both = {
        key: _merged(parent[key], value)
        for key, value in own.items()
        if isinstance(value, dict) and isinstance(parent.get(key), dict)
    }
    return {**parent, **own, **both}


def _environment_value(loader: _Loader, node: yaml.Node) -> object:
    """The first variable that is set, read as YAML; else the default, which is the last of several names."""
    nodes = [node] if isinstance(node, yaml.ScalarNode) else list(node.value)
    default = nodes.pop() if len(nodes) > 1 else None
    found = next((os.environ[one.value] for one in nodes if one.value in os.environ), None)
    if found is None:
        return None if default is None else loader.construct_object(default)
    tag = loader.resolve(yaml.ScalarNode, found, (True, False))  # type: ignore[no-untyped-call]
    return loader.construct_object(yaml.ScalarNode(tag, found))


_Loader.add_constructor("!ENV", _environment_value)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)
_Loader.add_multi_constructor("!relative", lambda *_: None)

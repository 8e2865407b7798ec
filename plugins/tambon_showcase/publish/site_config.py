"""`mkdocs.yml` read without MkDocs: what `tambon build` and generators other than MkDocs need of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

CONFIG = "mkdocs.yml"


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml; tags that only MkDocs understands become None."""


def read_config(root: Path) -> dict[str, Any]:
    """The site's configuration; its `!ENV` values come from the environment."""
    text = (root / CONFIG).read_text(encoding="utf-8")
    return dict(yaml.load(text, _Loader))  # noqa: S506 - a SafeLoader


def theme_of(config: dict[str, Any]) -> dict[str, Any]:
    """The theme's settings, also where only its name is written."""
    theme = config.get("theme") or "mkdocs"
    return dict(theme) if isinstance(theme, dict) else {"name": theme}


def source_paths(root: Path) -> list[Path]:
    """What the hand-written part of the site is made from: configuration, pages, the site's own theme files."""
    config = read_config(root)
    custom = theme_of(config).get("custom_dir")
    return [root / CONFIG, root / config.get("docs_dir", "docs"), *([root / custom] if custom else [])]


def _environment_value(_loader: _Loader, node: yaml.Node) -> object:
    names = [node.value] if isinstance(node.value, str) else [part.value for part in node.value]
    *variables, default = names if len(names) > 1 else [*names, ""]
    return next((os.environ[name] for name in variables if name in os.environ), default)


_Loader.add_constructor("!ENV", _environment_value)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)

"""Our look and the pages that every site needs, among the files of a MkDocs site."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from tambon_showcase.publish.section_look import made_files
from tambon_showcase.site.look import LOOK, STYLE_PARTS, standing_pages


def add_look(config: MkDocsConfig) -> None:
    """Let the theme find our templates and assets: after the site's `custom_dir`, before the theme's own files."""
    if str(LOOK) not in config.theme.dirs:
        config.theme.dirs.insert(int(bool(config.theme.custom_dir)), str(LOOK))


def add_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that every site needs, and one stylesheet in place of its parts; what the site has stays."""
    made = made_files(Path(folder) for folder in config.theme.dirs)
    for file in list(files):
        is_our_copy = file.src_uri in made and file.src_dir == str(LOOK)
        if is_our_copy or file.src_uri.startswith(STYLE_PARTS):
            files.remove(file)
    for path, text in (*standing_pages(has_ids="attr_list" in config.markdown_extensions), *made.items()):
        if files.get_file_from_path(path) is None:
            files.append(generated(config, path, text))
    return files


def generated(config: MkDocsConfig, path: str, text: str) -> File:
    """A page that the program makes, outside the navigation."""
    page = File.generated(config, path, content=text)
    page.inclusion = InclusionLevel.NOT_IN_NAV
    return page

"""The door to MkDocs: options, refusals in two languages, and what of ours joins the files of a site."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files

from tambon_showcase.plugin import TambonShowcasePlugin
from tambon_showcase.plugin.look import add_files, add_look
from tambon_showcase.plugin.refused import RefusedError
from tambon_showcase.site.look import KINDS_SCRIPT, LOOK, STYLE_PARTS, STYLESHEET, standing_pages
from tambon_showcase.site.shell_kinds import KINDS


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nuse_directory_urls: false\ntheme: mkdocs\n", "utf-8")
    read = load_config(str(tmp_path / "mkdocs.yml"))
    read.plugins._current_plugin = "tambon-showcase"  # MkDocs sets it around each event
    return read


def plugin(**options: object) -> TambonShowcasePlugin:
    made = TambonShowcasePlugin()
    errors, warnings = made.load_config(options)
    assert not errors
    assert not warnings
    return made


def test_options_become_settings(config: MkDocsConfig, tmp_path: Path) -> None:
    settings = plugin(documents=False, edit_url="https://a.example/")._read_settings(config)
    assert (settings.root, settings.site_dir) == (tmp_path, tmp_path / "site")
    assert (settings.edit_url, settings.make_documents) == ("https://a.example/", False)
    assert plugin()._read_settings(config).make_documents


def test_an_option_of_another_kind_is_refused() -> None:
    errors, _ = TambonShowcasePlugin().load_config({"documents": "yes"})
    assert [name for name, _ in errors] == ["documents"]


def test_addresses_with_folders_are_refused_in_two_languages(config: MkDocsConfig) -> None:
    config.use_directory_urls = True
    with pytest.raises(RefusedError, match=r"กรุณาเพิ่มบรรทัด.*Please add the line") as told:
        plugin().on_config(config)
    assert "use_directory_urls: false" in str(told.value)


def test_a_refusal_ends_with_our_sentence_alone(
    config: MkDocsConfig, tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """MkDocs ended it with “Aborted with a BuildError!” on a line of its own."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/งบประมาณ.xlsx").write_bytes(b"somebody's")
    with pytest.raises(RefusedError) as told:
        plugin().on_config(config)
    assert not isinstance(told.value, BuildError)
    told.value.show()
    assert len(caplog.messages) == 1 and "งบประมาณ.xlsx" in caplog.messages[0]
    assert capsys.readouterr().out == "" and told.value.exit_code == told.value.code == 1


def test_tiles_without_an_address_are_refused(config: MkDocsConfig) -> None:
    with pytest.raises(RefusedError):
        plugin(tile_address="javascript:alert(1)").on_config(config)


def test_our_templates_come_after_the_sites_own_and_before_the_themes(config: MkDocsConfig) -> None:
    before = list(config.theme.dirs)
    add_look(config)
    add_look(config)
    assert config.theme.dirs == [str(LOOK), *before]


def test_entries_are_watched(config: MkDocsConfig, tmp_path: Path) -> None:
    made = plugin()
    assert made.on_config(config) is config
    assert str(tmp_path / "tambons") in config.watch


def names(files: Files) -> list[str]:
    return [file.src_uri for file in files]


def test_each_kind_of_shell_is_a_page_outside_the_navigation(config: MkDocsConfig) -> None:
    add_look(config)
    files = plugin().on_files(Files([]), config=config)
    assert {kind.source for kind in KINDS} <= set(names(files))
    for file in files:
        if file.src_uri in {kind.source for kind in KINDS}:
            assert file.inclusion.is_not_in_nav()


def test_what_every_site_needs_is_there_once_and_the_parts_of_the_stylesheet_are_not(
    config: MkDocsConfig,
) -> None:
    add_look(config)
    part = File.generated(config, f"{STYLE_PARTS}base.css", content="")
    files = add_files(Files([part]), config)
    found = names(files)
    assert {STYLESHEET, KINDS_SCRIPT, *(path for path, _ in standing_pages())} <= set(found)
    assert len(set(found)) == len(found)
    assert not [name for name in found if name.startswith(STYLE_PARTS)]


def test_what_the_site_has_of_its_own_stays(config: MkDocsConfig) -> None:
    own = File.generated(config, STYLESHEET, content="body{}")
    files = add_files(Files([own]), config)
    assert [file.content_string for file in files if file.src_uri == STYLESHEET] == ["body{}"]


def test_our_pages_show_no_ids_of_headings_where_the_site_has_no_extension_for_them(
    config: MkDocsConfig,
) -> None:
    add_look(config)
    for extensions, shown in (([], False), (["attr_list"], True)):
        config.markdown_extensions = extensions
        page = add_files(Files([]), config).get_file_from_path("search.md")
        assert page is not None
        assert ("{: #search}" in page.content_string) is shown

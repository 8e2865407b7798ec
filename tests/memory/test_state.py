"""The memory of a build: what was put in comes out, nothing of what is gone stays, and damage is never believed."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tambon_showcase.finding import Finding, Severity
from tambon_showcase.memory.damage import DAMAGED, forget, forget_damaged
from tambon_showcase.memory.state import BuildState, EntryRecord, Stamp


def record(key: str, word: bytes = b"x", **more: object) -> EntryRecord:
    values: dict[str, object] = {"facts": b"f" + word, "search": b"s" + word, "findings": (), "shares": ()}
    return EntryRecord(key, "stat", "content", "signature", **{**values, **more})  # type: ignore[arg-type]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "state.sqlite"


FINDING = Finding("T001", Severity.WARNING, "tambons/x/tambon.yml", 7, "ข้อความ “ก”", "วิธีแก้\nสองบรรทัด", "ค่า")


def test_what_was_remembered_is_there_in_the_next_build(path: Path) -> None:
    with BuildState(path) as state:
        state.put(record("2565/640904", findings=(FINDING,), shares=(("products", b"[1]"),)))
        state.put(record("2565/160104", b"y"))
        state.remember("groups", "ก")
    with BuildState(path) as state:
        assert state.stamps() == dict.fromkeys(
            ("2565/640904", "2565/160104"), Stamp("stat", "content", "signature")
        )
        assert list(state.facts()) == [("2565/160104", b"fy"), ("2565/640904", b"fx")]
        assert list(state.findings(bool)) == [FINDING]
        assert state.shares.one("products", "2565/640904") == b"[1]"
        assert state.searches.one("2565/160104") == b"sy"
        assert (state.memo("groups"), state.memo("unknown")) == ("ก", "")


def test_what_fails_is_not_remembered_but_what_was_committed_is(path: Path) -> None:
    with pytest.raises(RuntimeError), BuildState(path) as state:
        state.put(record("2565/640904"))
        state.commit()
        state.put(record("2565/160104"))
        raise RuntimeError
    with BuildState(path) as state:
        assert list(state.stamps()) == ["2565/640904"]


def test_an_entry_built_again_replaces_all_that_it_left_before(path: Path) -> None:
    with BuildState(path) as state:
        state.put(record("a", findings=(FINDING,), shares=(("products", b"1"), ("savings", b"2"))))
        state.put(record("b", shares=(("products", b"3"),)))
        state.put(record("a", b"z", shares=(("savings", b"4"),)))
        assert list(state.findings(bool)) == []
        assert list(state.shares.each("products")) == [("b", b"3")]
        assert dict(state.shares.each("savings")) == {"a": b"4"}
        assert state.shares.one("products", "a") == b""


def test_dropping_one_leaves_the_other_and_clearing_leaves_none_but_the_notes(path: Path) -> None:
    with BuildState(path) as state:
        state.put(record("a", shares=(("products", b"1"),)))
        state.put(record("b", shares=(("products", b"2"),)))
        state.remember("groups", "x")
        state.drop(["a"])
        assert (list(state.stamps()), list(state.shares.each("products"))) == (["b"], [("b", b"2")])
        state.clear()
        assert (state.stamps(), list(state.facts()), state.memo("groups")) == ({}, [], "x")


def test_new_times_change_only_the_times(path: Path) -> None:
    with BuildState(path) as state:
        state.put(record("a"))
        state.restamp("a", Stamp("later", "content", "not this"))
        assert state.stamps() == {"a": Stamp("later", "content", "signature")}
        state.remember("groups", "1")
        state.remember("groups", "2")
        assert state.memo("groups") == "2"


def test_a_kind_that_an_entry_does_not_share_has_no_digest(path: Path) -> None:
    with BuildState(path) as state:
        state.put(record("b", search=b""))
        state.put(record("a"))
        assert list(state.searches.digests()) == ["a"]
        assert list(state.shares.digests("facts")) == ["a", "b"]


def test_equal_shares_have_equal_digests_and_others_other_ones(path: Path) -> None:
    with BuildState(path) as state:
        for key, data in (("a", b"1"), ("b", b"1"), ("c", b"2")):
            state.put(record(key, shares=(("products", data),)))
        one, same, other = state.shares.digests("products").values()
        assert one == same != other


def test_bytes_that_changed_on_the_disk_are_not_believed(path: Path) -> None:
    with BuildState(path) as state:
        state.put(record("a", shares=(("products", b"true"),)))
    with sqlite3.connect(path) as database:
        database.execute("update share set data = 'false' where name = 'products'")
    database.close()
    with BuildState(path) as state:
        with pytest.raises(DAMAGED):
            state.shares.one("products", "a")
        with pytest.raises(DAMAGED):
            list(state.shares.each("products"))
        assert state.shares.one("facts", "a") == b"fx"


def test_a_remembered_text_that_changed_on_the_disk_is_not_believed(path: Path) -> None:
    with BuildState(path) as state:
        state.remember("groups", "{}")
    with sqlite3.connect(path) as database:
        database.execute("update memo set value = '{' where name = 'groups'")
    database.close()
    with BuildState(path) as state, pytest.raises(DAMAGED):
        state.memo("groups")


def test_a_key_that_cannot_be_one_is_not_believed(path: Path) -> None:
    with BuildState(path) as state:
        state.put(record("2565/64\0\0\0\0"))
    with BuildState(path) as state, pytest.raises(DAMAGED):
        state.stamps()


def test_a_build_that_begins_is_not_believed_until_it_ends(path: Path) -> None:
    with BuildState(path) as state:
        state.put(record("a"))
        state.put(record("b"))
        state.remember("groups", "pages")
    with pytest.raises(KeyboardInterrupt), BuildState(path) as state:
        state.begin(["a", "c"])
        state.put(record("a"))
        raise KeyboardInterrupt
    with BuildState(path) as state:
        assert {key: stamp.signature for key, stamp in state.stamps().items()} == {
            "a": "",
            "b": "signature",
            "c": "",
        }
        assert state.memo("groups") == "{}"


@pytest.mark.parametrize("damage", [b"not a database" * 99, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_file_that_is_no_memory_is_dropped_with_what_lies_beside_it(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    beside = path.with_name(path.name + "-journal")
    beside.write_bytes(b"old")
    with BuildState(path) as state:
        assert state.stamps() == {}
        state.put(record("a"))
    assert not beside.exists()
    with BuildState(path) as state:
        assert list(state.stamps()) == ["a"]


def test_a_memory_of_another_program_is_dropped(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as database:
        database.execute("create table entry (other text)")
    database.close()
    with BuildState(path) as state:
        assert state.stamps() == {}


def test_a_full_disk_takes_nothing_from_what_is_remembered(path: Path) -> None:
    with BuildState(path) as state:
        state.put(record("a"))
    with pytest.raises(DAMAGED) as full, BuildState(path) as state:
        state._db.execute("pragma max_page_count = 10")
        state.put(record("b", shares=(("products", b"x" * 200_000),)))
    with pytest.raises(OSError, match=str(path)) as refused:
        forget_damaged(path, full.value)
    assert refused.value.errno == errno.ENOSPC
    with BuildState(path) as state:
        assert list(state.stamps()) == ["a"]


def test_a_memory_that_cannot_be_opened_is_not_taken_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with BuildState(path) as state:
        state.put(record("a"))
    with monkeypatch.context() as patched:
        patched.setattr("tambon_showcase.memory.state._SCHEMA", "pragma query_only = on; delete from entry;")
        with pytest.raises(OSError) as refused:
            BuildState(path)
    assert refused.value.errno == errno.EROFS
    with BuildState(path) as state:
        assert list(state.stamps()) == ["a"]


def test_forgetting_what_is_not_there_is_nothing(path: Path) -> None:
    path.parent.mkdir()
    forget(path)
    assert not path.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(
    st.dictionaries(st.text("ab/0", min_size=1, max_size=4), st.binary(min_size=1, max_size=40), max_size=6)
)
def test_any_bytes_come_back(tmp_path: Path, entries: dict[str, bytes]) -> None:
    with BuildState(tmp_path / "any.sqlite") as state:
        state.clear()
        for key, data in entries.items():
            state.put(record(key, shares=(("any", data),)))
        assert dict(state.shares.each("any")) == entries
        assert [key for key, _ in state.shares.each("any")] == sorted(entries)


def test_an_entry_that_is_kept_says_what_was_found_last(path: Path) -> None:
    later = Finding("T002", Severity.ERROR, "tambons/x/tambon.yml", 8, "อื่น", "แก้", "")
    with BuildState(path) as state:
        state.put(record("a", findings=(FINDING,)))
        state.keep("a", Stamp("s", "c", "g"), (later,))
        assert list(state.findings(bool)) == [later]
        assert state.stamps() == {"a": Stamp("s", "c", "g")}

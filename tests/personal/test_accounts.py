"""LINE names, mail written in words, passwords and keys, as people put them into a text."""

from __future__ import annotations

import pytest

from tambon_showcase.personal.find import find_personal
from tambon_showcase.personal.kinds import Kind


def found(text: str, kind: Kind) -> str:
    return " + ".join(text[hit.start : hit.end] for hit in find_personal(text) if hit.kind is kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Add Line >> pa_nuan.77", "pa_nuan.77"),
        ("สั่งทาง L I N E : panuan77", "panuan77"),
        ("ไลน์ไอดี คือ somsri9772", "somsri9772"),
        ("Line : ID (krudaeng4524)", "krudaeng4524"),
        ("Line id.=somsri2642", "somsri2642"),
        ("add LINE👉 phusit_k", "phusit_k"),
        ("Line (arunee.x)", "arunee.x"),
        ("ไลน์ - somsri2161", "somsri2161"),
        ("line dance ทุกวันพุธ", ""),
        ("Line > @sommut77", ""),
        ("ไลน์ www.sommut.go.th", ""),
        ("online.sommut77", ""),
    ],
)
def test_line_names_behind_arrows_and_words(text: str, name: str) -> None:
    assert found(text, Kind.ACCOUNT) == name


@pytest.mark.parametrize(
    ("text", "mail"),
    [
        ("mail boon20 แอท gmail.com", "boon20 แอท gmail.com"),
        ("เมล์ arunee.k at outlook dot com", "arunee.k at outlook dot com"),
        ("obt@hotmail.go.th", ""),
        ("meet at live concert", ""),
    ],
)
def test_mail_in_words(text: str, mail: str) -> None:
    assert found(text, Kind.MAIL) == mail


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("รหัสผ่าน wifi: Tambon@2565x", "Tambon@2565x"),
        ("รหัสผ่าน admin!2322", "admin!2322"),
        ("wifi อบต. รหัส obt@12345", "obt@12345"),
        ("user admin / pass tambon_7204", "tambon_7204"),
        ("access_token=i4HDK3WJxq5h4VVV77fT", "i4HDK3WJxq5h4VVV77fT"),
        ("ตั้งค่า NOTIFY_TOKEN=aB3dE5fG7hJ9kL1mN3pQ", "aB3dE5fG7hJ9kL1mN3pQ"),
        ("Authorization: Bearer jKp7tqMGUK4E2yhg4Q", "jKp7tqMGUK4E2yhg4Q"),
        ("รหัสอ้างอิง: 202605238QdR7aQOjwWv1OBr4", ""),
        ("รหัสสินค้า P-0812-345", ""),
        ("รหัสตำบล 301215", ""),
        ("ลืมรหัสผ่าน ติดต่อ info@sommut.go.th", ""),
        ("token ของงาน", ""),
    ],
)
def test_passwords_and_keys_by_their_names(text: str, secret: str) -> None:
    assert found(text, Kind.KEY) == secret

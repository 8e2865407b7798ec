"""The development server looks for its address before it builds."""

from __future__ import annotations

import socket

import pytest

from tambon_showcase.plugin.serving import AddressTakenError, Serving


def test_an_address_that_another_program_has_is_told_with_a_free_one_to_try() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(AddressTakenError, match=f"127.0.0.1:{port}/ .* --dev-addr 127.0.0.1:{port + 1}"):
            Serving().claim("127.0.0.1", port)


def test_a_free_address_is_looked_at_once_and_never_again_when_the_server_itself_has_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    serving = Serving()
    serving.claim("127.0.0.1", port)
    with socket.create_server(("127.0.0.1", port)):
        serving.claim("127.0.0.1", port)

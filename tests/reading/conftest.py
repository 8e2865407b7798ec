"""Files and folders under a project's root, as officers leave them."""

import pytest


@pytest.fixture
def make(tmp_path):
    """Make files (or folders, ending with /) under the project's root and return the root."""

    def write(*places):
        for place in places:
            path = tmp_path / place
            if place.endswith("/"):
                path.mkdir(parents=True, exist_ok=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(b"x")
        return tmp_path

    return write

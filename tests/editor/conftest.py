from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from editor_client import Client


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """A server that has been started in an empty project, but not initialized."""
    (tmp_path / "cleaner.toml").write_text("")
    made = Client(tmp_path)
    try:
        yield made
        assert made.process.poll() is None, "the server died"
        assert made.stop() == 0
    finally:
        made.process.kill()
        made.process.wait()


@pytest.fixture
def editor(client: Client) -> Client:
    """The same, initialized as VS Code does it: UTF-16."""
    client.start()
    return client

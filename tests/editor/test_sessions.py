"""Whole sessions through pytest-lsp, which holds the server to the protocol and to what each editor can do.

Its client warns of every answer that an editor with these capabilities must not get; warnings are errors.
"""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from editor_client import TOP
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

from cleaner.decisions import load
from cleaner.editor.positions import Positions
from cleaner.engine.api import clean

SERVER = ClientServerConfig(
    server_command=[sys.executable, "-m", "cleaner", "lsp"],
    server_env={**os.environ, "PYTHONPATH": str(TOP)},
)
EDITORS = ("visual-studio-code", "neovim@0.7", "neovim", "emacs")
SEED = (TOP / "seeds").joinpath("004_db150d0d2863ade0.txt")
BAD = "The vote was&nbsp;held in spring .\n"


async def begin(client: LanguageClient, editor: str, *folders: Path) -> str:
    """Start a session as that editor does; gives how positions are counted."""

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(params: types.RegistrationParams) -> None:
        assert [item.method for item in params.registrations] == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]

    result = await client.initialize_session(
        types.InitializeParams(
            capabilities=pytest_lsp.client_capabilities(editor),
            root_uri=folders[0].as_uri(),
            workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders],
        )
    )
    assert result.capabilities.position_encoding is not None
    return types.PositionEncodingKind(result.capabilities.position_encoding).value


@pytest_lsp.fixture(config=SERVER)
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    yield
    await lsp_client.shutdown_session()


async def opened(client: LanguageClient, path: Path, text: str) -> list[types.Diagnostic]:
    item = types.TextDocumentItem(path.as_uri(), "plaintext", 1, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    return await told(client, path)


async def told(client: LanguageClient, path: Path) -> list[types.Diagnostic]:
    """The next remarks on a document."""
    while True:
        found = await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        if found.uri == path.as_uri():
            return list(found.diagnostics)


async def typed(client: LanguageClient, path: Path, text: str, version: int) -> list[types.Diagnostic]:
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(uri=path.as_uri(), version=version),
            [types.TextDocumentContentChangeWholeDocument(text)],
        )
    )
    return await told(client, path)


async def actions(
    client: LanguageClient, path: Path, place: types.Range, only: list[str] | None = None
) -> list[types.CodeAction]:
    found = await client.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(path.as_uri()),
            place,
            types.CodeActionContext([], only),
        )
    )
    assert found is not None
    return [action for action in found if isinstance(action, types.CodeAction)]


async def run(client: LanguageClient, command: str, path: Path, argument: str) -> None:
    """A command, as the quick fixes have it."""
    params = types.ExecuteCommandParams(command, [path.as_uri(), argument])
    assert await client.workspace_execute_command_async(params) == ""


def applied(text: str, action: types.CodeAction, encoding: str) -> str:
    assert action.edit is not None and action.edit.document_changes is not None
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    positions = Positions(text, encoding)
    for edit in reversed(change.edits):
        assert isinstance(edit, types.TextEdit)
        start, end = positions.offset(edit.range.start), positions.offset(edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text


WHOLE = types.Range(types.Position(0, 0), types.Position(9999, 0))


@pytest.mark.asyncio
@pytest.mark.parametrize("editor", EDITORS)
async def test_an_article_from_opening_to_repair(client: LanguageClient, tmp_path: Path, editor: str) -> None:
    (tmp_path / "cleaner.toml").write_text("")
    encoding = await begin(client, editor, tmp_path)
    path, text = tmp_path / "an article, «как есть».txt", SEED.read_text()
    found = await opened(client, path, text)
    result = clean(text)
    assert len(found) == len(result.edits) + len(result.findings)
    hover = await client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(path.as_uri()), found[0].range.start)
    )
    assert hover is not None and isinstance(hover.contents, types.MarkupContent)
    assert f"`{found[0].code}`" in hover.contents.value
    (whole,) = await actions(client, path, WHOLE, ["source.fixAll.cleaner"])
    repaired = applied(text, whole, encoding)
    assert repaired == result.text != text
    after = await typed(client, path, repaired, 2)
    assert not [item for item in after if item.severity == types.DiagnosticSeverity.Warning]
    assert await actions(client, path, WHOLE, ["source.fixAll.cleaner"]) == []
    assert not client.messages


@pytest.mark.asyncio
async def test_each_folder_has_its_own_settings_and_decisions(client: LanguageClient, tmp_path: Path) -> None:
    desk, sport = tmp_path / "desk", tmp_path / "sport"
    (desk / "inbox").mkdir(parents=True)
    sport.mkdir()
    (sport / "cleaner.toml").write_text('ignore = ["html-entity"]\n')
    await begin(client, "visual-studio-code", tmp_path / "desk", sport)
    path = desk / "inbox" / "a.txt"
    assert {item.code for item in await opened(client, path, BAD)} >= {
        "html-entity",
        "space-before-punctuation",
    }
    assert {item.code for item in await opened(client, sport / "a.txt", BAD)} == {"space-before-punctuation"}
    await run(client, "cleaner.declare", path, "Qasym")
    await run(client, "cleaner.declare", sport / "a.txt", "Oral")
    await run(client, "cleaner.disableRule", path, "space-before-punctuation")
    assert load(desk / "cleaner-decisions.toml").words == {"Qasym"}, "in the folder, not beside the article"
    assert load(sport / "cleaner-decisions.toml").words == {"Oral"}
    assert (desk / "cleaner.toml").read_text() == 'ignore = ["space-before-punctuation"]\n'


@pytest.mark.asyncio
async def test_a_folder_that_is_added_counts(client: LanguageClient, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    (second / "inbox").mkdir(parents=True)
    first.mkdir()
    await begin(client, "visual-studio-code", first)
    client.workspace_did_change_workspace_folders(
        types.DidChangeWorkspaceFoldersParams(
            types.WorkspaceFoldersChangeEvent([types.WorkspaceFolder(second.as_uri(), "second")], [])
        )
    )
    path = second / "inbox" / "a.txt"
    await opened(client, path, BAD)
    await run(client, "cleaner.disableRule", path, "html-entity")
    assert (second / "cleaner.toml").exists()


PACK = """\
# The house's own words.
rules:
  - id: house-mayor
    message: "The house writes mayor."
    category: terminology/inconsistent
    match: ["burgomaster"]
    replace: "%s"
    examples:
      - {before: "The burgomaster spoke.", after: "The %s spoke."}
      - {before: "A burgomaster left.", after: "A %s left."}
    keep:
      - "The mayor spoke."
      - "A mayor left."
"""


@pytest.mark.slow  # all packs are compiled, twice
@pytest.mark.asyncio
async def test_changed_files_are_noticed_at_the_next_key_without_being_told(
    client: LanguageClient, tmp_path: Path
) -> None:
    """Neovim 0.7 does not watch files."""
    await begin(client, "neovim@0.7", tmp_path)
    path, version = tmp_path / "a.txt", 2
    text = "The burgomaster of the city spoke .\n"

    async def codes() -> set[object]:
        nonlocal version
        version += 1
        return {item.code for item in await typed(client, path, f"{text}\n{version}\n", version)}

    assert {item.code for item in await opened(client, path, text)} == {"space-before-punctuation"}
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "words.yaml").write_text(PACK.replace("%s", "mayor"))
    (tmp_path / "cleaner.toml").write_text('packs = ["house"]\nignore = ["space-before-*"]\n')
    assert await codes() == {"house-mayor"}, client.messages
    (action, *_) = await actions(client, path, WHOLE, ["quickfix"])
    assert action.title.endswith("‘mayor’")
    (tmp_path / "house" / "words.yaml").write_text(PACK.replace("%s", "city head"))
    (action, *_) = await actions(client, path, WHOLE, ["quickfix"])
    assert action.title.endswith("‘city head’"), "also by a request about the same text"
    (tmp_path / "cleaner-decisions.toml").write_text('words = ["burgomaster"]\n')
    assert await codes() == set()
    (tmp_path / "cleaner-decisions.toml").unlink()
    (tmp_path / "cleaner.toml").unlink()
    assert await codes() == {"space-before-punctuation"}


@pytest.mark.asyncio
async def test_an_editor_that_watches_files_tells(client: LanguageClient, tmp_path: Path) -> None:
    await begin(client, "visual-studio-code", tmp_path)
    path = tmp_path / "a.txt"
    assert len(await opened(client, path, BAD)) == 2
    file = tmp_path / "cleaner.toml"
    file.write_text('ignore = ["html-entity"]\n')
    client.workspace_did_change_watched_files(
        types.DidChangeWatchedFilesParams([types.FileEvent(file.as_uri(), types.FileChangeType.Created)])
    )
    assert [item.code for item in await told(client, path)] == ["space-before-punctuation"]

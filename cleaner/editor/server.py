"""The server itself: documents come in, diagnostics go out; nothing outdated is ever sent.

When a text is checked is the desk's business (``cleaner.editor.desk``), what holds for it the project's
(``cleaner.editor.project``). Requests wait for the check of the text that they are about; one that
is cancelled meanwhile costs nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from cleaner import __version__
from cleaner.configuration import ConfigError
from cleaner.configuration.change import ignore_rule
from cleaner.corpus.work import RulesError
from cleaner.decisions import Decisions, load, save
from cleaner.editor import actions
from cleaner.editor.checks import Check, Checked, path_of
from cleaner.editor.desk import Desk, Text
from cleaner.editor.pages import page
from cleaner.editor.project import Project
from cleaner.editor.protocol import Protocol
from cleaner.rules.errors import PackError

logger = logging.getLogger(__name__)

CLEANED_TEXT = "cleaner.cleanedText"
_SETTINGS = ("cleaner.toml", "pyproject.toml", "cleaner-decisions.toml")
_WATCHED = (*(f"**/{name}" for name in _SETTINGS), "**/*.{yaml,yml}")


class Server(LanguageServer):
    """Speaks the protocol; what it knows is at the desk and in the project."""

    def __init__(self) -> None:
        # Whole texts, not changes: articles are small, and pygls counts lines as Python does, not as the
        # protocol does (U+2028), so that changes would go astray.
        super().__init__("cleaner", __version__, types.TextDocumentSyncKind.Full, protocol_cls=Protocol)
        self.project = Project()
        self.desk: Desk[Checked] = Desk(self._new_check, self._publish, self._failed)
        self._complaints: set[str] = set()

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tell the log, not the person: what a client sends wrong is no news to who is writing."""
        logger.warning("%s", error)

    # What is decided outside the text

    def configure(self, given: Any) -> None:
        """Take the client's settings."""
        for complaint in self.project.configure(given):
            self.complain(complaint)

    def find_folders(self) -> None:
        """Take the folders that the editor has open; without any, where the server was started."""
        known = self.workspace.folders.values()
        addresses = [folder.uri for folder in known] or [self.workspace.root_uri or ""]
        self.project.folders = tuple(filter(None, map(path_of, addresses)))

    def complain(self, message: str) -> None:
        """Show what is wrong with the settings, once."""
        if message not in self._complaints:
            self._complaints.add(message)
            params = types.ShowMessageParams(types.MessageType.Error, f"cleaner: {message}")
            self.window_show_message(params)

    # Checking

    def take(self, uri: str) -> None:
        """The text of a document as it is now goes to the desk."""
        # pygls keeps documents under their address with %20 and the like undone
        document = self.workspace.text_documents.get(unquote(uri))
        if document is not None:
            self.desk.put(Text(uri, document.version, document.source))

    def recheck_all(self) -> None:
        """Forget what was read of settings and decisions, and check every open document again."""
        self.project.forget()
        self._complaints.clear()
        self.desk.again()

    def close(self, uri: str) -> None:
        """Forget a document, and take its diagnostics away."""
        self.desk.close(uri)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def checked(self, uri: str) -> Checked | None:
        """The check of the document's present text; None for one that is not open or cannot be checked."""
        found = await self.desk.found(uri)
        if found is not None and not found.basis.holds():
            self.recheck_all()
            found = await self.desk.found(uri)
        return found

    def _new_check(self) -> Check:
        encoding = types.PositionEncodingKind(self.workspace.position_encoding or "utf-16").value
        return Check(self.project, encoding)

    def _publish(self, found: Checked) -> None:
        text = found.text
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(text.uri, list(found.diagnostics), version=text.version)
        )

    def _failed(self, text: Text, error: Exception) -> None:
        """Say why nothing is known about a text, and take away what was known about an older one."""
        if isinstance(error, ConfigError | RulesError):
            self.complain(str(error))
        else:
            logger.error("%s could not be checked", text.uri, exc_info=error)
            self.complain(f"internal error ({type(error).__name__}: {error}): please report it")
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(text.uri, [], version=text.version)
        )

    # Decisions

    def decide(self, uri: str, change: Callable[[Decisions], Decisions]) -> None:
        """Change the decisions that hold for a document, and check again. Raises ConfigError."""
        path = self.project.basis(path_of(uri)).settings.decisions
        assert path is not None
        save(path, change(load(path)))
        self.recheck_all()

    def disable(self, uri: str, rule: str) -> None:
        """Turn a rule off in the configuration that holds for a document. Raises ConfigError."""
        ignore_rule(self.project.configuration(path_of(uri)), rule)
        self.recheck_all()


def make_server() -> Server:
    """A server with its features; one for each client."""
    server = Server()

    @server.feature(types.INITIALIZE)
    def initialize(ls: Server, params: types.InitializeParams) -> None:
        ls.find_folders()
        ls.configure(params.initialization_options)

    @server.feature(types.INITIALIZED)
    def initialized(ls: Server, params: types.InitializedParams) -> None:
        workspace = ls.client_capabilities.workspace
        watching = workspace and workspace.did_change_watched_files
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(glob) for glob in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("cleaner-files", method, options)
            ls.client_register_capability(types.RegistrationParams([registration]))

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
        ls.configure(params.settings)
        ls.recheck_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
        if any(change.uri.endswith(_SETTINGS) for change in params.changes):
            ls.recheck_all()
        else:  # a pack, if it is one that is used
            ls.desk.again(lambda found: found.basis.holds())

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    async def folders(ls: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
        ls.find_folders()
        ls.recheck_all()

    @server.feature(types.SHUTDOWN)
    def shutdown(ls: Server, params: None) -> None:
        ls.desk.close_all()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.take(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.take(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith(_SETTINGS):
            ls.recheck_all()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
        found = await ls.checked(params.text_document.uri)
        if found is None:
            return None
        at = found.positions.offset(params.position)
        items = list(found.between(at, at))
        if not items:
            return None
        try:
            text = await asyncio.get_running_loop().run_in_executor(
                None, page, items, found.text.text, found.basis
            )
        except PackError as error:
            ls.complain(str(error))
            return None
        place = found.positions.range(items[0].start, items[0].end)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), place)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=list(actions.KINDS))
    )
    async def code_actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        found = await ls.checked(params.text_document.uri)
        if found is None:
            return []
        start = found.positions.offset(params.range.start)
        end = found.positions.offset(params.range.end)
        return actions.actions(found, start, end, params.context.only)

    _commands(server)
    return server


def _commands(server: Server) -> None:
    @server.command(actions.KEEP)
    def keep(ls: Server, *arguments: Any) -> str:
        uri, *places = arguments
        try:
            decisions = [actions.decision_from(place) for place in places]
        except ValueError as error:
            return str(error)
        return _told(ls, lambda: ls.decide(str(uri), lambda old: old.decide(decisions)))

    @server.command(actions.DECLARE)
    def declare(ls: Server, *arguments: Any) -> str:
        uri, *words = arguments
        right = [word for word in words if isinstance(word, str) and word.strip()]
        return _told(ls, lambda: ls.decide(str(uri), lambda old: old.declare(right)))

    @server.command(actions.DISABLE)
    def disable(ls: Server, *arguments: Any) -> str:
        uri, rule = arguments
        return _told(ls, lambda: ls.disable(str(uri), str(rule)))

    @server.command(CLEANED_TEXT)
    async def cleaned_text(ls: Server, *arguments: Any) -> str | None:
        """The whole text repaired: what the editor shows beside the article as a diff."""
        found = await ls.checked(str(arguments[0]))
        return found.result.text if found else None


def _told(server: Server, change: Any) -> str:
    """Make a change; what goes wrong is shown, and returned."""
    try:
        change()
    except ConfigError as error:
        server.complain(str(error))
        return str(error)
    return ""

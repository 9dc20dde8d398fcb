"""The server itself: documents come in, diagnostics go out; nothing outdated is ever sent.

Every document has at most one check under way, in a thread, and at most one text waiting for it:
while somebody types, the texts in between are never looked at. Requests wait for the check of the text
that they are about; one that is cancelled meanwhile costs nothing.
"""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from cleaner import __version__
from cleaner.configuration import ConfigError, Settings, settings_for
from cleaner.configuration.change import ignore_rule
from cleaner.configuration.files import find, forget
from cleaner.configuration.settings import checked as checked_value
from cleaner.configuration.settings import keys
from cleaner.corpus.work import RulesError
from cleaner.decisions import Decisions, load, save
from cleaner.editor import actions
from cleaner.editor.checks import Checked, check, path_of
from cleaner.editor.pages import page
from cleaner.rules.errors import PackError

logger = logging.getLogger(__name__)

CLEANED_TEXT = "cleaner.cleanedText"
_WATCHED = ("**/cleaner.toml", "**/pyproject.toml", "**/cleaner-decisions.toml")


class Server(LanguageServer):
    """Speaks the protocol; holds the latest check of every open document."""

    def __init__(self) -> None:
        # Whole texts, not changes: articles are small, and pygls counts lines as Python does, not as the
        # protocol does (U+2028), so that changes would go astray.
        super().__init__("cleaner", __version__, types.TextDocumentSyncKind.Full)
        self.latest: dict[str, Checked] = {}
        self._given: dict[str, Any] = {}
        self._running: dict[str, asyncio.Task[None]] = {}
        self._complaints: set[str] = set()
        self._round = 0
        self._checker = ThreadPoolExecutor(1, "check")

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tell the log, not the person: what a client sends wrong is no news to who is writing."""
        logger.warning("%s", error)

    # What is decided outside the text

    def configure(self, given: Any) -> None:
        """Take the client's settings: the keys of ``cleaner.toml``, above those of the file."""
        values = given.get("cleaner", given) if isinstance(given, dict) else {}
        self._given = {}
        for key, value in (values if isinstance(values, dict) else {}).items():
            if value is None or key not in keys():
                continue
            try:
                self._given[key] = checked_value(key, value, self.folder)
            except ValueError as error:
                self.complain(f"setting 'cleaner.{key}' {error}")

    @property
    def folder(self) -> Path:
        """The workspace's folder; without one, where the server was started."""
        root = self.workspace.root_uri
        return (root and path_of(root)) or Path.cwd()

    def settings(self, uri: str) -> Settings:
        """The settings of a document. Raises ConfigError."""
        return replace(settings_for(path_of(uri) or self.folder), **self._given)

    def complain(self, message: str) -> None:
        """Show what is wrong with the settings, once."""
        if message not in self._complaints:
            self._complaints.add(message)
            params = types.ShowMessageParams(types.MessageType.Error, f"cleaner: {message}")
            self.window_show_message(params)

    # Checking

    def recheck(self, uri: str) -> asyncio.Task[None]:
        """See to it that the present text is checked; the task is done when it is."""
        task = self._running.get(uri)
        if task is None or task.done():
            task = self._running[uri] = asyncio.get_running_loop().create_task(self._check(uri))
        return task

    def recheck_all(self) -> None:
        """Forget what was read of settings and decisions, and check every open document again."""
        forget()
        self._round += 1
        self._complaints.clear()
        self.latest.clear()
        for uri in self.workspace.text_documents:
            self.recheck(uri)

    def close(self, uri: str) -> None:
        """Forget a document, and take its diagnostics away."""
        self.latest.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def checked(self, uri: str) -> Checked | None:
        """The check of the document's present text; None for one that is not open or cannot be checked."""
        if uri not in self.workspace.text_documents:
            return None
        # Shielded: others wait for the check too, and a cancelled request must not stop it.
        await asyncio.shield(self.recheck(uri))
        return self.latest.get(uri)

    async def _check(self, uri: str) -> None:
        while (document := self.workspace.text_documents.get(uri)) is not None:
            version, text, round_ = document.version, document.source, self._round
            known = self.latest.get(uri)
            if known is not None and (known.version, known.text) == (version, text):
                return
            try:
                settings = self.settings(uri)
                encoding = types.PositionEncodingKind(self.workspace.position_encoding or "utf-16").value
                job = asyncio.get_running_loop().run_in_executor(
                    self._checker, check, uri, version, text, settings, encoding
                )
                found = await job
            except (ConfigError, RulesError) as error:
                self.complain(str(error))
                self.latest.pop(uri, None)
                return
            present = self.workspace.text_documents.get(uri)
            if present is None or (present.version, present.source) != (version, text):
                continue  # outdated: nobody hears of it
            if self._round != round_:
                continue  # settings or decisions changed meanwhile
            self.latest[uri] = found
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(
                    uri, [found.diagnostic(item) for item in found.remarks], version=version
                )
            )

    # Decisions

    def decide(self, uri: str, change: Any) -> None:
        """Change the decisions that hold for a document, and check again. Raises ConfigError."""
        path = self.settings(uri).decisions
        assert path is not None
        decisions: Decisions = change(load(path))
        save(path, decisions)
        self.recheck_all()

    def disable(self, uri: str, rule: str) -> None:
        """Turn a rule off in the configuration that holds for a document. Raises ConfigError."""
        path = path_of(uri)
        ignore_rule(find(path.parent if path else self.folder) or self.folder / "cleaner.toml", rule)
        self.recheck_all()


def make_server() -> Server:
    """A server with its features; one for each client."""
    server = Server()

    @server.feature(types.INITIALIZE)
    def initialize(ls: Server, params: types.InitializeParams) -> None:
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
    def configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
        ls.configure(params.settings)
        ls.recheck_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
        ls.recheck_all()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.recheck(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.recheck(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith(tuple(glob[3:] for glob in _WATCHED)):
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
                None, page, items, found.text, found.settings.packs
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

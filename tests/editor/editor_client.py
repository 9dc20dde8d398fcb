"""An editor reduced to its messages: JSON-RPC over the pipes of a real ``cleaner lsp``."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

TOP = Path(__file__).parents[2]
WAIT = 60


class Client:
    """Sends and waits; what the server sends is kept in order."""

    def __init__(self, folder: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(TOP)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cleaner", "lsp", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=environment,
        )
        self.folder = folder
        self.seen: list[dict[str, Any]] = []
        self._next = 0
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def start(self, encodings: list[str] | None = None, options: Any = None) -> dict[str, Any]:
        """Initialize; gives the server's capabilities."""
        general = {"positionEncodings": encodings} if encodings else {}
        result = self.request(
            "initialize",
            processId=None,
            rootUri=self.folder.as_uri(),
            capabilities={
                "general": general,
                "textDocument": {"publishDiagnostics": {"versionSupport": True}},
            },
            initializationOptions=options,
        )
        self.notify("initialized")
        capabilities: dict[str, Any] = result["capabilities"]
        return capabilities

    def stop(self) -> int:
        """Shut down as the protocol wants it; gives the exit status."""
        if self.process.poll() is None:
            self.request("shutdown")
            self.notify("exit")
        status = self.process.wait(WAIT)
        self._reader.join(WAIT)
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()
        return status

    def raw(self, data: bytes) -> None:
        """Bytes as they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.raw(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def notify(self, method: str, **params: Any) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, **params: Any) -> int:
        """Send a request without waiting; gives its id."""
        self._next += 1
        self.send({"id": self._next, "method": method, "params": params})
        return self._next

    def answer(self, number: int) -> dict[str, Any]:
        """The whole response to a request."""
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def request(self, method: str, **params: Any) -> Any:
        response = self.answer(self.ask(method, **params))
        assert "error" not in response, response
        return response["result"]

    def wait(self, wanted: Any) -> dict[str, Any]:
        """The first message, old or new, that is wanted; it is taken out."""
        deadline = time.monotonic() + WAIT
        at = 0
        while True:
            while at < len(self.seen):
                if wanted(self.seen[at]):
                    return self.seen.pop(at)
                at += 1
            message = self._messages.get(timeout=max(0.1, deadline - time.monotonic()))
            assert message is not None, "the server has gone"
            self.seen.append(message)

    def open(self, text: str, name: str = "article.txt", version: int = 1) -> str:
        uri = (self.folder / name).as_uri()
        document = {"uri": uri, "languageId": "plaintext", "version": version, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)
        return uri

    def change(self, uri: str, text: str, version: int) -> None:
        changed = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", textDocument=changed, contentChanges=[{"text": text}])

    def diagnostics(self, uri: str, version: int | None = None) -> list[dict[str, Any]]:
        """The next diagnostics of a document (of that version)."""

        def wanted(message: dict[str, Any]) -> bool:
            if message.get("method") != "textDocument/publishDiagnostics":
                return False
            params = message["params"]
            return params["uri"] == uri and version in (None, params.get("version"))

        found: list[dict[str, Any]] = self.wait(wanted)["params"]["diagnostics"]
        return found

    def actions(self, uri: str, span: dict[str, Any], only: list[str] | None = None) -> list[dict[str, Any]]:
        context = {"diagnostics": [], **({"only": only} if only else {})}
        found: list[dict[str, Any]] = self.request(
            "textDocument/codeAction", textDocument={"uri": uri}, range=span, context=context
        )
        return found

    def run(self, action: dict[str, Any]) -> Any:
        command = action["command"]
        return self.request(
            "workspace/executeCommand", command=command["command"], arguments=command["arguments"]
        )

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline().strip()) != b"":
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                break
            self._messages.put(json.loads(stream.read(length)))
        self._messages.put(None)


def applied(text: str, action: dict[str, Any], encoding: str = "utf-16-le", unit: int = 2) -> str:
    """What an editor makes of a text: positions counted here once more, from the bytes."""
    (change,) = action["edit"]["documentChanges"]
    lines = [0]
    for index, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[index + 1 : index + 2] != "\n"):
            lines.append(index + 1)

    def offset(position: dict[str, int]) -> int:
        start = lines[position["line"]]
        data = text[start:].encode(encoding)[: position["character"] * unit]
        return start + len(data.decode(encoding))

    spans = [(offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in change["edits"]]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text

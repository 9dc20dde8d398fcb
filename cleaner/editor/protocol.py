"""Requests that cannot be understood are answered with what is wrong, as JSON-RPC has it.

pygls only writes them to its log, and the editor would wait for ever.
"""

from __future__ import annotations

from typing import Any

from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol


class Protocol(LanguageServerProtocol):
    """That of pygls, with those answers."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """A message from what was read. Raises JsonRpcException, after a request has been answered."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "method" in data and isinstance(data.get("id"), int | str):
                self._send_response(data["id"], error=error.to_response_error())
            raise

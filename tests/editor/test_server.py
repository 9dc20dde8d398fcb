"""The language server as an editor sees it: a real process, and its messages."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from editor_client import TOP, Client, applied

from cleaner.decisions import load
from cleaner.editor.positions import Positions
from cleaner.engine.api import clean

SEEDS = sorted((TOP / "seeds").glob("*.txt"))
BAD = "The minister spoke in the capital.\nThe vote was&nbsp;held in spring. He agglutinates members .\n"
EVERYTHING = {"start": {"line": 0, "character": 0}, "end": {"line": 9999, "character": 0}}


def titled(actions: list[dict[str, Any]], beginning: str) -> dict[str, Any]:
    return next(action for action in actions if action["title"].startswith(beginning))


def test_what_the_server_can_do(client: Client) -> None:
    capabilities = client.start()
    assert capabilities["positionEncoding"] == "utf-16"
    assert capabilities["textDocumentSync"]["change"] == 1
    assert capabilities["hoverProvider"]
    assert capabilities["codeActionProvider"]["codeActionKinds"] == ["quickfix", "source.fixAll.cleaner"]
    assert set(capabilities["executeCommandProvider"]["commands"]) == {
        "cleaner.keep",
        "cleaner.declare",
        "cleaner.disableRule",
        "cleaner.cleanedText",
    }


@pytest.mark.parametrize("encodings", [None, ["utf-8", "utf-16"], ["utf-32"]])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_fix_all_is_what_clean_does(client: Client, encodings: list[str] | None, ends: str) -> None:
    """With emoji, combining marks and the line separators that are none to the protocol."""
    client.start(encodings)
    odd = "😀 A\u0301lmaty 👩\u200d🚀 said\u2028that\u0085the vote was&nbsp;held 🇰🇿 in spring .\n"
    text = (odd + SEEDS[0].read_text() + odd).replace("\n", ends)
    uri = client.open(text)
    client.diagnostics(uri, 1)
    (action,) = client.actions(uri, EVERYTHING, ["source.fixAll"])
    codec, unit = {None: ("utf-16-le", 2), "utf-8": ("utf-8", 1), "utf-32": ("utf-32-le", 4)}[
        encodings[0] if encodings else None
    ]
    assert applied(text, action, codec, unit) == clean(text).text != text
    assert action["kind"] == "source.fixAll.cleaner"
    assert action["edit"]["documentChanges"][0]["textDocument"] == {"uri": uri, "version": 1}


def test_diagnostics_say_where_what_and_how_sure(editor: Client) -> None:
    text = SEEDS[0].read_text()
    uri = editor.open(text)
    found = editor.diagnostics(uri, 1)
    result = clean(text)
    assert len(found) == len(result.edits) + len(result.findings)
    severities = {item["code"]: item["severity"] for item in found}
    for edit in result.edits:
        assert severities[edit.rule] in (2, 3)
    assert sum(item["severity"] == 2 for item in found) == sum(
        e.applicability == "safe" for e in result.edits
    )
    assert {item["source"] for item in found} == {"cleaner"}


def test_an_article_in_another_language_is_marked_on_its_first_line(editor: Client) -> None:
    text = "El presidente del Gobierno compareció ante los medios y habló de la situación del país.\n" * 5
    (only,) = editor.diagnostics(editor.open(text))
    assert only["code"] == "untranslated-document"
    assert only["range"]["end"] == {"line": 0, "character": text.index("\n")}


def test_a_repaired_text_loses_its_diagnostics_and_so_does_a_closed_one(editor: Client) -> None:
    uri = editor.open(BAD)
    assert editor.diagnostics(uri, 1)
    editor.change(uri, clean(BAD).text, 2)
    assert "leaked-entity" not in {item["code"] for item in editor.diagnostics(uri, 2)}
    editor.notify("textDocument/didClose", textDocument={"uri": uri})
    assert editor.diagnostics(uri) == []
    assert editor.actions(uri, EVERYTHING) == []


def test_outdated_results_are_dropped(editor: Client) -> None:
    text = "\n".join(path.read_text() for path in SEEDS) * 3
    uri = editor.open(text)
    for version in range(2, 30):
        editor.change(uri, f"{text}\n{version}\n", version)
    editor.change(uri, BAD, 30)
    assert len(editor.diagnostics(uri, 30)) < 10
    versions = [
        m["params"]["version"] for m in editor.seen if m.get("method", "").endswith("publishDiagnostics")
    ]
    assert versions == sorted(versions) and len(versions) <= 3, "texts in between are not looked at"


def test_a_cancelled_request_is_answered_as_such_and_costs_the_next_nothing(editor: Client) -> None:
    uri = editor.open("\n".join(path.read_text() for path in SEEDS) * 3)
    params = {"textDocument": {"uri": uri}, "range": EVERYTHING, "context": {"diagnostics": []}}
    number = editor.ask("textDocument/codeAction", **params)
    editor.notify("$/cancelRequest", id=number)
    assert editor.answer(number)["error"]["code"] == -32800
    assert editor.diagnostics(uri, 1)
    assert editor.request("textDocument/codeAction", **params)


def test_a_long_document_does_not_keep_others_waiting(editor: Client) -> None:
    long = editor.open("\n".join(path.read_text() for path in SEEDS) * 20, "long.txt")
    uri = editor.open(BAD)
    editor.diagnostics(uri, 1)
    assert editor.actions(uri, EVERYTHING)
    assert not [m for m in editor.seen if m["params"]["uri"] == long], "it is still being checked"
    assert editor.diagnostics(long, 1)


def test_a_selection_of_many_remarks_has_no_menu_of_hundreds(editor: Client) -> None:
    text = "\n".join(path.read_text() for path in SEEDS) * 2
    uri = editor.open(text)
    assert len(editor.diagnostics(uri, 1)) > 300
    titles = [action["title"] for action in editor.actions(uri, EVERYTHING)]
    assert len(titles) < 150
    assert len([title for title in titles if title.startswith("Keep ")]) <= 20
    assert any(title.startswith("Repair all that is safe") for title in titles)


def test_all_of_a_rule_takes_what_belongs_to_it_and_what_has_one_suggestion(editor: Client) -> None:
    text = "\n".join(path.read_text() for path in SEEDS)
    uri = editor.open(text)
    editor.diagnostics(uri, 1)
    result = clean(text)
    grouped = next(edit for edit in result.edits if edit.group)
    place = Positions(text).range(grouped.start, grouped.end)
    span = {
        "start": {"line": place.start.line, "character": place.start.character},
        "end": {"line": place.end.line, "character": place.end.character},
    }
    edit = titled(editor.actions(uri, span), "Repair all ")["edit"]
    groups = {edit.group for edit in result.edits if edit.rule == grouped.rule and edit.group}
    wanted = [edit for edit in result.edits if edit.rule == grouped.rule or edit.group in groups]
    places = {(e.start, e.end) for e in wanted}
    one = [f for f in result.findings if f.rule == grouped.rule and len(f.suggestions) == 1]
    assert len(edit["documentChanges"][0]["edits"]) == len(places | {(f.start, f.end) for f in one})


def test_quick_fixes(editor: Client) -> None:
    text = BAD + "The race was&nbsp;held in spring.\n"
    uri = editor.open(text)
    found = editor.diagnostics(uri, 1)
    entity = next(item for item in found if "&nbsp;" in item["message"] or "entity" in item["code"])
    offered = editor.actions(uri, entity["range"], ["quickfix"])
    assert {action["kind"] for action in offered} == {"quickfix"}
    repair = titled(offered, "Repair: ")
    assert repair["isPreferred"] and repair["diagnostics"][0]["code"] == entity["code"]
    assert applied(text, repair) == text.replace("&nbsp;", " ", 1)
    assert applied(text, titled(offered, f"Repair all 2 of {entity['code']}")) == text.replace("&nbsp;", " ")
    assert applied(text, titled(offered, "Repair all that is safe")) == clean(text).text


def test_a_finding_offers_its_suggestions(editor: Client) -> None:
    text = SEEDS[0].read_text()
    uri = editor.open(text)
    item = next(finding for finding in clean(text).findings if len(finding.suggestions) > 1)
    shown = next(d for d in editor.diagnostics(uri, 1) if d["code"] == item.rule)
    repairs = [a for a in editor.actions(uri, shown["range"]) if a["title"].startswith("Repair: ")]
    texts = {applied(text, action) for action in repairs}
    assert {text[: item.start] + new + text[item.end :] for new in item.suggestions} <= texts


def test_what_is_kept_is_remembered(editor: Client) -> None:
    uri = editor.open(BAD)
    before = editor.diagnostics(uri, 1)
    entity = next(item for item in before if item["range"]["start"]["line"] == 1)
    assert editor.run(titled(editor.actions(uri, entity["range"]), "Keep ")) == ""
    after = editor.diagnostics(uri, 1)
    assert entity in before and entity not in after and len(after) == len(before) - 1
    decisions = load(editor.folder / "cleaner-decisions.toml")
    assert {entry.rule for entry in decisions.entries} == {entity["code"]}


def test_a_word_is_declared_right(editor: Client) -> None:
    uri = editor.open("The governor agglutinates members of the party.\n")
    (item,) = editor.diagnostics(uri, 1)
    assert editor.run(titled(editor.actions(uri, item["range"]), "‘agglutinates’ is right")) == ""
    assert editor.diagnostics(uri, 1) == []
    assert load(editor.folder / "cleaner-decisions.toml").words == {"agglutinates"}


def test_a_rule_is_turned_off(editor: Client) -> None:
    uri = editor.open(BAD)
    rule = editor.diagnostics(uri, 1)[0]["code"]
    offered = editor.actions(uri, EVERYTHING)
    assert editor.run(titled(offered, f"Turn {rule} off")) == ""
    assert rule not in {item["code"] for item in editor.diagnostics(uri, 1)}
    assert (editor.folder / "cleaner.toml").read_text() == f'ignore = ["{rule}"]\n'


def test_hovers_have_the_page_of_the_rule(editor: Client) -> None:
    uri = editor.open(BAD)
    item = editor.diagnostics(uri, 1)[0]
    hover = editor.request("textDocument/hover", textDocument={"uri": uri}, position=item["range"]["start"])
    assert hover["range"] == item["range"]
    assert hover["contents"]["kind"] == "markdown"
    for part in (item["code"], "Examples:", "Leaves alone:"):
        assert part in hover["contents"]["value"]
    place = {"line": 0, "character": 2}
    assert editor.request("textDocument/hover", textDocument={"uri": uri}, position=place) is None


def test_settings_of_the_client_and_of_files(client: Client) -> None:
    client.start(options={"cleaner": {"select": ["space-before-*"], "odd": 1, "source": 7}})
    shown = client.wait(lambda message: message.get("method") == "window/showMessage")
    assert "setting 'cleaner.source' expects one of" in shown["params"]["message"]
    uri = client.open(BAD)
    assert {item["code"] for item in client.diagnostics(uri, 1)} == {"space-before-punctuation"}
    client.notify("workspace/didChangeConfiguration", settings={"cleaner": {}})
    assert len(client.diagnostics(uri, 1)) > 1
    (client.folder / "cleaner.toml").write_text('select = ["no-such-rule"]\n')
    client.notify("workspace/didChangeWatchedFiles", changes=[])
    shown = client.wait(lambda message: message.get("method") == "window/showMessage")
    assert "unknown rule 'no-such-rule'" in shown["params"]["message"]
    assert client.diagnostics(uri, 1) == [], "what was said by other rules is taken away"
    (client.folder / "cleaner.toml").write_text("")
    saved = (client.folder / "cleaner.toml").as_uri()
    client.notify("textDocument/didSave", textDocument={"uri": saved})
    assert len(client.diagnostics(uri, 1)) > 1


def test_the_cleaned_text_for_a_diff(editor: Client) -> None:
    uri = editor.open(BAD)
    command = {"command": "cleaner.cleanedText", "arguments": [uri]}
    assert editor.request("workspace/executeCommand", **command) == clean(BAD).text


def framed(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


MALFORMED = [
    framed(b"{bad}"),
    framed(b"[]"),
    framed(b"null"),
    framed(b"\xff\xfe"),
    b"Content-Length: many\r\n\r\n",
    b"nonsense\r\n\r\n",
    framed(b'{"jsonrpc":"2.0"}'),
    framed(b'{"jsonrpc":"2.0","method":"textDocument"}'),
    framed(b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":3}'),
    framed(b'{"jsonrpc":"2.0","id":"x","method":"no/such","params":{}}'),
    framed(b'{"jsonrpc":"2.0","id":99,"result":{"of":"nothing"}}'),
    framed(b'{"jsonrpc":"2.0","id":98,"error":{}}'),
    framed(b'{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":12345}}'),
    b"Content-Length: -5\r\n\r\n",
    b"Content-Length: 0\r\n\r\n",
    b"\r\n\r\n",
    b"\x00\xff" * 100 + b"\r\n",
    framed(b"[" * 100_000),
    framed(
        b'{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///none","version"'
        b':1},"contentChanges":[{"text":"x"}]}}'
    ),
    framed(
        b'{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///none"}}}'
    ),
    framed(
        b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\\ud800","languageId":"",'
        b'"version":1,"text":"\\ud800 lone"}}}'
    ),
    framed(
        b'{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":[3,{"cleaner":"x"}]}}'
    ),
    framed(
        b'{"jsonrpc":"2.0","method":"workspace/didChangeWorkspaceFolders","params":{"event":{"added":[],"removed":'
        b'[{"uri":"file:///none","name":"x"}]}}}'
    ),
]


@pytest.mark.parametrize("data", MALFORMED)
def test_a_malformed_message_does_not_stop_the_server(editor: Client, data: bytes) -> None:
    editor.raw(data)
    uri = editor.open(BAD)
    assert editor.diagnostics(uri, 1)


def test_places_that_are_not_there(editor: Client) -> None:
    uri = editor.open(BAD)
    editor.diagnostics(uri, 1)
    far = {"line": 2**31 - 1, "character": 2**31 - 1}
    for start, end in (
        (far, far),
        (far, {"line": 0, "character": 0}),
        ({"line": 1, "character": 10**6}, far),
    ):
        assert isinstance(editor.actions(uri, {"start": start, "end": end}), list)
    for place in ({"line": -1, "character": -1}, {"line": "x", "character": None}, [], None):
        asked = editor.ask("textDocument/hover", textDocument={"uri": uri}, position=place)
        assert editor.answer(asked)["error"]["code"] == -32602
    assert editor.request("textDocument/hover", textDocument={"uri": "file:///none"}, position=far) is None
    for command in ("cleaner.cleanedText", "cleaner.disableRule", "cleaner.declare", "no.such"):
        for arguments in ([], None):
            asked = editor.ask("workspace/executeCommand", command=command, arguments=arguments)
            assert "error" in editor.answer(asked)
    assert editor.actions(uri, EVERYTHING)


def test_a_request_before_the_beginning_does_no_harm(client: Client) -> None:
    place = {"line": 0, "character": 0}
    number = client.ask("textDocument/hover", textDocument={"uri": "file:///none"}, position=place)
    assert client.answer(number)
    client.start()
    assert client.diagnostics(client.open(BAD), 1)


def test_bad_arguments_of_commands(editor: Client) -> None:
    uri = editor.open(BAD)
    for name, arguments in (
        ("cleaner.keep", [uri, {"rule": "x"}]),
        ("cleaner.keep", [uri, 3]),
        ("cleaner.keep", [uri, {"rule": 1, "before": "", "words": "", "after": ""}]),
    ):
        assert editor.request("workspace/executeCommand", command=name, arguments=arguments)
    assert "error" in editor.answer(
        editor.ask("workspace/executeCommand", command="cleaner.keep", arguments=[])
    )
    assert not (editor.folder / "cleaner-decisions.toml").exists()


def spent(editor: Client) -> float:
    """Seconds of processor that the server has taken: what else runs on the machine does not count."""
    fields = Path(f"/proc/{editor.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(sys.platform != "linux", reason="reads the processor's time from /proc")
def test_an_article_is_checked_again_within_fifty_milliseconds(editor: Client) -> None:
    text = (TOP / "bench/prose/harbour.txt").read_text() + SEEDS[1].read_text()[:3000]
    uri = editor.open(text)
    editor.diagnostics(uri, 1)
    begun = spent(editor)
    for version in range(2, 32):
        editor.change(uri, f"{text}\nLine {version}.\n", version)
        editor.diagnostics(uri, version)
    each = (spent(editor) - begun) / 30
    assert len(text) >= 5000
    assert each < 0.05, f"{each * 1000:.0f} ms"


def test_without_pygls_the_command_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from click.testing import CliRunner

    from cleaner.cli import main

    monkeypatch.setitem(sys.modules, "pygls.lsp.server", None)
    monkeypatch.delitem(sys.modules, "cleaner.editor.server", raising=False)
    result = CliRunner().invoke(main, ["lsp"])
    assert result.exit_code == 2
    assert result.stderr.startswith("cleaner: the language server needs pygls")

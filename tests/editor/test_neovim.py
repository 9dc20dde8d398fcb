"""A real editor: Debian's Neovim opens a seed, waits for diagnostics and applies the repairs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from editor_client import TOP

from cleaner.engine.api import clean

NVIM = os.environ.get("NVIM_TO_TRY") or shutil.which("nvim")
"""Another Neovim than the machine's is tried by naming it in NVIM_TO_TRY."""
SCRIPT = """
local function wait(what, test)
  if not vim.wait(40000, test, 20) then
    io.stderr:write("waited in vain for " .. what .. "\\n")
    vim.cmd("cquit 1")
  end
end
local ok, problem = pcall(function()
local id = vim.lsp.start_client({
  name = "cleaner",
  cmd = { vim.env.CLEANER_PYTHON, "-m", "cleaner", "lsp" },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, id)
wait("diagnostics", function() return #vim.diagnostic.get(0) > 0 end)
print("diagnostics " .. #vim.diagnostic.get(0))
local params = {
  textDocument = vim.lsp.util.make_text_document_params(0),
  range = { start = { line = 0, character = 0 }, ["end"] = { line = vim.fn.line("$"), character = 0 } },
  context = { only = { "source.fixAll.cleaner" }, diagnostics = {} },
}
local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 30000)
local client = vim.lsp.get_client_by_id(id)
vim.lsp.util.apply_workspace_edit(answers[id].result[1].edit, client.offset_encoding)
wait("the repairs", function() return vim.bo.modified end)
vim.cmd("write")
end)
if not ok then
  io.stderr:write(tostring(problem))
  vim.cmd("cquit 1")
end
vim.cmd("quitall!")
"""


def neovim(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(TOP),
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "CLEANER_PYTHON": sys.executable,
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_DATA_HOME": str(folder / "data"),
    }
    assert NVIM is not None
    return subprocess.run(
        [NVIM, "--headless", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
    )


@pytest.mark.skipif(NVIM is None, reason="Neovim is not installed (apt-get install neovim)")
@pytest.mark.parametrize("seed", sorted((TOP / "seeds").glob("*.txt"))[:2], ids=lambda path: path.name[:3])
def test_fix_all_in_neovim_is_what_clean_does(tmp_path: Path, seed: Path) -> None:
    odd = "😀 A\u0301lmaty 👩\u200d🚀 said the vote was&nbsp;held in spring .\n"
    text = odd + seed.read_text()
    (tmp_path / "article.txt").write_text(text)
    (tmp_path / "cleaner.toml").write_text("")
    (tmp_path / "test.lua").write_text(SCRIPT)
    done = neovim(tmp_path, "--clean", "--cmd", "set nofixendofline", "-c", "luafile test.lua", "article.txt")
    result = clean(text)
    assert f"diagnostics {len(result.edits) + len(result.findings)}" in done.stderr
    assert (tmp_path / "article.txt").read_text() == result.text != text


def has_configurations() -> bool:
    """True for the Neovim that has ``vim.lsp.config``: 0.11 and later."""
    assert NVIM is not None
    shown = subprocess.run([NVIM, "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(map(int, shown.split()[1].lstrip("v").split("-")[0].split("."))) >= (0, 11)


BY_HAND = """
local ok, problem = pcall(function()
  local function wait(what, test)
    assert(vim.wait(40000, test, 20), "waited in vain for " .. what)
  end
  local article = vim.api.nvim_get_current_buf()
  wait("diagnostics", function() return #vim.diagnostic.get(article) > 0 end)
  vim.cmd("CleanerDiff")
  local beside
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    assert(vim.api.nvim_win_get_option(window, "diff"), "not a diff")
    local buffer = vim.api.nvim_win_get_buf(window)
    if buffer ~= article then beside = vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end
  end
  vim.fn.writefile(beside, "beside.txt")
  assert(vim.api.nvim_get_current_buf() == article)
  vim.cmd("write")
end)
if not ok then
  io.stderr:write(tostring(problem))
  vim.cmd("cquit 1")
end
vim.cmd("quitall!")
"""


@pytest.mark.skipif(NVIM is None, reason="Neovim is not installed (apt-get install neovim)")
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_the_settings_of_the_documentation_repair_on_save_and_show_the_diff(
    tmp_path: Path, ends: str
) -> None:
    blocks = re.findall(r"```lua\n(.*?)```", (TOP / "docs/editors.md").read_text(), re.DOTALL)
    other = "start_client" if has_configurations() else "vim.lsp.config("
    (tmp_path / "init.lua").write_text("\n".join(block for block in blocks if other not in block))
    (tmp_path / "cleaner").write_text(f'#!/bin/sh\nexec {sys.executable} -m cleaner "$@"\n')
    (tmp_path / "cleaner").chmod(0o755)
    (tmp_path / "cleaner.toml").write_text("")
    text = (TOP / "seeds/000_f371fc2dfdd18b97.txt").read_text().replace("\n", ends)
    (tmp_path / "article.txt").write_bytes(text.encode())
    (tmp_path / "test.lua").write_text(BY_HAND)
    done = neovim(tmp_path, "-u", "init.lua", "-c", "luafile test.lua", "article.txt")
    assert done.returncode == 0, done.stderr
    repaired = clean(text).text
    assert (tmp_path / "article.txt").read_bytes().decode().rstrip() == repaired.rstrip() != text.rstrip()
    assert (tmp_path / "beside.txt").read_text().splitlines() == repaired.splitlines()

"""A real editor: Debian's Neovim opens a seed, waits for diagnostics and applies the repairs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from editor_client import TOP

from cleaner.engine.api import clean

NVIM = shutil.which("nvim")
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


@pytest.mark.skipif(NVIM is None, reason="Neovim is not installed (apt-get install neovim)")
@pytest.mark.parametrize("seed", sorted((TOP / "seeds").glob("*.txt"))[:2], ids=lambda path: path.name[:3])
def test_fix_all_in_neovim_is_what_clean_does(tmp_path: Path, seed: Path) -> None:
    odd = "😀 A\u0301lmaty 👩\u200d🚀 said the vote was&nbsp;held in spring .\n"
    text = odd + seed.read_text()
    (tmp_path / "article.txt").write_text(text)
    (tmp_path / "cleaner.toml").write_text("")
    (tmp_path / "test.lua").write_text(SCRIPT)
    environment = {
        **os.environ,
        "PYTHONPATH": str(TOP),
        "CLEANER_PYTHON": sys.executable,
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "CLEANER_CACHE_DIR": str(tmp_path / "compiled"),
    }
    assert NVIM is not None
    done = subprocess.run(
        [
            NVIM,
            "--headless",
            "--clean",
            "--cmd",
            "set nofixendofline",
            "-c",
            "luafile test.lua",
            "article.txt",
        ],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
    )
    assert done.returncode == 0, done.stderr
    result = clean(text)
    assert f"diagnostics {len(result.edits) + len(result.findings)}" in done.stderr
    assert (tmp_path / "article.txt").read_text() == result.text != text

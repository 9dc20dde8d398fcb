"""What stands on the terminal in each picture."""

from __future__ import annotations

from collections.abc import Callable

from tools.pictures import svg
from tools.pictures.desk import Desk
from tools.pictures.terminal import Terminal

_NEOVIM = """\
vim.o.number, vim.o.linebreak, vim.o.signcolumn, vim.o.laststatus = true, true, "yes", 2
vim.o.termguicolors, vim.o.background, vim.o.ruler, vim.o.shortmess = true, "dark", false, "filnxtToOFI"
vim.o.breakat, vim.o.hlsearch, vim.o.showmode = " ", false, false
vim.diagnostic.config({ virtual_text = false, underline = true })
for name, colour in pairs({ Warn = "#e8c66a", Info = "#84b6ff" }) do
  vim.cmd("highlight DiagnosticUnderline" .. name .. " gui=underline guifg=" .. colour)
  vim.cmd("highlight DiagnosticSign" .. name .. " guifg=" .. colour)
end
vim.cmd("highlight Normal guifg=#dfe3e8 guibg=#16191d")
vim.cmd("highlight SignColumn guibg=#16191d")
vim.cmd("highlight LineNr guifg=#9aa3ad")
vim.cmd("highlight NormalFloat guifg=#dfe3e8 guibg=#2a2f36")
vim.cmd("highlight StatusLine gui=none guifg=#dfe3e8 guibg=#3b4048")
vim.cmd("highlight NonText guifg=#9aa3ad guibg=#16191d")
local id = vim.lsp.start_client({ name = "cleaner", cmd = { "cleaner", "lsp" }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
function _G.fix_all()
  local range = { start = { line = 0, character = 0 }, ["end"] = { line = vim.fn.line("$"), character = 0 } }
  local about = { textDocument = vim.lsp.util.make_text_document_params(0), range = range,
    context = { only = { "source.fixAll.cleaner" }, diagnostics = {} } }
  local answer = vim.lsp.buf_request_sync(0, "textDocument/codeAction", about, 30000)[id]
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, vim.lsp.get_client_by_id(id).offset_encoding)
end
"""


def recording(desk: Desk) -> Terminal:
    """The first five minutes: clean, ask why, refuse three repairs, see exactly those three gone."""
    title = "cleaner cleans a folder, explains a rule, and remembers three refusals"
    with desk.shell(title, 96, 26) as terminal:
        terminal.run("cleaner clean inbox -o cleaned")
        terminal.hold(4)
        terminal.run("clear")
        terminal.run("cleaner rules explain medios-as-means")
        terminal.hold(5)
        terminal.run("clear")
        terminal.run("cleaner check inbox/05.txt > before.txt")
        terminal.hold(1)
        terminal.type("cleaner review --select common-word-with-capital inbox/05.txt\n")
        for number, answer in enumerate("nnnq", 1):
            terminal.wait(f"({number} of")
            terminal.hold(2)
            terminal.press(answer)
        terminal.run("clear")
        terminal.run("cleaner check inbox/05.txt > after.txt")
        terminal.hold(1)
        terminal.run("diff before.txt after.txt")
        terminal.hold(4)
    return terminal


def _run(title: str, *commands: str, rows: int = 22) -> Callable[[Desk], str]:
    def picture(desk: Desk) -> str:
        with desk.shell(title, rows=rows) as terminal:
            for command in commands:
                terminal.run(command)
        return svg.still(terminal.screen, title)

    return picture


def _review(desk: Desk) -> str:
    title = "cleaner review asks about one change after another"
    with desk.shell(title) as terminal:
        terminal.type("cleaner review --select 'name-*' inbox/05.txt\n")
        for number, answer in enumerate("yn", 1):
            terminal.wait(f"({number} of")
            terminal.press(answer)
        terminal.wait("(3 of")
    return svg.still(terminal.screen, title)


def _pre_commit(desk: Desk) -> str:
    title = "A commit is stopped, the article repaired, and the next commit passes"
    desk.hooked("cleaner-fix")
    with desk.shell(title, rows=32) as terminal:
        terminal.run("git add inbox && git commit -m 'Articles of the morning'")
        terminal.run("git diff --shortstat")
        terminal.run("git add inbox && git commit -m 'Articles of the morning'")
    return svg.still(terminal.screen, title)


def _hover(desk: Desk) -> str:
    title = "Neovim shows what is wrong at the cursor, and the page of the rule"
    with _neovim(desk, title) as terminal:
        terminal.type("/free means\n")
        terminal.press("w")
        terminal.type(":lua vim.lsp.buf.hover()\n")
        terminal.wait("Leaves alone")
        terminal.type(":echo\n")
    return svg.still(terminal.screen, title)


def _fixed(desk: Desk) -> str:
    title = "The same article in Neovim after source.fixAll.cleaner"
    with _neovim(desk, title) as terminal:
        terminal.type(":lua fix_all()\n")
        terminal.wait("peacekeeping")
        terminal.type(":set nomodified\n")
    return svg.still(terminal.screen, title)


def _neovim(desk: Desk, title: str) -> Terminal:
    settings = desk.folder / "init.lua"
    settings.write_text(_NEOVIM, encoding="utf-8")
    (desk.folder / "cleaner.toml").write_text("", encoding="utf-8")
    command = ("nvim", "--clean", "inbox/05.txt", "-c", "luafile init.lua")
    terminal = Terminal(command, desk.folder, desk.environment, 96, 34, title)
    terminal.wait("W ")
    return terminal


STILLS: dict[str, Callable[[Desk], str]] = {
    "clean": _run("A folder is cleaned", "cleaner clean inbox -o cleaned", "ls cleaned"),
    "check": _run("What is wrong with an article", "cleaner check inbox/05.txt | head -10"),
    "explain": _run("A rule explains itself", "cleaner rules explain ancient-capital"),
    "review": _review,
    "pre-commit": _pre_commit,
    "neovim-hover": _hover,
    "neovim-fixed": _fixed,
}
"""The pictures that do not move, each of a desk of its own."""

"""``cleaner lsp``: the language server, for editors; see docs/editors.md."""

from __future__ import annotations

import click


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--stdio", is_flag=True, help="Talk over standard input and output; it always does.")
def command(stdio: bool) -> None:
    """Serve an editor: diagnostics, hovers and quick fixes over the Language Server Protocol.

    Editors start it themselves; docs/editors.md has the settings for VS Code, Neovim, Helix,
    Emacs and Sublime Text. Needs the extra: pip install 'mt-cleaner[editor]'
    """
    try:
        from cleaner.editor.server import make_server
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise click.ClickException(
            f"the language server needs {error.name}: pip install 'mt-cleaner[editor]'"
        ) from None
    make_server().start_io()

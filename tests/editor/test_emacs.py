"""A real Emacs with Eglot opens a seed and saves it: it is repaired as by ``cleaner clean``."""

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

EMACS = os.environ.get("EMACS_TO_TRY") or shutil.which("emacs")
"""Another Emacs than the machine's is tried by naming it in EMACS_TO_TRY."""
SCRIPT = """
(require 'eglot)
(require 'flymake)
(load-file "settings.el")
(setq eglot-sync-connect 60)
(find-file "article.txt")
(run-hooks 'post-command-hook)
(let ((until (+ (float-time) 60)))
  (while (and (< (float-time) until) (not (flymake-diagnostics)))
    (accept-process-output nil 0.1)
    (flymake-start)))
(message "remarks: %d" (length (flymake-diagnostics)))
(set-buffer-modified-p t)
(save-buffer)
(set-buffer-modified-p t)
(save-buffer) ; nothing is left to repair: it must not be in the way
(message "saved")
"""


def has_eglot() -> bool:
    if EMACS is None:
        return False
    asked = [EMACS, "--batch", "--eval", '(kill-emacs (if (locate-library "eglot") 0 1))']
    return subprocess.run(asked, capture_output=True).returncode == 0


def test_the_settings_of_the_documentation_repair_on_save(tmp_path: Path) -> None:
    if not has_eglot():
        pytest.skip("no Emacs with Eglot (apt-get install emacs-nox elpa-eglot)")
    blocks = re.findall(r"```elisp\n(.*?)```", (TOP / "docs/editors.md").read_text(), re.DOTALL)
    assert len(blocks) == 2
    (tmp_path / "settings.el").write_text("\n".join(blocks))
    (tmp_path / "test.el").write_text(SCRIPT)
    (tmp_path / "cleaner").write_text(f'#!/bin/sh\nexec {sys.executable} -m cleaner "$@"\n')
    (tmp_path / "cleaner").chmod(0o755)
    (tmp_path / "cleaner.toml").write_text("")
    odd = "😀 A\u0301lmaty 👩\u200d🚀 said the vote was&nbsp;held in spring .\n"
    text = f"{odd}{(TOP / 'seeds/000_f371fc2dfdd18b97.txt').read_text()}\n"
    (tmp_path / "article.txt").write_text(text)
    assert EMACS is not None
    done = subprocess.run(
        [EMACS, "--batch", "-l", "test.el"],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(TOP),
            "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(tmp_path),
            "LC_ALL": "C.UTF-8",
        },
        capture_output=True,
        text=True,
        timeout=180,
    )
    result = clean(text)
    assert f"remarks: {len(result.edits) + len(result.findings)}" in done.stderr
    assert "saved" in done.stderr
    assert (tmp_path / "article.txt").read_text() == result.text != text

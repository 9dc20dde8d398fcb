"""SARIF against the schema of its own standard, which comes from npm for the test only (about 45 MB)."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cleaner.cli import main
from cleaner.model import Applicability, Finding
from cleaner.report import Article, Counts, Failure, load
from cleaner.report.article import failed

pytestmark = pytest.mark.slow
Make = Callable[..., Article]
PACKAGE = "@microsoft/sarif-multitool-linux@5"
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def validator(tmp_path_factory: pytest.TempPathFactory) -> Any:
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("no npm, from which the schema of SARIF comes")
    folder = tmp_path_factory.mktemp("sarif")
    try:
        done = subprocess.run(
            [npm, "pack", PACKAGE, "--silent"], cwd=folder, capture_output=True, text=True, timeout=300
        )
    except subprocess.TimeoutExpired:
        pytest.skip("npm did not answer in time")
    packed = list(folder.glob("*.tgz"))
    if done.returncode or not packed:
        pytest.skip(f"npm could not fetch {PACKAGE}: {done.stderr.strip()[-200:]}")
    with tarfile.open(packed[0]) as archive:
        member = archive.extractfile("package/sarif-2.1.0.json")
        assert member is not None
        schema = json.load(io.TextIOWrapper(member, "utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def test_the_seeds(validator: Any, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--format", "sarif", str(SEEDS)])
    log = json.loads(capsysbinary.readouterr().out)
    assert len(log["runs"][0]["results"]) > 100
    validator.validate(log)


def test_every_kind_of_remark_and_a_failure(validator: Any, article: Make) -> None:
    findings = (
        Finding(0, 3, "odd", "accuracy/mistranslation", "Odd.", ("1", ""), Applicability.SUGGESTED),
        Finding(4, 4, "gap", "accuracy/omission", "Something is missing."),
    )
    item = article("one\r\ntwo 😀\n", (3, 5, " "), findings=findings, name="a b/é%.txt")
    counts = failed(Failure("b.txt", "empty", "Remove it"))
    counts.interrupted = True
    counts.add(Counts.of(item, 1))
    form = load("sarif")
    validator.validate(json.loads(form.head(counts) + form.piece(item) + form.tail(counts)))


def test_the_schema_refuses_what_is_no_sarif(validator: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({"version": "2.1.0", "runs": [{"results": []}]})

import assert from "node:assert/strict";
import { test } from "node:test";

import { optionsOf, startOf } from "./settings.js";

const reading = (values: Record<string, unknown>) => (key: string) => values[key];

test("the server is found on the path unless a command is given", () => {
  assert.deepEqual(startOf(reading({})), { command: "cleaner", args: ["lsp"] });
  const command = ["/opt/desk/bin/python", "-m", "cleaner", "lsp"];
  assert.deepEqual(startOf(reading({ command })), { command: command[0], args: command.slice(1) });
});

test("a command of another form is refused", () => {
  for (const command of ["cleaner lsp", [], [""], ["cleaner", 3], {}]) {
    assert.throws(() => startOf(reading({ command })), /expects a list of strings/);
  }
});

test("only settings with a value go to the server, and only its own", () => {
  assert.deepEqual(optionsOf(reading({ select: null, source: "es", ignore: ["uk-*"], command: ["x"] })), {
    source: "es",
    ignore: ["uk-*"],
  });
  assert.deepEqual(optionsOf(reading({})), {});
});

// Decisions as a file: what every page does with them at last.

/** cleaner-decisions.toml from [decision, {keep, apply}]: a line each, sorted, none twice. */
function toml(made) {
  const keep = new Set();
  const apply = new Set();
  for (const [decision, lines] of made) {
    if (decision === "rejected") lines.keep.forEach((line) => keep.add(line));
    else lines.apply.forEach((line) => apply.add(line));
  }
  const table = (name, lines) => `\n${name} = [\n${[...lines].sort().map((line) => `  ${line},\n`).join("")}]\n`;
  const head = "# What people decided about the articles; read and written by cleaner.\n"
    + "# words: right for this project. keep: leave as it is. apply: write this.\n";
  return head + table("words", []) + table("keep", keep) + table("apply", apply);
}

function download() {
  const address = URL.createObjectURL(new Blob([written()], { type: "application/toml" }));
  make("a", { href: address, download: "cleaner-decisions.toml" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  say("cleaner-decisions.toml is downloaded. “cleaner decisions FILE” adds it to those of your project.");
}

async function copy() {
  try {
    await navigator.clipboard.writeText(written());
  } catch {
    const area = make("textarea", { readonly: true, "aria-label": "Decisions" });
    area.value = written();
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  barCount.textContent = say("The decisions are copied.");
}

/** The buttons that save, hidden while there is nothing to save. */
function saveButtons() {
  return make("span", { class: "saves" },
    make("button", { type: "button", id: "download", onclick: () => download() }, "Download decisions"),
    make("button", { type: "button", id: "copy", onclick: () => copy() }, "Copy"));
}

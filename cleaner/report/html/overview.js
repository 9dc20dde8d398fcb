// The plots: how many changes and findings each category, rule, file and language has. A bar is a filter.

const FEW = 8;
const WIDTH = 100;
const unfolded = new Set();

/** The bar of one row: changes filled, findings as an outline behind them. */
function bar(changes, findings, most, family) {
  const one = (WIDTH * changes) / most;
  const two = (WIDTH * findings) / most;
  return make("svg", { class: `bar f-${family}`, viewBox: `0 0 ${WIDTH} 10`, preserveAspectRatio: "none", "aria-hidden": "true" },
    make("rect", { class: "changes", x: 0, y: 0, width: one, height: 10 }),
    make("rect", { class: "findings", x: one, y: 0, width: two, height: 10 }));
}

/** How a value is labelled: files without the folder they share, categories with the sign of their family. */
function label(name, value) {
  if (name === "file") return value.slice(shared.length);
  if (name !== "category") return value;
  const [family, letter] = familyOf(value);
  return [make("span", { class: `badge f-${family}`, "aria-hidden": "true" }, letter), ` ${value.replace(/^[^/]*\//, "")}`];
}

const shared = articles.map((article) => article.name.slice(0, article.name.lastIndexOf("/") + 1))
  .reduce((all, folder) => {
    let end = 0;
    while (end < all.length && all[end] === folder[end]) end += 1;
    return all.slice(0, all.lastIndexOf("/", end - 1) + 1);
  }, articles[0]?.name ?? "");

function plotRow(name, [value, changes, findings], most) {
  const family = name === "category" ? familyOf(value)[0] : "any";
  const told = [changes ? counted(changes, "change") : "", findings ? counted(findings, "finding") : ""];
  return make("li", {}, make("button", {
    type: "button",
    "aria-pressed": String(filter[name] === value),
    "data-value": value,
    title: `${value}: ${told.filter(Boolean).join(", ")}`,
    onclick: () => setFilter(name, filter[name] === value ? "" : value),
  },
  make("span", { class: "label" }, label(name, value)),
  bar(changes, findings, most, family),
  make("span", { class: "number" }, (changes + findings).toLocaleString("en"))));
}

function plot([name, label, value]) {
  const found = tally(name, value);
  const most = Math.max(1, ...found.map(([, changes, findings]) => changes + findings));
  const all = unfolded.has(name) || found.length <= FEW + 1;
  const list = make("ul", {}, found.slice(0, all ? found.length : FEW).map((row) => plotRow(name, row, most)));
  const more = found.length > FEW + 1 ? make("button", {
    type: "button",
    class: "more",
    "aria-expanded": String(all),
    onclick: () => {
      if (!unfolded.delete(name)) unfolded.add(name);
      drawOverview();
      document.querySelector(`#plot-${name} .more`).focus();
    },
  }, all ? "Fewer" : `All ${found.length}`) : null;
  const empty = found.length ? null : make("p", { class: "soft" }, "Nothing fits the filters.");
  return make("section", { class: "plot", id: `plot-${name}`, "aria-labelledby": `plot-${name}-head` },
    make("h2", { id: `plot-${name}-head` }, label), empty, list, more);
}

function drawOverview() {
  const place = document.getElementById("overview");
  const within = place.contains(document.activeElement) ? document.activeElement : null;
  const told = within?.dataset.value;
  const section = within?.closest(".plot")?.id;
  place.replaceChildren(...FACETS.filter(([name]) => name !== "applicability").map(plot));
  if (!told) return;
  [...place.querySelectorAll(`#${section} button`)].find((button) => button.dataset.value === told)?.focus();
}

/** Where in an article the remarks lie: a stroke each, in the colour of its family. */
function strip(article) {
  const length = Math.max(article.text.length, 1);
  const strokes = new Map();
  for (const note of article.notes) {
    const at = ((note.start / length) * 200).toFixed(1);
    const line = note.edit ? `M${at} 0v12` : `M${at} 7v5`;
    strokes.set(note.family, (strokes.get(note.family) ?? "") + line);
  }
  return make("svg", { class: "strip", viewBox: "-1 0 202 12", preserveAspectRatio: "none", "aria-hidden": "true" },
    [...strokes].map(([family, d]) => make("path", { class: `f-${family}`, d })));
}

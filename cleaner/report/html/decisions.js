// What the reviewer decided: kept in this browser while the page is open or reopened, and written out as TOML.

const STORE = `cleaner-review:${location.pathname}`;
const decisions = new Map();
const history = [];

/** Decisions of an earlier look at this report; a browser may refuse to keep any, and then there are none. */
function recall() {
  const known = new Map(notes.map((note) => [note.id, note]));
  try {
    for (const [id, decision] of JSON.parse(localStorage.getItem(STORE) ?? "[]")) {
      if (known.has(id)) decisions.set(known.get(id), decision);
    }
  } catch {
    decisions.clear();
  }
}

function remember() {
  try {
    localStorage.setItem(STORE, JSON.stringify([...decisions].map(([note, decision]) => [note.id, decision])));
  } catch {
    // Private windows and some settings keep nothing: the decisions live as long as the page.
  }
}

/** Decide on a remark: "accepted", "rejected", or null for no decision any more. */
function decide(note, decision) {
  history.push([note, decisions.get(note) ?? null]);
  if (decision) decisions.set(note, decision);
  else decisions.delete(note);
  remember();
  drawDecision(note);
  drawBar();
}

/** Take the last decision back; the remark it was about, or null. */
function undo() {
  const last = history.pop();
  if (!last) return null;
  const [note, before] = last;
  decide(note, before);
  history.pop();
  return note;
}

function drawDecision(note) {
  const decision = decisions.get(note) ?? "";
  for (const element of [...note.marks, note.card]) {
    if (element) element.dataset.decision = decision;
  }
  if (!note.card) return;
  for (const button of note.card.querySelectorAll("button[data-decision]")) {
    button.setAttribute("aria-pressed", String(button.dataset.decision === decision));
  }
}

/** How many remarks were accepted and rejected. */
function judged() {
  const count = { accepted: 0, rejected: 0 };
  for (const decision of decisions.values()) count[decision] += 1;
  return count;
}

/** The decisions as cleaner-decisions.toml has them: a line each, sorted, none twice. */
function written() {
  const keep = new Set();
  const apply = new Set();
  for (const [note, decision] of decisions) {
    if (decision === "rejected") note.keep.forEach((line) => keep.add(line));
    else note.apply.forEach((line) => apply.add(line));
  }
  const table = (name, lines) => {
    const written = [...lines].sort().map((line) => `  ${line},\n`);
    return written.length ? `\n${name} = [\n${written.join("")}]\n` : "";
  };
  const head = "# What people decided about the articles; read and written by cleaner.\n"
    + "# words: right for this project. keep: leave as it is. apply: write this.\n";
  return head + table("keep", keep) + table("apply", apply);
}

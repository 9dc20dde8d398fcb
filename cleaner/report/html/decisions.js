// What the reviewer decided: kept in this browser while the page is open or reopened, and written out as TOML.

const STORE = `cleaner-review:${location.pathname}`;
const decisions = new Map();
const history = [];

/** Decisions of an earlier look at this report; a browser may refuse to keep any, and then there are none. */
function recall() {
  if (outer) return; // it has them, and tells
  try {
    take(JSON.parse(localStorage.getItem(STORE) ?? "[]"));
  } catch {
    decisions.clear();
  }
}

/** Take up decisions, as [id of the remark, decision]; those about other articles are passed over. */
function take(made) {
  const known = new Map(notes.map((note) => [note.id, note]));
  for (const [id, decision] of made) {
    if (known.has(id)) decisions.set(known.get(id), decision);
  }
}

function remember(note) {
  if (outer) {
    const { id, keep, apply } = note;
    tellOuter({ about: "decision", id, decision: decisions.get(note) ?? null, keep, apply });
    return;
  }
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
  remember(note);
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

/** The decisions as cleaner-decisions.toml has them. */
function written() {
  return toml([...decisions].map(([note, decision]) => [decision, note]));
}

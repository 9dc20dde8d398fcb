// Going from remark to remark, and the card that tells of the one at hand.

const MEANING = {
  safe: "applied: safe",
  suggested: "not applied: a suggestion",
  manual: "for a person to decide",
};
let current = null;
let tipFor = null;
let tipTimer = 0;

const tip = make("div", {
  id: "tip", role: "tooltip", hidden: true,
  onpointerenter: () => clearTimeout(tipTimer),
  onpointerleave: () => hideTipSoon(),
});

/** The change, for reading. */
function change(note) {
  const tag = note.edit || note.options.length ? "del" : "q";
  const was = note.original ? make(tag, { class: tiny(note.original) }, short(note.original)) : null;
  const options = note.options.map((text, index) => [
    index ? " or " : " ",
    text ? make("ins", { class: tiny(text) }, short(text)) : make("em", {}, "removed"),
  ]);
  return make("span", { class: `change-line f-${note.family}` }, was, options);
}

function badge(note) {
  return make("span", { class: `badge f-${note.family}`, title: note.category, "aria-hidden": "true" }, note.letter);
}

function told(note) {
  const others = note.rules.filter((rule) => rule !== note.rule);
  return [
    make("p", { class: "rule" }, badge(note), " ", make("code", {}, note.rule),
      others.length ? ` after ${others.join(", ")}` : null),
    make("p", { class: "what" }, change(note)),
    make("p", { class: "why" }, note.message),
    ...note.kept.map(([key, value]) => make("p", { class: "soft" }, `Kept as ${key}: ${short(value)}`)),
    make("p", { class: "soft" }, `${note.category} · ${MEANING[note.applicability] ?? note.applicability}`),
  ];
}

function showTip(note, element) {
  clearTimeout(tipTimer);
  if (tipFor !== element) {
    tipFor?.removeAttribute("aria-describedby");
    tip.replaceChildren(...told(note));
    tipFor = element;
    element.setAttribute("aria-describedby", "tip");
  }
  tip.hidden = false;
  tip.style.setProperty("--bar", `${reviewBar.offsetHeight}px`);
  const lines = element.getClientRects();
  const at = lines[0] ?? element.getBoundingClientRect();
  const below = (lines[lines.length - 1] ?? at).bottom + 6;
  const wide = document.documentElement.clientWidth;
  tip.style.left = `${Math.max(8, Math.min(at.left, wide - tip.offsetWidth - 8))}px`;
  const fits = below + tip.offsetHeight < innerHeight - 64;
  tip.style.top = `${fits ? below : Math.max(8, at.top - tip.offsetHeight - 6)}px`;
}

function hideTip() {
  clearTimeout(tipTimer);
  tip.hidden = true;
  tipFor?.removeAttribute("aria-describedby");
  tipFor = null;
}

function hideTipSoon() {
  clearTimeout(tipTimer);
  tipTimer = setTimeout(hideTip, 200);
}

/** Make a remark the one at hand; element is the mark that has the focus, if one has. */
function choose(note, element = null) {
  if (current && current !== note) {
    for (const mark of [...current.marks, current.card]) mark?.classList.remove("current");
  }
  current = note;
  for (const mark of [...note.marks, note.card]) mark?.classList.add("current");
  if (element) showTip(note, element);
  const list = note.card?.parentElement;
  if (list && list.scrollHeight > list.clientHeight) {
    list.scrollTop = note.card.offsetTop - list.clientHeight / 3;
  }
  drawBar();
}

/** Open its article and bring a remark into view, with the focus. */
function goTo(note) {
  note.article.element.open = true;
  draw(note.article);
  const mark = note.marks[0] ?? note.card;
  choose(note);
  mark.scrollIntoView({ block: "center", behavior: "instant" });
  mark.focus({ preventScroll: true });
  say(`${place(note)}. ${spoken(note)}`);
}

function place(note) {
  const shown = notes.filter((other) => other.shown);
  const index = shown.indexOf(note);
  return index < 0 ? `${shown.length.toLocaleString("en")} to review` : `${index + 1} of ${shown.length.toLocaleString("en")}`;
}

/** The next remark that the filters show, or the previous one; from the open article when none is at hand. */
function step(by) {
  const shown = notes.filter((note) => note.shown);
  if (!shown.length && outer) return tellOuter({ about: "onward", by });
  if (!shown.length) return say("No change fits the filters.");
  const at = shown.indexOf(current);
  if (at >= 0) {
    if (!shown[at + by] && outer) return tellOuter({ about: "onward", by });
    if (!shown[at + by]) return say(by > 0 ? "That was the last one." : "That was the first one.");
    return goTo(shown[at + by]);
  }
  const order = new Map(notes.map((note, index) => [note, index]));
  if (current) {
    const here = order.get(current);
    const rest = by > 0 ? shown.find((note) => order.get(note) > here) : shown.findLast((note) => order.get(note) < here);
    return goTo(rest ?? shown.at(by > 0 ? -1 : 0));
  }
  const open = articles.find((article) => article.element.open && article.notes.some((note) => note.shown));
  return goTo(open?.notes.find((note) => note.shown) ?? shown[0]);
}

/** Accept or reject the remark at hand, and go on to the next. */
function judge(decision) {
  if (!current) return step(1);
  const note = current;
  if (decision === "accepted" && !note.options.length) {
    return say("There is nothing to accept: a person has to write this one.");
  }
  const same = decisions.get(note) === decision;
  decide(note, same ? null : decision);
  const shown = notes.filter((other) => other.shown);
  if (!same && (outer || shown.at(-1) !== note)) step(1);
  return say(`${same ? "Decision taken back" : decision === "accepted" ? "Accepted" : "Rejected"}: ${note.rule}.`);
}

function takeBack() {
  const note = undo();
  if (!note) return say("There is nothing to take back.");
  goTo(note);
  return say("The last decision is taken back.");
}

// The page of a rule

const rulePages = JSON.parse(document.getElementById("rules").textContent);
const rulePage = make("dialog", { id: "rule-page", "aria-labelledby": "rule-head" });

/** Two sentences as one, with what differs between their common beginning and end struck out and put in. */
function contrasted(before, after) {
  const old = before.split(/(?<=\s)|(?=\s)/);
  const now = after.split(/(?<=\s)|(?=\s)/);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const part = (words) => visible(words.slice(head, words.length - tail).join(""));
  const change = [["del", part(old)], ["ins", part(now)]].filter(([, text]) => text);
  return [old.slice(0, head).join(""), change.map(([tag, text]) => make(tag, {}, text)),
    old.slice(old.length - tail).join("")];
}

function list(head, items) {
  return items?.length ? [make("h3", {}, head), make("ul", {}, items.map((item) => make("li", {}, item)))] : [];
}

/** The rule's own page: what it writes, what it leaves alone, and why we believe it. */
function showRule(note) {
  const page = rulePages[note.rule] ?? {};
  const examples = (page.examples ?? []).map(([before, after]) => make("p", {}, contrasted(before, after)));
  const button = (text, act, first = false) => make("button", {
    type: "button", autofocus: first, onclick: () => { rulePage.close(); act(); },
  }, text);
  rulePage.replaceChildren(
    make("h2", { id: "rule-head" }, badge(note), " ", make("code", {}, note.rule)),
    make("p", {}, page.message ?? note.message),
    make("p", { class: "soft" }, `${note.category} · ${page.applicability ?? note.applicability}`),
    ...(page.because ? [make("p", {}, page.because)] : []),
    ...list("What it repairs", examples),
    ...list("What it leaves alone", page.keep),
    ...(page.origin ? [make("p", { class: "soft" }, `Origin: ${page.origin}`)] : []),
    ...(page.address ? [make("p", {}, make("a", { href: page.address, rel: "noreferrer" },
      "This rule in the documentation"))] : []),
    make("p", { class: "soft" }, "In the terminal: ", make("code", {}, `cleaner rules explain ${note.rule}`)),
    make("p", { class: "judge" }, button("Show this rule only", () => setFilter("rule", note.rule)), button("Close", () => {}, true)));
  rulePage.showModal();
}

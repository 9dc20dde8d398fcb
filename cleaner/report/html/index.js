// The list of all articles, of which each has a page of its own; one at a time is read in a frame.

const ORIGIN = location.protocol === "file:" ? "*" : location.origin;
const STORE = `cleaner-review:${location.pathname}`;
const narrow = matchMedia("(max-width: 40rem)").matches;

const shownCount = make("p", { id: "shown", role: "status" });
const live = make("p", { id: "live", role: "status", class: "hidden" });

function say(message) {
  live.textContent = message;
  return message;
}

const refresh = once(() => {
  const remarks = filter.category || filter.rule;
  for (const article of articles) {
    const about = (!filter.language || filter.language === article.language)
      && article.name.toLowerCase().includes(filter.query);
    article.shown = article.rules.some((count) => fits(article, count)) || (!remarks && about);
    article.element.hidden = !article.shown;
  }
  drawOverview();
  const active = Object.values(filter).some(Boolean);
  shownCount.textContent = active ? counted(articles.filter((article) => article.shown).length, "article") : "";
  document.getElementById("reset").hidden = !active;
});

function setFilter(name, value) {
  filter[name] = value;
  document.getElementById(`filter-${name}`).value = value;
  refresh();
}

function select([name, label]) {
  const values = tally(name).map(([value]) => value).sort();
  return make("label", {}, make("span", {}, label), make("select", {
    id: `filter-${name}`, onchange: (event) => setFilter(name, event.target.value),
  }, make("option", { value: "" }, "all"), values.map((value) => make("option", { value }, value))));
}

function tools() {
  const search = make("label", { class: "search" }, make("span", {}, "Search"), make("input", {
    type: "search", id: "filter-query", placeholder: "rule or file", autocomplete: "off",
    oninput: (event) => { filter.query = event.target.value.toLowerCase(); refresh(); },
  }));
  return [
    make("details", { class: "overview", open: !narrow }, make("summary", {}, "Overview"), make("div", { id: "overview" })),
    make("form", { role: "search", "aria-label": "Filters", class: "filters", onsubmit: (event) => event.preventDefault() },
      search, FACETS.map(select),
      make("button", { type: "button", id: "reset", hidden: true, onclick: () => {
        for (const [name] of [["query"], ...FACETS]) setFilter(name, "");
        say("All filters are off.");
      } }, "All filters off"), shownCount),
  ];
}

// What was decided, on all pages: id of the remark -> [decision, {keep, apply}]

const decisions = new Map();
const barCount = make("span", { class: "count" });
const saves = saveButtons();

function recall() {
  try {
    for (const [id, made] of JSON.parse(localStorage.getItem(STORE) ?? "[]")) decisions.set(id, made);
  } catch {
    decisions.clear();
  }
}

function decided({ id, decision, keep, apply }) {
  if (decision) decisions.set(id, [decision, { keep, apply }]);
  else decisions.delete(id);
  try {
    localStorage.setItem(STORE, JSON.stringify([...decisions]));
  } catch {
    // Private windows and some settings keep nothing: the decisions live as long as this page.
  }
  drawBar();
}

function written() {
  return toml(decisions.values());
}

function drawBar() {
  const count = { accepted: 0, rejected: 0 };
  for (const [decision] of decisions.values()) count[decision] += 1;
  barCount.textContent = decisions.size ? `${count.accepted} accepted, ${count.rejected} rejected` : "";
  saves.hidden = decisions.size === 0;
}

// The frame

let current = null;
let direction = 1;
let frame = null;
const frameName = make("h2", { id: "frame-name" });
const reader = make("dialog", { id: "reader", "aria-labelledby": "frame-name", onclose: () => { if (!reader.open) leave(); } });
const decisionBar = make("section", { id: "bar", "aria-label": "Decisions" }, barCount, saves);

/** Read an article's page in the frame; the page asks for what it is to begin with. */
function read(article, by = 1) {
  current = article;
  direction = by;
  frameName.textContent = article.name;
  // A new frame each time: to change the address of the old one would fill the browser's history.
  const next = make("iframe", { src: article.address, title: article.name });
  if (frame) retire(frame);
  reader.append(next);
  frame = next;
  if (!reader.open) {
    reader.append(decisionBar);
    reader.showModal();
  }
}

/** Frames that were left: what was decided in them a moment ago is heard before they go. */
const retired = new Set();

function retire(left) {
  left.hidden = true;
  retired.add(left);
  left.contentWindow.postMessage({ about: "leave" }, ORIGIN);
  setTimeout(() => discard(left), 2000); // a page that never came up does not answer
}

function discard(left) {
  retired.delete(left);
  left.remove();
}

function leave() {
  retire(frame);
  frame = null;
  document.querySelector("main").append(decisionBar);
  current.element.querySelector("a").focus();
}

/** The next article that the filters show, or the previous one. */
function onward(by) {
  const shown = articles.filter((article) => article.shown || article === current);
  const next = shown[shown.indexOf(current) + by];
  if (next) read(next, by);
  else barCount.textContent = say(by > 0 ? "That was the last one." : "That was the first one.");
}

addEventListener("message", (event) => {
  const from = [frame, ...retired].find((each) => each?.contentWindow === event.source);
  if (!from) return;
  const told = event.data;
  if (told.about === "decision") decided(told);
  else if (told.about === "left") discard(from);
  else if (from !== frame) return;
  else if (told.about === "onward") onward(told.by);
  else if (told.about === "close") reader.close();
  else if (told.about === "ready") {
    const made = [...decisions].map(([id, [decision]]) => [id, decision]);
    const { category = "", rule = "" } = filter;
    frame.contentWindow.postMessage({ about: "begin", by: direction, decisions: made, filter: { category, rule } }, ORIGIN);
    frame.focus();
  }
});

for (const article of articles) {
  article.element.querySelector("a").addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // its own tab or window
    event.preventDefault();
    read(article);
  });
}

reader.append(make("header", {}, frameName,
  make("button", { type: "button", id: "frame-previous", onclick: () => onward(-1) }, "‹", make("span", { class: "word" }, " Previous article")),
  make("button", { type: "button", id: "frame-next", onclick: () => onward(1) }, make("span", { class: "word" }, "Next article "), "›"),
  make("button", { type: "button", id: "frame-close", onclick: () => reader.close() }, "Close")));
document.getElementById("tools").append(...tools());
document.querySelector("main").append(decisionBar, reader, live);
recall();
refresh();
drawBar();

// The page: tools, articles, the bar below, keys.

const VIEWS = [["inline", "Inline", drawInline], ["sides", "Side by side", drawPairs], ["clean", "Cleaned", drawClean]];
let view = "inline";
let keysOn = true;
const narrow = matchMedia("(max-width: 40rem)").matches;
const live = make("p", { id: "live", role: "status", class: "hidden" });
const shownCount = make("p", { id: "shown", role: "status" });

function say(message) {
  live.textContent = message;
  return message;
}

// The articles

function card(note) {
  const button = (decision, label, able = true) => make("button", {
    type: "button", "data-decision": decision, "aria-pressed": "false", disabled: !able,
    "aria-label": `${label} ${note.rule}: ${short(note.original || note.options[0] || "", 40)}`,
    onclick: () => { choose(note); decide(note, decisions.get(note) === decision ? null : decision); },
  }, label);
  note.card = make("li", { class: `card ${note.edit ? "edit" : "finding"}`, onclick: (event) => {
    if (!event.target.closest("button")) goTo(note);
  } },
  make("p", { class: "rule" }, badge(note), " ",
    make("button", { type: "button", class: "link", onclick: () => showRule(note) }, make("code", {}, note.rule)),
    make("span", { class: "soft" }, ` ${note.place}`)),
  make("p", { class: "what" }, change(note)),
  make("p", { class: "why" }, note.message),
  make("p", { class: "judge" },
    make("span", { class: "soft" }, MEANING[note.applicability] ?? note.applicability),
    note.options.length ? button("accepted", "Accept") : null, button("rejected", "Reject")));
  return note.card;
}

function facts(article) {
  return make("details", { class: "facts" }, make("summary", {}, "About this article"),
    make("dl", {}, article.facts.map(([key, value]) => [make("dt", {}, key), make("dd", {}, value)])));
}

/** Draw an open article, if it is not drawn as it should be now. */
function draw(article) {
  if (!article.element.open || article.drawn === view) return;
  article.drawn = view;
  for (const note of article.notes) Object.assign(note, { marks: [], card: null });
  const text = VIEWS.find(([name]) => name === view)[2](article);
  const list = make("ol", { class: "cards", "aria-label": `Changes and findings in ${article.name}`, tabindex: "0" },
    article.notes.map(card));
  const none = make("p", { class: "soft nothing" }, "Nothing to repair was found.");
  article.element.querySelector(".body")?.remove();
  article.element.append(make("div", { class: `body view-${view}` }, make("div", { class: "page" }, text, facts(article)),
    article.notes.length ? list : none));
  article.notes.forEach(drawDecision);
  dim(article);
  if (current?.article === article) choose(current);
}

/** What the filters leave out stays in the text, without its colours. */
function dim(article) {
  if (!article.drawn) return;
  for (const note of article.notes) {
    for (const mark of note.marks) mark.classList.toggle("dim", !note.shown);
    note.card.hidden = !note.shown;
  }
}

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (entry.isIntersecting) draw(articles.find((article) => article.element === entry.target));
  }
}, { rootMargin: "800px" });

for (const article of articles) {
  article.element.querySelector("summary").append(strip(article));
  article.element.addEventListener("toggle", () => {
    if (article.element.open) seen.observe(article.element);
    else seen.unobserve(article.element);
  });
}

function setView(name) {
  view = name;
  hideTip();
  for (const article of articles) {
    if (!article.element.open) article.drawn = null;
    seen.unobserve(article.element);
    if (article.element.open) seen.observe(article.element);
  }
  document.getElementById(`view-${name}`).checked = true;
  if (!current?.article.element.open) return;
  draw(current.article);
  current.marks[0]?.scrollIntoView({ block: "center", behavior: "instant" });
}

// Filters

function setFilter(name, value) {
  filter[name] = value;
  const input = document.getElementById(`filter-${name}`);
  if (input.value !== value) input.value = value;
  hideTip();
  refresh();
}

const refresh = once(() => {
  sift();
  articles.forEach(dim);
  drawOverview();
  const shown = notes.filter((note) => note.shown).length;
  const visibleArticles = articles.filter((article) => article.shown).length;
  const active = Object.values(filter).some(Boolean);
  shownCount.textContent = active
    ? `${counted(shown, "change or finding", "changes and findings")} in ${counted(visibleArticles, "article")}`
    : "";
  document.getElementById("reset").hidden = !active;
  drawBar();
});

function select([name, label, value]) {
  const counts = new Map();
  for (const note of notes) counts.set(value(note), (counts.get(value(note)) ?? 0) + 1);
  const options = [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([key, number]) => make("option", { value: key }, `${key} (${number})`));
  return make("label", {}, make("span", {}, label), make("select", {
    id: `filter-${name}`, onchange: (event) => setFilter(name, event.target.value),
  }, make("option", { value: "" }, "all"), options));
}

function tools() {
  const search = make("label", { class: "search" }, make("span", {}, "Search"), make("input", {
    type: "search", id: "filter-query", placeholder: "words, rule or file", autocomplete: "off",
    oninput: (event) => { filter.query = event.target.value.toLowerCase(); refresh(); },
  }));
  const radios = VIEWS.map(([name, label]) => make("label", {}, make("input", {
    type: "radio", name: "view", id: `view-${name}`, checked: name === view, onchange: () => setView(name),
  }), make("span", {}, label)));
  const present = new Set(notes.map((note) => note.family));
  const legend = FAMILIES.filter(([family]) => present.has(family)).map(([family, letter, label]) => make("li", {},
    make("span", { class: `badge f-${family}`, "aria-hidden": "true" }, letter), ` ${label}`));
  return [
    make("details", { class: "overview", open: !narrow }, make("summary", {}, "Overview"), make("div", { id: "overview" })),
    make("form", { role: "search", "aria-label": "Filters", class: "filters", onsubmit: (event) => event.preventDefault() },
      search, FACETS.map(select),
      make("button", { type: "button", id: "reset", hidden: true, onclick: () => {
        for (const name of Object.keys(filter)) setFilter(name, "");
        say("All filters are off.");
      } }, "All filters off"), shownCount),
    make("div", { class: "options" },
      make("fieldset", { class: "views" }, make("legend", {}, "Show the text"), radios),
      make("ul", { class: "legend", "aria-label": "Signs" }, legend,
        make("li", {}, make("del", {}, "was"), " ", make("ins", {}, "is")),
        make("li", {}, make("span", { class: "sample" }, "for a person"))),
      make("p", { class: "folding" },
        make("button", { type: "button", onclick: () => fold(true) }, "Open all"),
        make("button", { type: "button", onclick: () => fold(false) }, "Close all"))),
  ];
}

function fold(open) {
  for (const article of articles) if (article.shown) article.element.open = open;
}

// The bar below

const barPlace = make("span", { class: "place" });
const barCount = make("span", { class: "count" });
const help = make("dialog", { id: "help", "aria-labelledby": "help-head" },
  make("h2", { id: "help-head" }, "Keys"),
  make("dl", {}, [["n, p", "next, previous"], ["a, r", "accept, reject, and go on"], ["u", "take the last decision back"],
    ["v", "next view of the text"], ["e", "explain the rule"], ["/", "search"], ["Esc", "hide the note"], ["?", "this help"]]
    .map(([keys, what]) => [make("dt", {}, make("kbd", {}, keys)), make("dd", {}, what)])),
  make("p", {}, make("label", {}, make("input", { type: "checkbox", checked: true, id: "keys",
    onchange: (event) => { keysOn = event.target.checked; } }), " Single keys are on")),
  make("p", { class: "soft" }, "Decisions stay in this browser until you download or copy them."),
  make("form", { method: "dialog" }, make("button", {}, "Close")));
const saves = saveButtons();
const reviewBar = make("section", { id: "bar", "aria-label": "Review" },
  make("button", { type: "button", id: "previous", onclick: () => step(-1) }, "‹", make("span", { class: "word" }, " Previous")),
  make("button", { type: "button", id: "accept", onclick: () => judge("accepted") }, "✓ Accept"),
  make("button", { type: "button", id: "reject", onclick: () => judge("rejected") }, "✗ Reject"),
  make("button", { type: "button", id: "next", onclick: () => step(1) }, make("span", { class: "word" }, "Next "), "›"),
  barPlace, barCount, saves,
  make("button", { type: "button", id: "help-button", "aria-label": "Keys and help", onclick: () => help.showModal() }, "?"));

function drawBar() {
  const { accepted, rejected } = judged();
  barPlace.textContent = current ? place(current) : `${notes.filter((note) => note.shown).length.toLocaleString("en")} to review`;
  barCount.textContent = accepted + rejected ? `${accepted} accepted, ${rejected} rejected` : "";
  saves.hidden = outer !== null || accepted + rejected === 0;
}

// Keys

const KEYS = {
  n: () => step(1),
  p: () => step(-1),
  a: () => judge("accepted"),
  r: () => judge("rejected"),
  u: () => takeBack(),
  v: () => {
    const names = VIEWS.map(([name]) => name);
    setView(names[(names.indexOf(view) + 1) % names.length]);
    say(`View: ${VIEWS.find(([name]) => name === view)[1]}`);
  },
  e: () => current && showRule(current),
  "/": () => document.getElementById("filter-query").focus(),
  "?": () => help.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return tip.hidden && !event.target.closest?.("dialog") ? tellOuter({ about: "close" }) : hideTip();
  const typing = event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, dialog");
  if (typing || event.ctrlKey || event.altKey || event.metaKey || !keysOn || !Object.hasOwn(KEYS, event.key)) return null;
  event.preventDefault();
  return KEYS[event.key]();
});

addEventListener("scroll", once(() => { if (!tip.hidden && tipFor !== document.activeElement) hideTip(); }), { passive: true });
addEventListener("focusout", (event) => { if (event.target === tipFor) hideTipSoon(); });
addEventListener("beforeprint", () => articles.forEach((article) => { if (article.shown) draw(article); }));

document.getElementById("tools").append(...tools());
document.querySelector("main").append(reviewBar, tip, help, rulePage, live);
recall();
refresh();
if (articles.length === 1) articles[0].element.open = true;
joinOuter();

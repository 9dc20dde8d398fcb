// The articles, what was remarked on them, and which of it the filters let through.

const articles = [...document.querySelectorAll("details.article")].map((element) => {
  const block = element.querySelector("script");
  const article = JSON.parse(block.textContent);
  block.remove();
  Object.assign(article, { element, drawn: null, shown: true });
  for (const note of article.notes) {
    const [family, letter] = familyOf(note.category);
    Object.assign(note, { article, family, letter, original: article.text.slice(note.start, note.end) });
    note.haystack = [note.rule, note.message, note.original, ...note.options].join("\n").toLowerCase();
    Object.assign(note, { shown: true, marks: [], card: null });
  }
  return article;
});
const notes = articles.flatMap((article) => article.notes);

/** What can be filtered by: the name of the filter, its label, and what a remark has there. */
const FACETS = [
  ["category", "Category", (note) => note.category],
  ["rule", "Rule", (note) => note.rule],
  ["applicability", "Applicability", (note) => note.applicability],
  ["file", "File", (note) => note.article.name],
  ["language", "Translated from", (note) => languageName(note.article.language)],
];

/** True when a remark passes every filter but the named one. */
function passes(note, except = "") {
  for (const [name, , value] of FACETS) {
    if (name !== except && filter[name] && value(note) !== filter[name]) return false;
  }
  const query = filter.query;
  return !query || note.haystack.includes(query) || note.article.name.toLowerCase().includes(query);
}

/** Decides again what is shown. An article without a fitting remark stays while only text is searched for. */
function sift() {
  const remarks = filter.category || filter.rule || filter.applicability;
  for (const article of articles) {
    let any = false;
    for (const note of article.notes) {
      note.shown = passes(note);
      any ||= note.shown;
    }
    const about = (!filter.file || filter.file === article.name)
      && (!filter.language || filter.language === languageName(article.language))
      && (article.name + "\n" + article.text).toLowerCase().includes(filter.query);
    article.shown = any || (!remarks && about);
    article.element.hidden = !article.shown;
  }
}

/** How many remarks each value of a facet has, were it not filtered by: [value, changes, findings], most first. */
function tally(name, value) {
  const found = new Map();
  for (const note of notes) {
    if (!passes(note, name)) continue;
    const key = value(note);
    const row = found.get(key) ?? [key, 0, 0];
    row[note.edit ? 1 : 2] += 1;
    found.set(key, row);
  }
  return [...found.values()].sort((a, b) => b[1] + b[2] - a[1] - a[2] || (a[0] < b[0] ? -1 : 1));
}

// The articles of the list, and how their counts add up.

const FACETS = [["category", "Category"], ["rule", "Rule"], ["language", "Translated from"]];

/** Each article with its counts: [rule, category, changes, findings]. */
const articles = [...document.querySelectorAll("li.article")].map((element) => {
  const row = JSON.parse(element.dataset.row);
  element.removeAttribute("data-row");
  const address = element.querySelector("a").getAttribute("href");
  return { ...row, element, address, shown: true, language: languageName(row.language) };
});

/** True when an article's count passes every filter but the named one. */
function fits(article, [rule, category], except = "") {
  const values = { rule, category, language: article.language };
  if (FACETS.some(([name]) => name !== except && filter[name] && filter[name] !== values[name])) return false;
  const query = filter.query;
  return !query || rule.includes(query) || article.name.toLowerCase().includes(query);
}

/** How many remarks each value of a facet has, were it not filtered by: [value, changes, findings], most first. */
function tally(name) {
  const found = new Map();
  for (const article of articles) {
    for (const count of article.rules) {
      if (!fits(article, count, name)) continue;
      const key = { rule: count[0], category: count[1], language: article.language }[name];
      const row = found.get(key) ?? [key, 0, 0];
      row[1] += count[2];
      row[2] += count[3];
      found.set(key, row);
    }
  }
  return [...found.values()].sort((a, b) => b[1] + b[2] - a[1] - a[2] || (a[0] < b[0] ? -1 : 1));
}

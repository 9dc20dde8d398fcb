// What remarks are grouped and filtered by, on every page.

/** Families of MQM categories: the first prefix that fits counts. The letter is the cue that is not colour. */
const FAMILIES = [
  ["punctuation", "P", "Punctuation", ["fluency/punctuation", "fluency/typography"]],
  ["spelling", "S", "Spelling", ["fluency/spelling", "fluency/character-encoding"]],
  ["grammar", "G", "Grammar", ["fluency"]],
  ["accuracy", "A", "Accuracy", ["accuracy"]],
  ["terminology", "T", "Terminology", ["terminology"]],
  ["locale", "L", "Names, numbers, dates", ["locale"]],
  ["design", "D", "Layout", ["design"]],
  ["other", "O", "Other", [""]],
];

function familyOf(category) {
  return FAMILIES.find(([, , , prefixes]) => prefixes.some((prefix) => category.startsWith(prefix)));
}

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

function languageName(code) {
  if (!code) return "not known";
  try {
    return LANGUAGES.of(code);
  } catch {
    return code;
  }
}

/** The filters that are on: what is searched for, and the value that each facet must have. */
const filter = { query: "" };

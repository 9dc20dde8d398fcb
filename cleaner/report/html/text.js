// An article's text: inline, or the original beside what it became.

/** The text in stretches that are an edit, or lie between edits: {text, edit, found}. */
function stretches(article) {
  const edits = article.notes.filter((note) => note.edit);
  const found = article.notes.filter((note) => !note.edit);
  const out = [];
  let at = 0;
  for (const edit of [...edits, null]) {
    const end = edit ? edit.start : article.text.length;
    const inside = found.filter((note) => note.start < end && note.end > at);
    const cuts = new Set([at, end]);
    for (const note of inside) cuts.add(Math.max(at, note.start)).add(Math.min(end, note.end));
    const points = found.filter((note) => note.start === note.end && at <= note.start && note.start <= end
      && !note.placed);
    for (const note of points) cuts.add(note.start);
    const ordered = [...cuts].sort((a, b) => a - b);
    ordered.forEach((cut, index) => {
      for (const note of points) {
        if (note.start === cut && !note.placed) {
          note.placed = true;
          out.push({ text: "", edit: null, found: [note] });
        }
      }
      const next = ordered[index + 1];
      if (next === undefined || next === cut) return;
      const here = inside.filter((note) => note.start < next && note.end > cut);
      out.push({ text: article.text.slice(cut, next), edit: null, found: here });
    });
    if (!edit) break;
    const here = found.filter((note) => note.start < edit.end && note.end > edit.start);
    out.push({ text: edit.original, edit, found: here });
    at = edit.end;
  }
  for (const note of found) delete note.placed;
  return out;
}

/** What a screen reader says of a mark. */
function spoken(note) {
  const options = note.options.map((text) => text ? `“${short(text)}”` : "nothing").join(" or ");
  const was = note.original ? `“${short(note.original)}”` : "an addition";
  const verb = note.edit ? " becomes " : "; perhaps ";
  const what = was + (note.options.length ? verb + options : "");
  return `${note.edit ? "Change" : "Finding"}: ${what}. ${note.message} Rule ${note.rule}.`;
}

/** The element that stands for a remark: focus and pointer on it show the remark. Only the first is in the tab order. */
function marked(note, kind, ...children) {
  const first = note.marks.length === 0;
  const element = make("span", {
    class: `mark ${kind} f-${note.family}`,
    "data-letter": first ? note.letter : null,
    tabindex: first ? "0" : "-1",
    role: "group",
    "aria-label": first ? spoken(note) : `${note.rule}, continued`,
    onfocus: (event) => { if (event.target === element) choose(note, element); },
    onpointerenter: (event) => { if (event.pointerType === "mouse") showTip(note, element); },
    onpointerleave: () => hideTipSoon(),
  }, ...children);
  note.marks.push(element);
  return element;
}

/** Strokes would hide a single mark: it gets a frame. */
function tiny(text) {
  return /^[^\p{L}\p{N}]{1,2}$/u.test(text.trim()) ? "tiny" : null;
}

function removed(note) {
  return note.original ? make("del", { class: tiny(note.original) }, visible(note.original)) : null;
}

function added(note) {
  return note.options[0] ? make("ins", { class: tiny(note.options[0]) }, visible(note.options[0])) : null;
}

/** A stretch for one of the views; side is "both", "old" or "new". */
function drawStretch(stretch, side) {
  const { text, edit, found } = stretch;
  let node;
  if (edit) {
    const parts = [side === "new" ? null : removed(edit), side === "old" ? null : added(edit)];
    if (parts.every((part) => part === null)) parts.push(make("span", { class: "gap" }, "‸"));
    node = marked(edit, "change", ...parts);
  } else {
    node = document.createTextNode(text);
  }
  for (const note of found) {
    node = marked(note, "finding", text || edit ? node : make("span", { class: "gap" }, "‸"));
  }
  return node;
}

function drawInline(article) {
  return make("div", { class: "text" }, stretches(article).map((stretch) => drawStretch(stretch, "both")));
}

/** The stretches cut into rows at line ends that are the same on both sides. */
function rows(article) {
  const out = [[]];
  for (const stretch of stretches(article)) {
    if (stretch.edit || !stretch.text.includes("\n")) {
      out.at(-1).push(stretch);
      continue;
    }
    stretch.text.split(/(?<=\n)/).forEach((line, index) => {
      if (index) out.push([]);
      out.at(-1).push({ ...stretch, text: line });
    });
    if (stretch.text.endsWith("\n")) out.push([]);
  }
  return out.filter((row) => row.some((stretch) => stretch.edit || stretch.text.trim() || stretch.found.length));
}

function drawPairs(article) {
  const pairs = rows(article).map((row) => make("div", { class: "pair" },
    ["old", "new"].map((side) => make("div", { class: side }, row.map((part) => drawStretch(part, side))))));
  const head = make("div", { class: "pair head" }, make("div", {}, "Original"), make("div", {}, "Cleaned"));
  return make("div", { class: "text sides" }, head, pairs);
}

function drawClean(article) {
  let text = "";
  for (const stretch of stretches(article)) text += stretch.edit ? stretch.edit.options[0] : stretch.text;
  return make("div", { class: "text plain" }, text);
}

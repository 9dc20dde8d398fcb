// Elements, made without ever parsing markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (on… are listeners) and children; children that are null are left out. */
function make(tag, attributes = {}, ...children) {
  const svg = ["svg", "rect", "path"].includes(tag);
  const node = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(2).filter((child) => child !== null && child !== undefined));
  return node;
}

/** A number and its noun. */
function counted(number, one, many = one + "s") {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** Text with a visible sign for white space that would not show. */
function visible(text) {
  const shown = text.replaceAll("\n", "⏎\n").replaceAll("\u00a0", "⍽").replaceAll("\u202f", "⍽");
  return text.trim() ? shown : shown.replaceAll(" ", "␣").replaceAll("\t", "⇥");
}

/** Text on one line, cut in the middle when it is long. */
function short(text, most = 90) {
  const shown = visible(text).replaceAll("\n", " ");
  return shown.length > most ? `${shown.slice(0, most - 25)} … ${shown.slice(-20)}` : shown;
}

/** Runs a function at most once a frame. */
function once(action) {
  let due = 0;
  return () => {
    if (!due) due = requestAnimationFrame(() => { due = 0; action(); });
  };
}

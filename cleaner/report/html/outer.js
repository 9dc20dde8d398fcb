// The page of one article in the frame of the list of all. The list keeps what was decided on every page:
// pages that are opened from a disk have no storage in common in most browsers, but they can send messages.

const outer = parent === window ? null : parent;
/** From a disk every page has an origin of its own; from a server only the list that came from there is told. */
const ORIGIN = location.protocol === "file:" ? "*" : location.origin;

function tellOuter(message) {
  outer?.postMessage(message, ORIGIN);
}

/** Take up what was decided on this page before, and what the list filters by. */
function joinOuter() {
  if (!outer) return;
  document.documentElement.classList.add("framed");
  addEventListener("message", (event) => {
    if (event.source !== outer) return;
    if (event.data?.about === "leave") tellOuter({ about: "left" });
    if (event.data?.about !== "begin") return;
    take(event.data.decisions);
    for (const name of ["category", "rule"]) setFilter(name, event.data.filter[name] ?? "");
    sift();
    const shown = notes.filter((note) => note.shown);
    if (shown.length) goTo(shown.at(event.data.by < 0 ? -1 : 0));
    else articles[0].element.open = true;
    notes.forEach(drawDecision);
    drawBar();
  });
  tellOuter({ about: "ready" });
}

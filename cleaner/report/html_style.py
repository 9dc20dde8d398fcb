"""The style sheet of ``report.html``. Changes are told apart by line and weight, not by colour alone."""

STYLE = """
:root { --ink: #1d1d1f; --paper: #fff; --soft: #5c5f66; --line: #d5d8de; --del: #9b1c1c; --del-bg: #fdecec;
  --ins: #14532d; --ins-bg: #e7f6ec; --warn: #fff4d6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --paper: #16181c; --soft: #a2a7b0;
  --line: #3a3f47;
  --del: #ffb4ab; --del-bg: #4a1f1f; --ins: #a6e8b8; --ins-bg: #173a25; --warn: #4a3b10; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem;
  margin: 1.5rem 0 .4rem; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; padding: 0 .9rem; }
summary { cursor: pointer; padding: .55rem 0; }
summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
details[open] > summary { border-bottom: 1px solid var(--line); margin-bottom: .8rem; }
.name { font-weight: 600; overflow-wrap: anywhere; }
  .state, small, dt, .unchanged > summary { color: var(--soft); }
.text { white-space: pre-wrap; overflow-wrap: anywhere; font-family: Georgia, serif; font-size: 1.05rem; }
del { color: var(--del); background: var(--del-bg); text-decoration: line-through; }
ins { color: var(--ins); background: var(--ins-bg); text-decoration: underline; }
table { border-collapse: collapse; width: 100%; margin-bottom: .8rem; }
td, th { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
  border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
td del, td ins, q { white-space: pre-wrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0;
  overflow-wrap: anywhere; }
.warning { background: var(--warn); padding: .4rem .9rem; border-radius: .4rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } td, th { padding-right: .3rem; } }
@media print { details { border: 0; } details::details-content { content-visibility: visible; } }
"""

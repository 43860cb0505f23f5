/** How the reference looks: one column to read, contents beside it, light and dark. */
export const DOCS_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fbfaf8, #17181b);
  --raised: light-dark(#f2f0ec, #202226);
  --ink: light-dark(#23252a, #e4e4e2);
  --soft: light-dark(#5d616b, #a3a6ad);
  --line: light-dark(#dfdcd6, #34373d);
  --accent: light-dark(#245a8d, #8fbbe6);
  --good: light-dark(#2c6b46, #8fcfa9);
  --warm: light-dark(#8a4b12, #e3b07a);
  --bad: light-dark(#a3322f, #ee9a94);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; }
body {
  margin: 0; display: grid; grid-template-columns: 18.5rem minmax(0, 1fr); min-height: 100vh;
  background: var(--ground); color: var(--ink); font: 400 0.9375rem/1.6 system-ui, sans-serif;
}
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: 0.5rem; z-index: 1; }
nav {
  position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem 1rem 2rem 1.5rem;
  border-right: 1px solid var(--line); background: var(--raised); font-size: 0.8125rem; line-height: 1.4;
}
nav .name { margin: 0 0 1rem; font-size: 0.9375rem; }
nav .name a { color: var(--ink); font-weight: 650; }
nav .name span, nav summary { color: var(--soft); }
nav ul { list-style: none; margin: 0 0 0.75rem; padding: 0; }
nav li a { display: flex; gap: 0.5rem; padding: 0.2rem 0; color: var(--ink); }
nav summary { cursor: pointer; padding: 0.35rem 0; font-weight: 600; }
nav .method { flex: 0 0 2.6rem; font-size: 0.6875rem; padding-top: 0.1rem; }
main { padding: 2rem 3rem 6rem; max-width: 62rem; width: 100%; }
h1 { margin: 0 0 0.5rem; font-size: 1.75rem; line-height: 1.25; letter-spacing: -0.01em; }
h2 { margin: 3rem 0 0.75rem; padding-top: 1.5rem; border-top: 1px solid var(--line); font-size: 1.3125rem; line-height: 1.3; }
h3 { margin: 0; font-size: 1.0625rem; line-height: 1.35; }
h2 a, h3 a { color: inherit; }
h4 { margin: 1.25rem 0 0.4rem; font-size: 0.8125rem; font-weight: 600; color: var(--soft); }
p { margin: 0.5rem 0; max-width: 44rem; }
.lead, .needs { color: var(--soft); }
article { padding: 1.75rem 0 0.75rem; }
article + article { border-top: 1px solid var(--line); }
.address { margin: 0.25rem 0 0.5rem; overflow-wrap: anywhere; }
code { font: 0.875em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
p code, li code, td > code, td code { background: var(--raised); border-radius: 3px; padding: 0.05em 0.3em; overflow-wrap: anywhere; }
pre {
  margin: 0.75rem 0; padding: 0.85rem 1rem; overflow-x: auto; max-width: 100%;
  background: var(--raised); border: 1px solid var(--line); border-radius: 6px;
}
pre code { font-size: 0.8125rem; }
.method { font-weight: 650; font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.8125rem; color: var(--accent); }
.method.get { color: var(--good); }
.method.put, .method.patch { color: var(--warm); }
.method.delete { color: var(--bad); }
.status { display: inline-block; min-width: 2.25rem; font-weight: 600; font-variant-numeric: tabular-nums; color: var(--good); }
.status.bad { color: var(--bad); }
.type { color: var(--soft); font-weight: 400; font-size: 0.8125rem; }
.must { color: var(--warm); font-size: 0.75rem; white-space: nowrap; }
.problems { list-style: none; margin: 0.25rem 0 0; padding: 0; font-size: 0.875rem; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.84375rem; line-height: 1.5; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 0.75rem; }
th, td { padding: 0.4rem 0.9rem 0.4rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
td:first-child { width: 15rem; min-width: 10rem; max-width: 18rem; }
td:nth-child(2) { color: var(--soft); max-width: 16rem; overflow-wrap: anywhere; }
main details { margin: 0.4rem 0; }
main summary { cursor: pointer; color: var(--accent); font-size: 0.84375rem; }
@media (max-width: 68rem) {
  body { grid-template-columns: 14.5rem minmax(0, 1fr); }
  nav { padding: 1.25rem 0.75rem 2rem 1rem; }
  main { padding: 1.5rem 1.75rem 5rem; }
}
@media (max-width: 44rem) {
  body { display: block; }
  nav { position: static; height: auto; max-height: 40vh; border-right: 0; border-bottom: 1px solid var(--line); }
}
@media print { nav { display: none; } body { display: block; } }
`;

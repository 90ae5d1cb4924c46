/** The one stylesheet of the hosted pages: served from their own origin, so that the content security policy needs no exception. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8;
  --card: #ffffff;
  --text: #17202e;
  --quiet: #566073;
  --line: #d8dde6;
  --edge: #818b9c;
  --field: #ffffff;
  --action: #0b6b57;
  --action-hover: #09594a;
  --on-action: #ffffff;
  --tint: #e6f3ef;
  --good: #0b6b43;
  --good-ground: #e4f4ea;
  --bad: #a3182c;
  --bad-ground: #fcecee;
  --open: #5a4a00;
  --open-ground: #fbf3d5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10141b;
    --card: #181e28;
    --text: #e8ecf3;
    --quiet: #a6b0c0;
    --line: #323b4a;
    --edge: #7d899b;
    --field: #10141b;
    --action: #5cd0b3;
    --action-hover: #7fdcc4;
    --on-action: #06251e;
    --tint: #16302b;
    --good: #86dfae;
    --good-ground: #12301f;
    --bad: #ffb3bb;
    --bad-ground: #3a1b21;
    --open: #f2d98a;
    --open-ground: #35300f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
}
form { display: none; }
h1, h2, p, ul, ol, dl, dd { margin: 0; padding: 0; }
h1, h2, p, li, dd, td, label, .name { overflow-wrap: anywhere; }
ul, ol { list-style: none; }
a { color: var(--action); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--action); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -999rem; }
.skip:focus { position: fixed; inset: 0.5rem auto auto 0.5rem; padding: 0.5rem 0.75rem; background: var(--card); border-radius: 0.5rem; z-index: 1; }
.away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.top {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1rem;
  align-items: center;
  justify-content: space-between;
  padding: 0.75rem 1.25rem;
  background: var(--card);
  border-bottom: 1px solid var(--line);
}
.brand { display: flex; align-items: center; gap: 0.625rem; font-weight: 600; min-width: 0; overflow-wrap: anywhere; }
.sign { flex: none; width: 1.5rem; height: 1.5rem; border-radius: 0.4375rem; background: linear-gradient(135deg, var(--action) 50%, var(--tint) 50%); border: 1px solid var(--action); }
.tag { display: inline-block; margin-inline-start: 0.25rem; padding: 0.0625rem 0.5rem; border: 1px solid var(--line); border-radius: 1rem; font-size: 0.75rem; font-weight: 500; color: var(--quiet); }
.way { font-size: 0.9375rem; padding: 0.25rem 0; overflow-wrap: anywhere; }

.frame { flex: 1; width: 100%; max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3rem; align-items: start; align-content: start; }
.frame.narrow { max-width: 34rem; grid-template-columns: minmax(0, 1fr); }
main { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); max-width: 40rem; }
.owner { color: var(--quiet); font-size: 0.9375rem; }
h1 { margin-top: -0.75rem; font-size: 1.625rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; }
main > h1:first-child { margin-top: 0; }
h2 { font-size: 1.0625rem; line-height: 1.4; font-weight: 600; }
.lead { color: var(--quiet); margin-bottom: 0.5rem; }
.quiet, .about { color: var(--quiet); font-size: 0.9375rem; }
.about { font-size: 0.875rem; }
.foot { padding: 1rem 1.25rem; color: var(--quiet); font-size: 0.8125rem; text-align: center; }

.steps .count { display: none; }
.steps a, .steps .later { display: flex; gap: 0.75rem; align-items: center; padding: 0.5rem 0; color: inherit; text-decoration: none; }
.steps .later { color: var(--quiet); }
.steps a:hover .name { text-decoration: underline; }
.steps li { position: relative; }
.steps li:not(:last-child)::after { content: ""; position: absolute; inset: 2.0625rem auto -0.4375rem 0.6875rem; width: 1px; background: var(--line); }
.bullet { flex: none; display: grid; place-items: center; width: 1.4375rem; height: 1.4375rem; border: 1.5px solid var(--edge); border-radius: 50%; background: var(--page); }
li[data-state="done"] .bullet { background: var(--action); border-color: var(--action); }
li[data-state="done"] .bullet::before { content: ""; width: 0.625rem; height: 0.3125rem; margin-top: -0.1875rem; border: solid var(--on-action); border-width: 0 0 2px 2px; rotate: -45deg; }
.steps [aria-current] .bullet { border-color: var(--action); box-shadow: 0 0 0 3px var(--tint); }
li[data-state="current"] .bullet::before { content: ""; width: 0.5625rem; height: 0.5625rem; border-radius: 50%; background: var(--action); }
.steps [aria-current] .name { font-weight: 600; }
.places a { display: block; padding: 0.5rem 0.75rem; border-radius: 0.5rem; color: inherit; text-decoration: none; }
.places a:hover { background: var(--card); }
.places a[aria-current] { background: var(--tint); color: var(--action); font-weight: 600; }

.card { display: grid; gap: 1rem; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; min-width: 0; }
.system { display: flex; flex-wrap: wrap; gap: 0.375rem 0.75rem; align-items: center; min-width: 0; }
.system .name { font-weight: 600; }
.system .badge { margin-inline-start: auto; }
.lines .system .badge { margin-inline-start: 0; }
.mark { display: grid; place-items: center; flex: none; width: 2.25rem; height: 2.25rem; border-radius: 0.5625rem; background: var(--tint); color: var(--action); font-weight: 650; }
.badge { display: inline-block; padding: 0.0625rem 0.5625rem; border-radius: 1rem; font-size: 0.8125rem; font-weight: 550; white-space: nowrap; }
.badge.good { background: var(--good-ground); color: var(--good); }
.badge.bad { background: var(--bad-ground); color: var(--bad); }
.badge.open { background: var(--open-ground); color: var(--open); }
.ticks { display: grid; gap: 0.375rem; font-size: 0.9375rem; }
.ticks li { position: relative; padding-inline-start: 1.5rem; }
.ticks li::before { content: ""; position: absolute; inset: 0.5rem auto auto 0.1875rem; width: 0.625rem; height: 0.3125rem; border: solid var(--action); border-width: 0 0 2px 2px; rotate: -45deg; }

.field { display: grid; gap: 0.25rem; min-width: 0; }
.pair { display: grid; grid-template-columns: 1fr 1.6fr; gap: 1rem; }
label { font-size: 0.9375rem; font-weight: 550; }
.star { color: var(--bad); }
.check { display: flex; gap: 0.625rem; align-items: center; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.check input { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--action); }
select, input:not([type="checkbox"]) {
  width: 100%;
  min-width: 0;
  min-height: 2.75rem;
  padding: 0.5rem 0.75rem;
  font: inherit;
  color: inherit;
  background: var(--field);
  border: 1px solid var(--edge);
  border-radius: 0.5rem;
}
[aria-invalid="true"]:not([type="checkbox"]) { border-color: var(--bad); box-shadow: 0 0 0 1px var(--bad); }
.problem { color: var(--bad); font-size: 0.875rem; }
.fold { gap: 0; }
.fold[open] { gap: 1rem; }
.fold .field { margin: 0.75rem 0; }
summary { cursor: pointer; font-weight: 550; font-size: 0.9375rem; }

.actions { display: flex; flex-wrap: wrap; gap: 0.625rem; justify-content: flex-end; margin-top: 0.5rem; }
td:first-child { min-width: 6.25rem; }
td .badge { white-space: normal; border-radius: 0.625rem; }
.actions.start { justify-content: flex-start; }
button, .button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-height: 2.75rem;
  padding: 0.5rem 1.125rem;
  font: inherit;
  font-weight: 550;
  text-align: center;
  text-decoration: none;
  color: var(--text);
  background: transparent;
  border: 1px solid var(--edge);
  border-radius: 0.5rem;
  cursor: pointer;
}
button.main, .button.main { color: var(--on-action); background: var(--action); border-color: var(--action); }
button.main:hover, .button.main:hover { background: var(--action-hover); border-color: var(--action-hover); }
button.plain:hover, .button.plain:hover { background: var(--tint); }
button.danger { color: var(--bad-ground); background: var(--bad); border-color: var(--bad); }
button.danger:hover { filter: brightness(0.92); }
.small, .row button, .lines button { min-height: 2.25rem; padding: 0.25rem 0.875rem; font-size: 0.9375rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; }
.lines { display: grid; }
.lines li { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; padding: 0.75rem 0; }
.lines li + li { border-top: 1px solid var(--line); }
.lines li:first-child { padding-top: 0; }
.lines li:last-child { padding-bottom: 0; }
.lines b { font-weight: 600; }
.lines li > span:first-child > b:not(.system b) { display: block; }
dl { display: grid; gap: 0.5rem; }
dl > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0.25rem 1rem; }
dt { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
th { text-align: start; color: var(--quiet); font-weight: 500; font-size: 0.875rem; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child td { border-bottom: 0; }
.banner { padding: 0.75rem 1rem; border-radius: 0.625rem; font-size: 0.9375rem; }
.banner.good { background: var(--good-ground); color: var(--good); }
.banner.bad { background: var(--bad-ground); color: var(--bad); }
.banner ul { margin-top: 0.25rem; padding-inline-start: 1.25rem; list-style: disc; }
.banner a { color: inherit; }
.support { margin-top: 0.5rem; }
.banner.info { background: var(--tint); }

@media (max-width: 48rem) {
  .frame { grid-template-columns: minmax(0, 1fr); gap: 1.25rem; padding: 1.25rem 1rem 2rem; }
  main { max-width: none; }
  .steps { display: grid; gap: 0.5rem; }
  .steps .count { display: block; color: var(--quiet); font-size: 0.875rem; }
  .steps ol { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 0.375rem; }
  .steps li::after { content: none !important; }
  .steps .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .steps a, .steps .later { padding: 0.5rem 0; }
  .bullet { width: 100%; height: 0.375rem; border: 0; border-radius: 1rem; background: var(--line); }
  .bullet::before { content: none !important; }
  li[data-state="done"] .bullet { background: var(--action); }
  .steps [aria-current] .bullet { background: var(--action); box-shadow: 0 0 0 2px var(--page), 0 0 0 3px var(--action); }
  .places ul { display: flex; flex-wrap: wrap; gap: 0.25rem; }
  .places a { padding: 0.375rem 0.625rem; }
  .pair { grid-template-columns: minmax(0, 1fr); }
  .system .badge { margin-inline-start: 0; }
  h1 { font-size: 1.375rem; }
  .actions > * { flex: 1 1 auto; }
  dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
@media (forced-colors: active) {
  .bullet, .mark, .badge, .banner { border: 1px solid; }
  li[data-state="done"] .bullet { background: Highlight; forced-color-adjust: none; }
}
`;

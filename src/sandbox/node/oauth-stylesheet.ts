/** The one stylesheet of the sandbox's own pages: served from the page's origin, so that the content security policy needs no exception. */
export const oauthStylesheet = `
:root {
  color-scheme: light dark;
  --page: #f3f4f7;
  --card: #ffffff;
  --text: #1b2130;
  --quiet: #565e70;
  --line: #cfd4de;
  --field: #ffffff;
  --action: #2f5bd0;
  --action-hover: #264bb0;
  --on-action: #ffffff;
  --alarm: #a3182c;
  --alarm-ground: #fdf0f1;
  --note-ground: #eef2fb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12151c;
    --card: #1b2029;
    --text: #e8ebf2;
    --quiet: #a5adbd;
    --line: #3a4252;
    --field: #12151c;
    --action: #8eaefc;
    --action-hover: #a9c1ff;
    --on-action: #10182c;
    --alarm: #ffb3bb;
    --alarm-ground: #3a1c22;
    --note-ground: #222a3a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  padding: 1.5rem 1rem;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
}
main {
  width: 100%;
  max-width: 25rem;
  padding: 1.75rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.75rem;
}
.owner { display: flex; align-items: center; gap: 0.625rem; margin: 0 0 1.25rem; color: var(--quiet); font-size: 0.875rem; }
.mark {
  display: grid;
  place-items: center;
  flex: none;
  width: 2rem;
  height: 2rem;
  border-radius: 0.5rem;
  background: var(--action);
  color: var(--on-action);
  font-weight: 650;
}
h1 { margin: 0 0 0.5rem; font-size: 1.25rem; line-height: 1.3; font-weight: 650; overflow-wrap: anywhere; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: 0.9375rem; }
label { display: block; margin: 0 0 0.25rem; font-size: 0.875rem; font-weight: 550; }
input {
  width: 100%;
  margin: 0 0 1rem;
  padding: 0.5625rem 0.75rem;
  font: inherit;
  color: inherit;
  background: var(--field);
  border: 1px solid var(--quiet);
  border-radius: 0.5rem;
}
input[aria-invalid="true"] { border-color: var(--alarm); }
ul { margin: 0 0 1.25rem; padding: 0; list-style: none; border-top: 1px solid var(--line); }
li { padding: 0.5rem 0; border-bottom: 1px solid var(--line); font-size: 0.9375rem; overflow-wrap: anywhere; }
code { font: 0.875em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: 0.625rem; }
button {
  flex: 1 1 auto;
  min-height: 2.75rem;
  padding: 0.5rem 1rem;
  font: inherit;
  font-weight: 550;
  color: var(--text);
  background: transparent;
  border: 1px solid var(--quiet);
  border-radius: 0.5rem;
  cursor: pointer;
}
button.main { color: var(--on-action); background: var(--action); border-color: var(--action); }
button.main:hover { background: var(--action-hover); border-color: var(--action-hover); }
button:not(.main):hover { background: var(--note-ground); }
:focus-visible { outline: 2px solid var(--action); outline-offset: 2px; }
.problem { padding: 0.625rem 0.75rem; border-radius: 0.5rem; background: var(--alarm-ground); color: var(--alarm); font-size: 0.9375rem; }
.note { width: 100%; max-width: 25rem; margin: 1rem 0 0; padding: 0.75rem 1rem; border-radius: 0.5rem; background: var(--note-ground); font-size: 0.875rem; }
@media (forced-colors: active) { .mark { border: 1px solid; } }
`;

/**
 * Takes what the link brought out of the address and leaves none of it there: not for whoever looks over a shoulder, copies the address
 * or goes back in the history. Null: the page was opened without a link.
 */
export function takeLinkToken(): string | null {
  const token = location.hash.slice(1);
  if (token !== "") history.replaceState(null, "", location.pathname + location.search);
  return token === "" ? null : token;
}

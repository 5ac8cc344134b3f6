/** The folder that the site stands in; pages that stand a folder deeper say so in their HTML. */
export const root = new URL(document.documentElement.dataset['root'] ?? './', location.href);

/** Address of one of our pages, such as `matches.html`, wherever the site stands. */
export function page(file: string): string {
  return new URL(file, root).href;
}

/**
 * What stands behind the `#`, which no server sees. It is taken out of the address bar at once: whoever
 * looks over a shoulder, and the browser's history, have no use for a key.
 */
export function takeFragment(): string {
  const fragment = decoded(location.hash.slice(1));
  if (fragment !== '') {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return fragment;
}

/** A link that was cut or mistyped may hold half an escape; it is then taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import type { TemplateResult, nothing } from 'lit';

/** One view of a page; the fragment says which, and what of it. */
export interface View {
  heading(): string;
  content(): TemplateResult | typeof nothing;
  /** Called whenever the view is come to. `path` is what stands behind its name in the fragment. */
  opened(path: readonly string[]): void;
}

/** What a view tells its page: to show it again. */
export type Shown = () => void;

/** Goes to a view, so that the back button comes back. */
export function go(fragment: string): void {
  location.hash = fragment;
}

/** Goes to a view in place of this one: where "back" would lead to something that is done. */
export function instead(fragment: string): void {
  history.replaceState(history.state, '', `#${fragment}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

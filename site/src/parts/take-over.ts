import { TYPED } from '../app/session';
import { forThisTab } from '../app/storage';

/** What can have the focus in a first view, and is in the page as well. */
const ACTIVE = 'main :is(a, button, textarea, summary):not([data-early] *)';

/**
 * Puts the page in the place of its first view, which stood there before the page's code had come
 * (`app/early.ts`), and does what somebody did there meanwhile: what was typed, where the focus is, and the
 * button that was pressed.
 *
 * @param page has drawn the same view
 */
export function takeOver(first: HTMLElement, page: HTMLElement): void {
  const shown = [...first.querySelectorAll<HTMLElement>(ACTIVE)];
  const drawn = [...page.querySelectorAll<HTMLElement>(ACTIVE)];
  const isSame = shown.map(nameOf).join() === drawn.map(nameOf).join();
  const own = (early: Element | null | undefined) =>
    isSame ? drawn[shown.findIndex((each) => each === early)] : undefined;
  const focused = document.activeElement;
  const field = first.querySelector('textarea');
  const typed = field?.value ?? '';
  const [from, to] = [field?.selectionStart ?? 0, field?.selectionEnd ?? 0];
  const pressed = first.querySelectorAll('button')[Number(first.dataset['pressed'] ?? -1)];
  first.remove();

  const next = own(field);
  if (next instanceof HTMLTextAreaElement) {
    if (typed !== '') {
      next.value = typed;
      next.dispatchEvent(new Event('input', { bubbles: true }));
      next.setSelectionRange(from, to);
    }
    forThisTab.remove(TYPED);
  }
  own(focused)?.focus({ preventScroll: true });
  own(pressed)?.click();
}

const nameOf = (element: Element) => element.localName;

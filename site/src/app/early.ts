/**
 * Runs before anything else of a page, and imports nothing, so that it is short. Asks for the words of the
 * person's language while the page's code is still on its way, and shows somebody new the page's first view:
 * it can be read, and answered, at once. What is done there is handed to the page (`parts/take-over.ts`).
 */
const { dataset } = document.documentElement;
const files = JSON.parse(dataset['words'] ?? '{}') as Record<string, string[]>;

// As in `session.ts`, which would bring more than this needs.
const LANGUAGE = 'fiducia.language';
const TYPED = 'fiducia.typed';
/** What says nothing about how far somebody is. */
const OF_ANYBODY = [LANGUAGE, TYPED, 'fiducia.place'];

/** A browser may forbid its storage; then nothing is kept. */
function kept<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const wishes = [kept(() => localStorage.getItem(LANGUAGE)) ?? '', ...navigator.languages];
const language =
  wishes.map((wish) => wish.split('-')[0] ?? '').find((wish) => wish === 'en' || wish in files) ?? 'en';

for (const file of files[language] ?? []) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = (dataset['root'] ?? './') + file;
  document.head.append(link);
}

/** Somebody who has told something is shown where that stands, which takes the page's code. */
function isNew(): boolean {
  const names = kept(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]) ?? [];
  return (
    ['', '#reason'].includes(location.hash) &&
    !names.some((name) => name.startsWith('fiducia.') && !OF_ANYBODY.includes(name))
  );
}

function show(first: HTMLElement, view: HTMLTemplateElement): void {
  document.documentElement.lang = language;
  first.append(view.content.cloneNode(true));
  const field = first.querySelector('textarea');
  if (field !== null) {
    field.value = kept(() => sessionStorage.getItem(TYPED)) ?? '';
    field.addEventListener('input', () => kept(() => sessionStorage.setItem(TYPED, field.value)));
  }
  const say = (what: 'waiting' | 'lost') => {
    for (const each of ['waiting', 'lost']) {
      const note = document.getElementById(`early-${each}`);
      note?.toggleAttribute('hidden', each !== what);
      note?.scrollIntoView({ block: 'nearest' });
    }
  };
  let isLost = false;
  const buttons = [...first.querySelectorAll('button')];
  first.addEventListener('submit', (event) => event.preventDefault());
  first.addEventListener('click', (event) => {
    const pressed = buttons.findIndex((button) => button.contains(event.target as Node));
    if (pressed >= 0) {
      // Done when the page is there.
      first.dataset['pressed'] = String(pressed);
      say(isLost ? 'lost' : 'waiting');
    }
  });
  // The code cannot be had: what was typed waits for another try.
  addEventListener(
    'error',
    (event) => {
      if (event.target instanceof HTMLScriptElement) {
        isLost = true;
        say('lost');
      }
    },
    { capture: true },
  );
}

const first = document.getElementById('meanwhile');
const view = document.querySelector<HTMLTemplateElement>(`template[data-first][lang=${language}]`);
if (first !== null && view !== null && isNew()) {
  show(first, view);
}

export {};

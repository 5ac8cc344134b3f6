/**
 * Runs before anything else of a page, and imports nothing, so that it is short: asks for the words of the
 * person's language while the page's code is still on its way. The page itself decides what is spoken.
 */
const files = JSON.parse(document.documentElement.dataset['words'] ?? '{}') as Record<string, string[]>;
const root = document.documentElement.dataset['root'] ?? './';

function chosen(): string | null {
  try {
    return localStorage.getItem('fiducia.language');
  } catch {
    return null;
  }
}

const wishes = [chosen() ?? '', ...navigator.languages].map((wish) => wish.split('-')[0] ?? '');
for (const file of files[wishes.find((wish) => wish === 'en' || wish in files) ?? 'en'] ?? []) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = root + file;
  document.head.append(link);
}

export {};

/**
 * A browser's storage that never throws: where it is forbidden or full, what is kept lasts as long as the
 * page.
 */
export class Shelf {
  private readonly inMemory = new Map<string, string>();

  constructor(private readonly storage: () => Storage) {}

  read(name: string): string | undefined {
    try {
      return this.inMemory.get(name) ?? this.storage().getItem(name) ?? undefined;
    } catch {
      return this.inMemory.get(name);
    }
  }

  write(name: string, value: string): void {
    try {
      this.storage().setItem(name, value);
      this.inMemory.delete(name);
    } catch {
      this.inMemory.set(name, value);
    }
  }

  /** What was kept as JSON; nothing where there is none, or where somebody else has written it. */
  recall<T>(name: string): T | undefined {
    try {
      return JSON.parse(this.read(name) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  keep(name: string, value: unknown): void {
    this.write(name, JSON.stringify(value));
  }

  remove(name: string): void {
    this.inMemory.delete(name);
    try {
      this.storage().removeItem(name);
    } catch {
      // Forbidden storage holds nothing.
    }
  }

  /** Removes all that is ours, or all of ours whose name begins so. */
  clear({ beginning = OURS, but = [] }: { beginning?: string; but?: readonly string[] } = {}): void {
    for (const name of [...this.inMemory.keys(), ...this.names()]) {
      if (name.startsWith(beginning) && !but.includes(name)) {
        this.remove(name);
      }
    }
  }

  private names(): readonly string[] {
    try {
      return Object.keys(this.storage());
    } catch {
      return [];
    }
  }
}

/** Other sites may share our origin under another path. */
export const OURS = 'fiducia.';

/** Until the tab is closed. */
export const forThisTab = new Shelf(() => sessionStorage);

/** Until somebody takes it away. */
export const onThisDevice = new Shelf(() => localStorage);

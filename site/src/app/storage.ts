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

  remove(name: string): void {
    this.inMemory.delete(name);
    try {
      this.storage().removeItem(name);
    } catch {
      // Forbidden storage holds nothing.
    }
  }

  /** Removes all that is ours. */
  clear(keep: readonly string[] = []): void {
    this.inMemory.clear();
    try {
      const storage = this.storage();
      for (const name of Object.keys(storage)) {
        if (name.startsWith(OURS) && !keep.includes(name)) {
          storage.removeItem(name);
        }
      }
    } catch {
      // Forbidden storage holds nothing.
    }
  }
}

/** Other sites may share our origin under another path. */
export const OURS = 'fiducia.';

/** Until the tab is closed. */
export const forThisTab = new Shelf(() => sessionStorage);

/** Until somebody takes it away. */
export const onThisDevice = new Shelf(() => localStorage);

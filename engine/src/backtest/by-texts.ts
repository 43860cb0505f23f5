interface Place<T> {
  here?: T;
  readonly next: Map<string, Place<T>>;
}

const newPlace = <T>(): Place<T> => ({ next: new Map() });

/** One of something for each list of texts, found text by text, so that no key is put together to find it. */
export class ByTexts<T> {
  readonly #make: (of: readonly string[]) => T;
  #root = newPlace<T>();
  #made: T[] = [];

  /** `make` makes what is asked for the first time. */
  constructor(make: (of: readonly string[]) => T) {
    this.#make = make;
  }

  /** That of a list. */
  of(texts: readonly string[]): T {
    let place = this.#root;
    for (const text of texts) {
      let next = place.next.get(text);
      if (next === undefined) place.next.set(text, (next = newPlace()));
      place = next;
    }
    if (place.here === undefined) this.#made.push((place.here = this.#make(texts)));
    return place.here;
  }

  /** All that were made, in the order in which they were asked for. */
  all(): readonly T[] {
    return this.#made;
  }

  /** Forgets them. */
  clear(): void {
    this.#root = newPlace();
    this.#made = [];
  }
}

/** Distinct authors of the mentions of a span of time that ends now. */
interface Span {
  readonly ms: number;
  /** The place of its first mention. */
  first: number;
  readonly authors: Map<string, number>;
}

const TEN_MINUTES = 10 * 60_000;
const HOUR = 60 * 60_000;
/** Mentions that fell out of every span stay in memory until they are so many, and then until they are half of all. */
const COMPACTED_AT = 1024;

/** How many mentions, and by how many authors, in the last ten minutes and in the last hour. */
export interface RecentCounts {
  readonly last10Minutes: number;
  readonly lastHour: number;
  readonly authorsLast10Minutes: number;
  readonly authorsLastHour: number;
}

/**
 * Who wrote when about one topic in the last hour, counted exactly. Each mention enters and leaves a span once, so that one
 * costs the same in a burst. Should the clock be set back, what came later counts as of now.
 */
export class RecentMentions {
  #at: number[] = [];
  #author: string[] = [];
  readonly #minutes: Span = { ms: TEN_MINUTES, first: 0, authors: new Map() };
  readonly #hour: Span = { ms: HOUR, first: 0, authors: new Map() };

  /** The counts with one more mention, by `author` at `at` (epoch ms). Keeps nothing of it. */
  with(author: string, at: number): RecentCounts {
    this.forget(at);
    const mentions = (span: Span): number => this.#at.length - span.first + 1;
    const authors = (span: Span): number => span.authors.size + (span.authors.has(author) ? 0 : 1);
    return {
      last10Minutes: mentions(this.#minutes),
      lastHour: mentions(this.#hour),
      authorsLast10Minutes: authors(this.#minutes),
      authorsLastHour: authors(this.#hour),
    };
  }

  /** Counts a mention from now on. */
  add(author: string, at: number): void {
    this.forget(at);
    this.#at.push(at);
    this.#author.push(author);
    for (const { authors } of [this.#minutes, this.#hour]) authors.set(author, (authors.get(author) ?? 0) + 1);
  }

  /** Takes back the mention that was added last. */
  undo(): void {
    this.#at.pop();
    const author = this.#author.pop();
    for (const span of [this.#minutes, this.#hour]) {
      if (span.first > this.#at.length) span.first = this.#at.length;
      else if (author !== undefined) leave(span, author);
    }
  }

  /** Lets go what is older than each span at `at`; true when nothing is left. */
  forget(at: number): boolean {
    for (let last = this.#at.length - 1; last >= 0 && (this.#at[last] ?? 0) > at; last -= 1) this.#at[last] = at;
    for (const span of [this.#minutes, this.#hour]) {
      while (span.first < this.#at.length && (this.#at[span.first] ?? 0) <= at - span.ms) {
        leave(span, this.#author[span.first] ?? "");
        span.first += 1;
      }
    }
    this.#compact();
    return this.#hour.first === this.#at.length;
  }

  #compact(): void {
    const gone = this.#hour.first;
    if (gone < COMPACTED_AT || gone * 2 < this.#at.length) return;
    this.#at = this.#at.slice(gone);
    this.#author = this.#author.slice(gone);
    this.#minutes.first -= gone;
    this.#hour.first = 0;
  }
}

function leave({ authors }: Span, author: string): void {
  const left = (authors.get(author) ?? 1) - 1;
  if (left === 0) authors.delete(author);
  else authors.set(author, left);
}

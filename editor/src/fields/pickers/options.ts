/** One thing to choose. */
export interface PickOption {
  /** What the document says. */
  readonly value: string;
  readonly title: string;
  /** One line that says what it means. */
  readonly about?: string;
  /** The keys that do the same without the list. */
  readonly keys?: string;
  readonly group?: string;
  /** Further words by which it is found. */
  readonly words?: string;
}

/** The options that have every word of a search, those whose titles begin with it first. */
export function foundOptions(options: readonly PickOption[], search: string): readonly PickOption[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return options;
  const found = options.filter((option) => {
    const text = plain([option.title, option.about, option.keys, option.group, option.words].join(" "));
    return words.every((word) => text.includes(word));
  });
  const [first = ""] = words;
  return found.toSorted((a, b) => rankOf(plain(a.title), first) - rankOf(plain(b.title), first));
}

/** A title that begins with what is searched comes first, then one with a word that does, then one that has it anywhere. */
function rankOf(title: string, word: string): number {
  if (title.startsWith(word)) return 0;
  if (title.includes(` ${word}`)) return 1;
  return title.includes(word) ? 2 : 3;
}

/** Options by group, groups in the order in which they first occur; those without a group stand under "". */
export function groupsOf(
  options: readonly PickOption[],
): ReadonlyArray<readonly [group: string, options: readonly PickOption[]]> {
  const groups = new Map<string, PickOption[]>();
  for (const option of options) {
    const inside = groups.get(option.group ?? "");
    if (inside === undefined) groups.set(option.group ?? "", [option]);
    else inside.push(option);
  }
  return [...groups];
}

/** Lower case without accents, so that "medida" finds "Médida". */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

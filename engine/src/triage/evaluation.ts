/** A text's label beside what triage made of it. */
export interface Judged {
  readonly label: string;
  readonly predicted: string;
}

/** How one class fared. All but `support` lie between 0 and 1. */
export interface ClassScore {
  readonly name: string;
  /** How many carry this label. */
  readonly support: number;
  readonly precision: number;
  readonly recall: number;
  /** Harmonic mean of precision and recall; 0 when both are. */
  readonly f1: number;
}

/** How triage fared against labels, beside somebody who always answers the commonest label. */
export interface Evaluation {
  readonly count: number;
  readonly accuracy: number;
  /** Mean F1 of the classes that occur as labels, each counted alike. */
  readonly macroF1: number;
  readonly baseline: { readonly name: string; readonly accuracy: number };
  readonly classes: readonly ClassScore[];
  /** `confusion[label][predicted]`: how often. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Scores predictions against labels (precision, recall and F1 as van Rijsbergen defines them). Throws a RangeError for none. */
export function evaluate(judged: Iterable<Judged>): Evaluation {
  const confusion = new Map<string, Map<string, number>>();
  let count = 0;
  for (const { label, predicted } of judged) {
    const row = confusion.get(label) ?? new Map<string, number>();
    confusion.set(label, row.set(predicted, (row.get(predicted) ?? 0) + 1));
    count += 1;
  }
  if (count === 0) throw new RangeError("there is nothing to evaluate");
  const classes = [...confusion.keys()].map((name) => scoreOf(name, confusion));
  const commonest = classes.reduce((most, each) => (each.support > most.support ? each : most));
  return {
    count,
    accuracy: classes.reduce((hits, { name }) => hits + times(confusion, name, name), 0) / count,
    macroF1: classes.reduce((sum, { f1 }) => sum + f1, 0) / classes.length,
    baseline: { name: commonest.name, accuracy: commonest.support / count },
    classes: classes.toSorted((a, b) => b.support - a.support),
    confusion: Object.fromEntries([...confusion].map(([label, row]) => [label, Object.fromEntries(row)])),
  };
}

type Confusion = ReadonlyMap<string, ReadonlyMap<string, number>>;

const times = (confusion: Confusion, label: string, predicted: string): number =>
  confusion.get(label)?.get(predicted) ?? 0;

function scoreOf(name: string, confusion: Confusion): ClassScore {
  const hits = times(confusion, name, name);
  const support = [...(confusion.get(name)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
  const answered = [...confusion.keys()].reduce((sum, label) => sum + times(confusion, label, name), 0);
  const precision = answered === 0 ? 0 : hits / answered;
  const recall = support === 0 ? 0 : hits / support;
  return { name, support, precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

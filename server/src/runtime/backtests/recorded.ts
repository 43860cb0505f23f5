import {
  isoInstant,
  MentionInput,
  type BacktestEntry,
  type CaseEvent,
  type MentionReading,
  type ParsedMention,
  type RecordedEvent,
} from "@parley/engine";
import {
  preparePlaceOfMention,
  prepareRecordedInputs,
  prepareRecordedMention,
  type RecordedMention,
} from "../../store/mentions/recorded-mention.ts";
import { prepareRecordedPlaces } from "../../store/mentions/recorded-places.ts";
import { openToRead } from "../../store/open-to-read.ts";
import type { JournalInput } from "../record/journal-input.ts";

/** Which of a brand's recorded mentions are wanted: plain data, so that it can be handed to a thread. */
export interface RecordedWish {
  readonly folder: string;
  readonly brand: string;
  /** Those that cases of this protocol took; null for those of all. */
  readonly protocol: string | null;
  /** When they came, epoch ms; `to` itself is not among them. */
  readonly from: number | null;
  readonly to: number | null;
  /** The newest ones only. */
  readonly last: number;
  /** Where they stand, once that was looked for: then what came since is not among them. */
  readonly span: RecordedSpan | null;
}

/** The places of the first and the last of some mentions. */
export interface RecordedSpan {
  readonly first: number;
  readonly last: number;
}

/** Something that a replay takes, and which mention it is, if it is one. */
export interface Recorded {
  readonly entry: BacktestEntry;
  readonly mention: ParsedMention | null;
}

/** Places that are looked at in one go. */
const PLACES = 500;
/** Cases whose inputs are remembered while their mentions come. */
const CASES = 200;
/** What happened to effects of the recorded case, which are not those of a replayed one. */
const OF_EFFECTS = new Set(["delivery.failed"]);

/**
 * A brand's recorded mentions in the order and at the moments in which Parley had them, with the counts of similar ones that
 * it had then; behind each, what came into its case from outside until the next. Mentions that were erased are not among
 * them. Of one mention's author or thread only, if one is given. Reads little at a time, and holds little.
 */
export function* recorded(wish: RecordedWish, of: ParsedMention | null = null): Generator<Recorded> {
  const db = openToRead(wish.folder);
  try {
    const load = prepareRecordedMention(db);
    const eventsOf = eventsBehind(prepareRecordedInputs(db));
    for (const seq of placesOf(prepareRecordedPlaces(db), wish, of)) {
      const row = load(seq);
      const mention = row === undefined ? null : mentionIn(row);
      if (row === undefined || mention === null) continue;
      yield { entry: mention, mention };
      for (const { at, event } of eventsOf(row)) yield { entry: beside(mention, event, at), mention: null };
    }
  } finally {
    db.close();
  }
}

/** Where the wanted mentions stand now, and how many they are. */
export function placesNow(wish: RecordedWish): RecordedSpan & { readonly count: number } {
  const db = openToRead(wish.folder);
  try {
    let [first, last, count] = [0, 0, 0];
    for (const seq of placesOf(prepareRecordedPlaces(db), wish, null)) {
      if (count === 0) first = seq;
      last = seq;
      count += 1;
    }
    return { first, last, count };
  } finally {
    db.close();
  }
}

/** A recorded mention of a brand; null when there is none.  */
export function recordedMention(wish: RecordedWish, channel: string | null, id: string): ParsedMention | null {
  const db = openToRead(wish.folder);
  try {
    const seq = preparePlaceOfMention(db)(wish.brand, channel, id);
    const row = seq === undefined ? undefined : prepareRecordedMention(db)(seq);
    return row === undefined ? null : mentionIn(row);
  } finally {
    db.close();
  }
}

type Places = ReturnType<typeof prepareRecordedPlaces>;

function* placesOf({ forth, back }: Places, wish: RecordedWish, of: ParsedMention | null): Generator<number> {
  const { brand, protocol } = wish;
  const thread = of?.conversation ?? null;
  const author = thread === null ? (of?.author.handle ?? null) : null;
  let from = startOf(back, wish);
  for (;;) {
    const page = forth({ brand, protocol, author, thread }, from, PLACES);
    for (const place of page) {
      if (place.seq > (wish.span?.last ?? Infinity)) return;
      if (place.fits === 1 && isWithin(wish, place.received_at)) yield place.seq;
      from = place.seq;
    }
    if (page.length < PLACES) return;
  }
}

/** The place behind which the wanted ones stand. */
function startOf(back: Places["back"], wish: RecordedWish): number {
  if (wish.span !== null) return wish.span.first - 1;
  const all = { brand: wish.brand, protocol: wish.protocol, author: null, thread: null };
  let [left, before] = [wish.last, Number.MAX_SAFE_INTEGER];
  for (;;) {
    const page = back(all, before, PLACES);
    for (const place of page) {
      before = place.seq;
      if (place.fits === 1 && isWithin(wish, place.received_at)) left -= 1;
      if (left === 0) return place.seq - 1;
    }
    if (page.length < PLACES) return 0;
  }
}

const isWithin = ({ from, to }: RecordedWish, at: number): boolean =>
  (from === null || at >= from) && (to === null || at < to);

/** As it came, at the moment when Parley had it; null for one that would not be taken any more. */
function mentionIn({ body, reading, received_at: at }: RecordedMention): ParsedMention | null {
  const parsed = MentionInput.safeParse(JSON.parse(body));
  if (!parsed.success) return null;
  const { similar } = JSON.parse(reading) as Pick<MentionReading, "similar">;
  return { ...parsed.data, at: isoInstant(at), similar: { ...similar, ...parsed.data.similar } };
}

interface Told {
  readonly at: number;
  readonly event: CaseEvent;
}

/** What came into a mention's case behind it, until the next mention. */
function eventsBehind(inputsOf: ReturnType<typeof prepareRecordedInputs>): (row: RecordedMention) => readonly Told[] {
  const known = new Map<string, ReadonlyMap<string, readonly Told[]>>();
  return ({ case_id: id, channel, mention_id }) => {
    let ofCase = known.get(id);
    if (ofCase === undefined) {
      known.set(id, (ofCase = byMention(inputsOf(id))));
      const [oldest] = known.keys();
      if (known.size > CASES && oldest !== undefined) known.delete(oldest);
    }
    return ofCase.get(keyOf(channel, mention_id)) ?? [];
  };
}

function byMention(inputs: ReturnType<ReturnType<typeof prepareRecordedInputs>>): ReadonlyMap<string, readonly Told[]> {
  const told = new Map<string, Told[]>();
  let behind: Told[] = [];
  for (const { at, input } of inputs) {
    const came = JSON.parse(input) as Partial<JournalInput>;
    if ("mention" in came && came.mention !== undefined) told.set(keyOf(...came.mention), (behind = []));
    else if ("event" in came && came.event !== undefined && !OF_EFFECTS.has(came.event.type))
      behind.push({ at, event: came.event });
  }
  return told;
}

const keyOf = (channel: string, id: string): string => `${channel}\n${id}`;

type DataOf = NonNullable<RecordedEvent["event"]["data"]>;

function beside({ channel, conversation, author }: ParsedMention, event: CaseEvent, at: number): BacktestEntry {
  const { type, id, data } = event;
  return {
    event: { type, ...(id === undefined ? {} : { id }), ...(data === undefined ? {} : { data: data as DataOf }) },
    at: isoInstant(at),
    channel,
    ...(conversation === undefined ? {} : { conversation }),
    author: { handle: author.handle },
  };
}

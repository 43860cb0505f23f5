import { FACTS, type ColumnMap, type FactGroup, type MentionFileBody } from "@parley/engine";

/** A field of a mention that a column of a file can give. */
export interface MentionField {
  /** With those in which it stands: `author.handle`. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly isRequired: boolean;
}

/** Every field that a sender says of a mention and of its author, those first that none goes without. */
export const MENTION_FIELDS: readonly MentionField[] = [
  ...fieldsIn(FACTS.mention, ""),
  ...fieldsIn(FACTS.author, "author."),
].toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired));

function fieldsIn({ title: group, facts }: FactGroup, before: string): MentionField[] {
  return Object.entries(facts).flatMap(([name, { title, description, need, type }]) =>
    need === "derived" || type.startsWith("list")
      ? []
      : [
          {
            key: `${before}${name}`,
            title: before === "" ? title : `${group}: ${title.toLowerCase()}`,
            description,
            isRequired: need === "required",
          },
        ],
  );
}

/** What exports of networks and of help desks call some fields. */
const KNOWN_AS: Readonly<Record<string, readonly string[]>> = {
  id: ["tweetid", "postid", "messageid", "mentionid"],
  text: ["tweet", "message", "body", "content", "comment", "post", "review", "caption", "said"],
  at: ["createdat", "date", "datetime", "time", "timestamp", "published", "when"],
  channel: ["network", "platform", "medium", "where"],
  "author.handle": ["user", "username", "screenname", "author", "handle", "from", "who"],
  "author.name": ["displayname", "name", "fullname"],
  "author.followers": ["followers", "followerscount", "followercount", "fans"],
  "author.verified": ["verified"],
  language: ["lang"],
  url: ["link", "permalink"],
};

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Which column is likely which field: those that are called as it is, or as such exports call it. */
export function likelyColumns(headings: readonly string[]): ColumnMap {
  const map: ColumnMap = {};
  const taken = new Set<string>();
  for (const { key } of MENTION_FIELDS) {
    const names = [plain(key), ...(KNOWN_AS[key] ?? [])];
    const heading = headings.find((each) => !taken.has(each) && names.includes(plain(each)));
    if (heading === undefined) continue;
    taken.add(heading);
    map[key] = heading;
  }
  return map;
}

/** What a mention is called by its line where no column says it. */
export const isCounted = (key: string): boolean => key === "id";

/** The fields that no mention goes without, and that nothing is said of. */
export const lackingIn = (map: ColumnMap): MentionField[] =>
  MENTION_FIELDS.filter(({ key, isRequired }) => isRequired && !isCounted(key) && !saysSomething(map[key]));

const saysSomething = (from: ColumnMap[string] | undefined): boolean =>
  from !== undefined && (typeof from === "string" || (from.always !== null && from.always !== ""));

/** Can the file be read as it is: with the brand's columns, with columns that are called as the fields are, or without any? */
export function isReady({ kind, headings, columns }: MentionFileBody): boolean {
  if (kind === "jsonl" || columns !== null) return true;
  const keys = new Set(MENTION_FIELDS.map(({ key }) => key));
  return headings.every((each) => keys.has(each)) && lackingIn(likelyColumns(headings)).length === 0;
}

/** The first cell of a column that says something, for an example. */
export function sampleOf({ headings, sample }: MentionFileBody, heading: string): string | null {
  const column = headings.indexOf(heading);
  return sample.map((row) => row[column] ?? "").find((cell) => cell !== "") ?? null;
}

import { nameInWords, type Protocol } from "@parley/engine";
import { messageExcerpt } from "../../model/action-words.ts";
import type { Chart, ChartState } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import { PARTS, type PartChoice, type PartKind } from "./part-ids.ts";

/** Where a text was found: what holds it, and the piece of it that fits with what stands around. */
export interface Found {
  readonly where: string;
  readonly before: string;
  readonly piece: string;
  readonly after: string;
}

/** A named part in which a text was found; `found` is null where its title says why. */
export interface FoundPart extends PartChoice {
  readonly title: string;
  readonly found: Found | null;
}

/** What something says, and what that is of it. */
type Said = readonly [where: string, text: string];

/** The states that a text occurs in, by path, each with the first place of it; null where its title is that. */
export function statesWith({ states }: Chart, search: string): ReadonlyMap<string, Found | null> {
  const wanted = wantedIn(search);
  return new Map(
    states.flatMap((state): Array<[string, Found | null]> => {
      if (holds(state.title, wanted)) return [[state.path, null]];
      const found = firstIn(saidBy(state), wanted);
      return found === null ? [] : [[state.path, found]];
    }),
  );
}

/** The conditions, clocks, messages, tables, events and variables that a text occurs in. */
export function partsWith(protocol: Protocol, search: string): readonly FoundPart[] {
  const wanted = wantedIn(search);
  return PARTS.flatMap((part) =>
    Object.entries(protocol[part]).flatMap(([name, content]): FoundPart[] => {
      const title = titleOfPart(protocol, { part, name });
      if (holds(title, wanted)) return [{ part, name, title, found: null }];
      const found = firstIn(textsIn(content, WHERE[part]), wanted);
      return found === null ? [] : [{ part, name, title, found }];
    }),
  );
}

/** What a named part is called on screen; a message by its first words. */
export function titleOfPart(protocol: Protocol, { part, name }: PartChoice): string {
  if (part === "messages") return messageExcerpt(name, protocol);
  const content = protocol[part][name];
  return content?.title ?? nameInWords(name);
}

const WHERE: { readonly [P in PartKind]: string } = {
  conditions: t("asks"),
  clocks: t("within"),
  messages: t("says"),
  tables: t("row"),
  events: t("means"),
  variables: t("begins with"),
};

const saidBy = ({ description, deeds, groups }: ChartState): Said[] => [
  [t("explained"), description ?? ""],
  ...deeds.map((deed): Said => [t("does"), deed]),
  ...groups.flatMap((group): Said[] => [
    [t("when"), group.title],
    ...group.rows.flatMap((row): Said[] => [
      [t("if"), row.condition ?? ""],
      [t("if"), row.cel ?? ""],
      ...row.deeds.map((deed): Said => [t("does"), deed]),
    ]),
  ]),
];

function textsIn(content: unknown, where: string): Said[] {
  if (typeof content === "string") return [[where, content]];
  if (typeof content !== "object" || content === null) return [];
  return Object.values(content).flatMap((each) => textsIn(each, where));
}

const wantedIn = (search: string): string => search.trim().toLowerCase();
const holds = (text: string, wanted: string): boolean => text.toLowerCase().includes(wanted);

/** How much stands around what was found, in letters. */
const AROUND = { before: 18, after: 40 } as const;

function firstIn(said: readonly Said[], wanted: string): Found | null {
  const [where, text] = said.find((each) => holds(each[1], wanted)) ?? [];
  if (where === undefined || text === undefined) return null;
  const at = text.toLowerCase().indexOf(wanted);
  const end = at + wanted.length;
  const [from, to] = [Math.max(0, at - AROUND.before), Math.min(text.length, end + AROUND.after)];
  return {
    where,
    before: `${from > 0 ? "…" : ""}${text.slice(from, at)}`,
    piece: text.slice(at, end),
    after: `${text.slice(end, to)}${to < text.length ? "…" : ""}`,
  };
}

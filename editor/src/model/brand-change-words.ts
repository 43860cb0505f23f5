import {
  CHANNELS,
  durationInWords,
  nameInWords,
  type Brand,
  type Lead,
  type Schedule,
  type Topic,
} from "@parley/engine";
import { scheduleHoursInWords, weekInWords } from "./brand-hours-words.ts";
import { languageName } from "./brand-lists.ts";
import { LOCALE } from "../texts/locale.ts";
import { t } from "../texts/texts.ts";

/** What is to be told of: a field of the brand, or one thing in it. */
interface Told {
  readonly key: keyof Brand;
  readonly name: string | null;
}

/** How a part of a brand changed, as a sentence without its full stop. */
export function changeInWords({ key, name }: Told, before: Brand, after: Brand): string {
  if (name === null) return fieldInWords(key, before, after);
  const [old, now] = [entryOf(before, key, name), entryOf(after, key, name)];
  const title = titleOf(now ?? old, name);
  const kind = KINDS[key as keyof typeof KINDS];
  if (now === undefined) return t("{kind} “{title}” is removed", { kind, title });
  if (old === undefined) return newInWords(key, now, { kind, title });
  if (key === "policies")
    return t("“{title}” is {now}, was {before}", { title, now: valueInWords(now), before: valueInWords(old) });
  const renamed = titleOf(old, name) === title ? [] : [t("was called “{title}”", { title: titleOf(old, name) })];
  return `“${title}”: ${[...renamed, ...entryChanges(key, old, now, after)].join("; ")}`;
}

/** JSON that is the same for all values that are alike, whatever the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** A policy's value as a person reads it. */
function valueInWords(value: unknown): string {
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  return typeof value === "number" ? value.toLocaleString(LOCALE) : `“${String(value)}”`;
}

/** What a lead may offer, in words: "EUR 40, GBP 30"; "nothing" without a limit. */
export function authorityInWords(authority: Lead["authority"]): string {
  const said = Object.entries(authority).map(([currency, amount]) => `${currency} ${amount.toLocaleString(LOCALE)}`);
  return said.length === 0 ? t("nothing") : said.join(", ");
}

const KINDS = { schedules: t("Schedule"), leads: t("Lead"), topics: t("Topic"), policies: t("Policy") } as const;

type Entry = Schedule | Lead | Topic | boolean | number | string;

function entryOf(brand: Brand, key: keyof Brand, name: string): Entry | undefined {
  const entries = brand[key] as Readonly<Record<string, Entry>>;
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

const titleOf = (entry: Entry | undefined, name: string): string =>
  typeof entry === "object" && entry.title !== "" ? entry.title : nameInWords(name);

function newInWords(key: keyof Brand, entry: Entry, named: { readonly kind: string; readonly title: string }): string {
  if (key !== "schedules" && key !== "policies") return t("{kind} “{title}” is new", named);
  const value = key === "schedules" ? scheduleHoursInWords(entry as Schedule) : valueInWords(entry);
  return t("{kind} “{title}” is new: {value}", { ...named, value });
}

function entryChanges(key: keyof Brand, old: Entry, now: Entry, brand: Brand): readonly string[] {
  if (key === "schedules") return scheduleChanges(old as Schedule, now as Schedule);
  if (key === "leads") return leadChanges(old as Lead, now as Lead, brand);
  return listChange(t("terms"), (old as Topic).terms, (now as Topic).terms);
}

function scheduleChanges(old: Schedule, now: Schedule): readonly string[] {
  const [before, after] = [weekInWords(old.weekly), weekInWords(now.weekly)];
  return [
    ...(canonical(old.weekly) === canonical(now.weekly) ? [] : [t("{now}, was {before}", { now: after, before })]),
    ...(old.timeZone === now.timeZone ? [] : [zoneInWords(now.timeZone)]),
    ...listChange(t("holidays"), old.holidays, now.holidays),
  ];
}

function leadChanges(old: Lead, now: Lead, { schedules }: Brand): readonly string[] {
  const hours =
    now.schedule === undefined
      ? t("at all hours")
      : t("in the hours of “{schedule}”", { schedule: schedules[now.schedule]?.title ?? now.schedule });
  return [
    ...(old.schedule === now.schedule ? [] : [hours]),
    ...(old.capacity === now.capacity
      ? []
      : [
          t("{now} cases at a time, was {before}", {
            now: now.capacity ?? t("any number of"),
            before: old.capacity ?? t("any number"),
          }),
        ]),
    ...(canonical(old.authority) === canonical(now.authority)
      ? []
      : [
          t("may offer {now}, was {before}", {
            now: authorityInWords(now.authority),
            before: authorityInWords(old.authority),
          }),
        ]),
  ];
}

const zoneInWords = (zone: string | undefined): string =>
  zone === undefined ? t("time zone of the brand") : t("time zone {zone}", { zone });

function listChange(what: string, old: readonly string[], now: readonly string[]): readonly string[] {
  const added = now.filter((each) => !old.includes(each)).length;
  const removed = old.filter((each) => !now.includes(each)).length;
  if (added === 0 && removed === 0)
    return canonical(old) === canonical(now) ? [] : [t("{what} in another order", { what })];
  const said = [
    ...(added === 0 ? [] : [t("{count} added", { count: added })]),
    ...(removed === 0 ? [] : [t("{count} removed", { count: removed })]),
  ];
  return [`${what}: ${said.join(", ")}`];
}

function fieldInWords(key: keyof Brand, before: Brand, after: Brand): string {
  if (key === "publishing")
    return t(
      after.publishing.secondPerson ? "Versions now need a second person" : "Versions no longer need a second person",
    );
  if (key === "protocols") return t("Which protocol takes which mentions");
  if (key === "costs") return t(after.costs === undefined ? "Costs are removed" : "What answering costs");
  return t("{field}: {now}, was {before}", {
    field: FIELDS[key] ?? key,
    now: fieldValue(key, after),
    before: fieldValue(key, before),
  });
}

const FIELDS: { readonly [K in keyof Brand]?: string } = {
  name: t("Name"),
  timeZone: t("Time zone"),
  languages: t("Languages"),
  channels: t("Channels"),
  handles: t("Own accounts"),
  conversationWindow: t("Conversations stay together for"),
  retention: t("Finished cases are kept"),
};

function fieldValue(key: keyof Brand, brand: Brand): string {
  if (key === "languages") return brand.languages.map(languageName).join(", ");
  if (key === "channels") return brand.channels.length === 0 ? t("all") : brand.channels.map(channelTitle).join(", ");
  if (key === "handles") return brand.handles.map((each) => `@${each}`).join(", ") || t("none");
  if (key === "retention") return brand.retention === undefined ? t("for ever") : durationInWords(brand.retention);
  if (key === "conversationWindow") return durationInWords(brand.conversationWindow);
  return key === "timeZone" ? brand.timeZone : brand.name || t("empty");
}

/** A channel's title; one that is not known by its name in words. */
export function channelTitle(name: string): string {
  return Object.hasOwn(CHANNELS, name) ? CHANNELS[name as keyof typeof CHANNELS].title : nameInWords(name);
}

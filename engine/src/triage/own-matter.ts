import { strength, type Evidence, type Sign } from "./evidence.ts";

/** Words between "my" and the thing that is mine. */
const REACH = 3;
/** Words between the thing and what is wrong with it. */
const NEAR = 9;
/** Weight of a phrase that is a request by itself; one less where it does not say whose: "change the date". */
const WHOLE = 4;
const CLOSE = 4;
/** A lack that says by itself that something of somebody's is gone. */
const GONE = 3;
/** "I need", "I want": asks that need no possessive. */
const WANT = 3;

/** What shows that somebody's own booking, money, bag or account needs something done; empty when nothing does. */
export function ownMatter(evidence: Evidence, asksInGeneral: boolean): readonly Sign[] {
  const { signs, read } = evidence;
  if (strength(evidence, "request") >= (asksInGeneral ? WHOLE : WHOLE - 1)) return signs.request ?? [];
  const own = signs.own ?? [];
  const lack = signs.lack ?? [];
  const ask = signs.ask ?? [];
  const damage = signs.damage ?? [];
  for (const thing of signs.belonging ?? []) {
    const mine = own.find((sign) => isBefore(read, sign, thing));
    const wrong = near(thing, [...lack, ...damage], NEAR) ?? near(thing, ask, NEAR);
    if (mine && wrong) return [mine, thing, wrong];
    const gone = near(
      thing,
      lack.filter(({ weight }) => weight >= GONE),
      CLOSE,
    );
    if (gone && sameClause(gone, thing)) return [thing, gone];
  }
  for (const matter of signs.matter ?? []) {
    const mine = own.find((sign) => isBefore(read, sign, matter));
    const wrong = near(matter, [...lack, ...ask], NEAR);
    if (mine && wrong) return [mine, matter, wrong];
  }
  for (const matter of signs.matter ?? []) {
    const wanted = ask.find((sign) => sign.weight >= WANT && isBefore(read, sign, matter));
    if (wanted) return [wanted, matter];
  }
  for (const bought of signs.mine ?? []) {
    const wanted = near(bought, ask, NEAR);
    if (wanted) return [bought, wanted];
  }
  return [];

  function sameClause(one: Sign, other: Sign): boolean {
    return read.words[one.from]?.clause === read.words[other.from]?.clause;
  }
}

/** "My booking", "our bags" and nothing more: a hint for texts that say nothing clearer. */
export function namesOwnMatter({ signs, read }: Evidence): readonly Sign[] {
  for (const thing of [...(signs.matter ?? []), ...(signs.belonging ?? [])]) {
    const mine = (signs.own ?? []).find((sign) => isBefore(read, sign, thing));
    if (mine) return [mine, thing];
  }
  return [];
}

function isBefore(read: Evidence["read"], mine: Sign, thing: Sign): boolean {
  const gap = thing.from - mine.to;
  return gap >= 0 && gap <= REACH && read.words[mine.from]?.clause === read.words[thing.from]?.clause;
}

function near(thing: Sign, signs: readonly Sign[], reach: number): Sign | undefined {
  return signs.find(
    (sign) =>
      sign.from !== thing.from && (sign.from >= thing.to ? sign.from - thing.to : thing.from - sign.to) <= reach,
  );
}

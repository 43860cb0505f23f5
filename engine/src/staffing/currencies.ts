import type { Brand } from "../protocol/brand.ts";
import type { Roster } from "./roster.ts";

/** The currencies in which results tell money, ISO 4217; null where there is none, or plans have several. */
export interface Currencies {
  /** Of the brand's prices. */
  readonly cost: string | null;
  /** Of the rosters' pay. */
  readonly pay: string | null;
}

/** The currencies of some plans. */
export function currenciesOf(
  plans: readonly {
    readonly program: { readonly brand: Pick<Brand, "costs"> };
    readonly roster: Pick<Roster, "currency">;
  }[],
): Currencies {
  return {
    cost: onlyOne(plans.map(({ program }) => program.brand.costs?.currency)),
    pay: onlyOne(plans.map(({ roster }) => roster.currency)),
  };
}

function onlyOne(found: readonly (string | undefined)[]): string | null {
  const [first, ...others] = new Set(found.filter((each) => each !== undefined));
  return first === undefined || others.length > 0 ? null : first;
}

/** What an amount is, with its currency: `Pay for a case, EUR`. */
export const inCurrency = (what: string, currency: string | null): string =>
  currency === null ? what : `${what}, ${currency}`;

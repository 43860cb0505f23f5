import { mustFitBrand, ParleyError, parseRoster, type Brand } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import type { Alternative } from "./staffing-plan.ts";

/** What keeps alternatives from being simulated, in sentences; none when they can be. */
export function faultsOf(alternatives: readonly Alternative[], brand: Brand): string[] {
  const titles = alternatives.map(({ roster }) => roster.title);
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
  return [
    ...twice.map((title) => t("Two rosters are called “{title}”.", { title })),
    ...alternatives.flatMap(({ roster }) =>
      faultsIn(roster, brand).map((fault) => t("{roster}: {fault}", { roster: roster.title, fault })),
    ),
  ];
}

function faultsIn(roster: Alternative["roster"], brand: Brand): string[] {
  try {
    mustFitBrand(parseRoster(roster), brand);
    return [];
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return error.issues.length === 0 ? [error.message] : error.issues.map(({ message }) => message);
  }
}

/** Leads of the brand whose work nobody of a roster takes. */
export function unserved({ roster }: Alternative, { leads }: Pick<Brand, "leads">): string[] {
  const served = new Set(roster.teams.filter(({ people }) => people > 0).flatMap(({ serves }) => serves));
  return Object.entries(leads).flatMap(([lead, { title }]) => (served.has(lead) ? [] : [title]));
}

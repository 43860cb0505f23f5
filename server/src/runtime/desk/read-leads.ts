import { businessTime, isoInstant, type Brand, type LeadBody, type LeadsBody } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { brandRow } from "../brands/brand-row.ts";
import { brandIn } from "../kept.ts";
import type { Statements } from "../statements.ts";

/** The leads of a brand's newest revision; throws PARLEY_NOT_FOUND. */
export function readLeads(
  { store, statements }: { readonly store: Store; readonly statements: Pick<Statements, "leadLoads"> },
  id: string,
  at: number,
): LeadsBody {
  return leadsAt(statements, brandIn(brandRow(store, id)), at);
}

/** A brand's leads: whether each is at work at an instant (epoch ms), what it can take, and what it has. */
export function leadsAt(statements: Pick<Statements, "leadLoads">, brand: Brand, at: number): LeadsBody {
  const loads = new Map(statements.leadLoads(brand.id).map((load) => [load.lead, load]));
  const leads = Object.entries(brand.leads).map(([id, { title, schedule, capacity, authority }]): LeadBody => {
    const { open = 0, taken = 0 } = loads.get(id) ?? {};
    const opens = schedule === undefined ? at : opensAt(brand, schedule, at);
    return {
      id,
      title,
      atWork: opens === at,
      opensAt: opens === at ? null : isoInstant(opens),
      capacity: capacity ?? null,
      waiting: open - taken,
      taken,
      authority,
    };
  });
  return { leads };
}

/** The first instant from `at` on that lies in working time: a millisecond before the first working millisecond has passed. */
function opensAt({ schedules, timeZone }: Brand, name: string, at: number): number {
  const schedule = schedules[name];
  return schedule === undefined ? at : businessTime(schedule, timeZone, name).add(at, 1) - 1;
}

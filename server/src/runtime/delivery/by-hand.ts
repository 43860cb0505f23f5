import type { Selectable } from "kysely";
import { isoInstant, type ByHandBody } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import type { OutboxTable } from "../../store/outbox/tables.ts";
import { lastOnEffects } from "../../store/record/last-on-effects.ts";

/** What a row tells of whether people had to do with an effect. */
type Effect = Pick<Selectable<OutboxTable>, "key" | "status" | "retried_at">;

/** Who last had each of some effects sent again or dropped it, by key: read from the record, and only where somebody did. */
export async function readByHand(
  store: Pick<Store, "reads">,
  brand: string,
  effects: readonly Effect[],
): Promise<(key: string) => ByHandBody | null> {
  const touched = effects.filter(({ status, retried_at }) => status === "dropped" || retried_at !== null);
  if (touched.length === 0) return () => null;
  const lines = await lastOnEffects(
    store.reads,
    brand,
    touched.map(({ key }) => key),
  );
  const known = new Map(
    lines.map(({ subject, actor, actor_name, action, at, details }): [string, ByHandBody] => [
      subject,
      {
        id: actor,
        name: actor_name,
        did: action === "effect.dropped" ? "dropped" : "retried",
        at: isoInstant(at),
        because: (JSON.parse(details) as { because?: string }).because ?? "",
      },
    ]),
  );
  return (key) => known.get(key) ?? null;
}

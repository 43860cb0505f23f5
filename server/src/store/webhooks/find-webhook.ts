import type { Database } from "better-sqlite3";
import type { WebhooksTable } from "./tables.ts";

/** Reads a brand's webhook. */
export function prepareFindWebhook(db: Database): (brand: string) => WebhooksTable | undefined {
  const statement = db.prepare<[string], WebhooksTable>("SELECT * FROM webhooks WHERE brand = ?");
  return (brand) => statement.get(brand);
}

import { z } from "@hono/zod-openapi";
import { epochOf } from "@parley/engine";

/** An instant in a query, with any offset: epoch ms for the handler. */
export const Instant = z.iso
  .datetime({ offset: true, error: "must be an ISO 8601 instant such as 2026-03-02T09:00:00Z" })
  .transform(epochOf);

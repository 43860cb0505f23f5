import { z } from "zod";
import { MentionInput, ParleyError } from "@parley/engine";
import { fieldErrors } from "../runtime/field-errors.ts";

const CaseId = z.string().min(1).max(200);

const RememberedTimer = z.union([
  z.strictObject({ at: z.number(), after: z.string(), state: z.string() }),
  z.strictObject({ at: z.number(), raise: z.string(), id: z.string() }),
  z.strictObject({ clock: z.string() }),
]);

/** As much of a state as keeps nonsense out; a state of another protocol is refused by its version. */
const State = z.looseObject({
  v: z.literal(1),
  version: z.string(),
  case: CaseId,
  step: z.int().min(0),
  status: z.enum(["open", "done"]),
  active: z.array(z.string()),
  facts: z.looseObject({ case: z.looseObject({ openedAt: z.string() }) }),
  decided: z.array(z.looseObject({})),
  clocks: z.record(z.string(), z.looseObject({ status: z.string() })),
  vars: z.record(z.string(), z.json()),
  timers: z.array(RememberedTimer).optional(),
  recentEvents: z.array(z.string()),
  snapshot: z.looseObject({ value: z.json(), historyValue: z.record(z.string(), z.json()).optional() }),
});

/** A line that `parley step` reads: what happens to which case, and when. */
const StepLine = z
  .strictObject({
    open: z.strictObject({ case: CaseId, mention: MentionInput }).optional(),
    case: CaseId.optional(),
    state: State.optional(),
    event: z
      .strictObject({
        type: z.string().min(1).max(200),
        id: z.string().min(1).max(200).optional(),
        data: z.record(z.string(), z.json()).optional(),
      })
      .optional(),
    mention: MentionInput.optional(),
    wake: z.literal(true).optional(),
    at: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(
    ({ open, event, mention, wake }) => [open, event, mention, wake].filter((each) => each !== undefined).length === 1,
    "needs exactly one of open, event, mention and wake",
  )
  .refine(({ case: id, state }) => id === undefined || state === undefined, "takes a case or a state, not both")
  .refine(
    ({ open, case: id, state }) => open === undefined || (id ?? state) === undefined,
    "names its case inside open",
  )
  .refine(({ event, wake, at }) => at !== undefined || (event ?? wake) === undefined, {
    path: ["at"],
    message: "is required: an ISO 8601 instant such as 2026-03-02T09:00:00Z",
  });
/** One line of `parley step`, as it was read. */
export type StepLine = z.output<typeof StepLine>;

/** Reads one line. Throws PARLEY_EVENT_INVALID with the line's number and every field that is wrong. */
export function readStepLine(text: string, number: number): StepLine {
  const parsed = StepLine.safeParse(jsonOf(text, number));
  if (parsed.success) return parsed.data;
  const faults = fieldErrors(parsed.error).map(({ field, message }) => `${field} ${message}`);
  throw wrongLine(number, faults.join("; "));
}

/** What is wrong with a line, as the error that ends the command. */
export function wrongLine(number: number, message: string): ParleyError {
  return new ParleyError("PARLEY_EVENT_INVALID", `line ${number}: ${message}`, { at: `line ${number}` });
}

function jsonOf(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw wrongLine(number, `is not JSON: ${(cause as Error).message}`);
  }
}

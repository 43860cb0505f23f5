import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import { parseDelay } from "../protocol/duration.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates } from "../protocol/walk.ts";
import { everyAction } from "./every-action.ts";

/** Delays must be durations, longer than nothing, in a schedule that the brand has. */
export function checkDelays(protocol: Protocol, brand: Brand | null): Issue[] {
  const waits = placedStates(protocol.machine).flatMap(({ path, node }) =>
    Object.keys(node.after ?? {}).map((text) => ({ text, at: `machine.${path}.after` })),
  );
  const raised = everyAction(protocol).flatMap(({ action, at }) =>
    typeof action.params?.["delay"] === "string" ? { text: action.params["delay"], at } : [],
  );
  const clocks = Object.entries(protocol.clocks).map(([name, { within, schedule }]) => ({
    text: schedule === undefined ? within : `${within}@${schedule}`,
    at: `clocks.${name}.within`,
  }));
  return [...waits, ...raised, ...clocks].flatMap(({ text, at }) => issueOf(text, at, brand) ?? []);
}

/** What XState reads as a number of ms. */
const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

function issueOf(text: string, at: string, brand: Brand | null): Issue | null {
  if (isNumber(text)) return null;
  const delay = parseDelay(text);
  const issue = (message: string, hint: string): Issue => ({
    code: "delay",
    severity: "error",
    certain: true,
    message,
    hint,
    at,
  });
  if (delay === null && brand === null)
    return {
      code: "unbound",
      severity: "warning",
      certain: true,
      message: `Nobody says how long "${text}" is; it never passes.`,
      hint: "Write an ISO 8601 duration such as PT4H, or a number of milliseconds.",
      at,
    };
  if (delay === null || delay.ms <= 0)
    return issue(`"${text}" is not a delay.`, "Write an ISO 8601 duration such as PT4H, or PT4H@schedule.");
  if (delay.schedule === null || brand === null) return null;
  if (!Object.hasOwn(brand.schedules, delay.schedule))
    return issue(
      `There is no schedule "${delay.schedule}".`,
      `Known: ${Object.keys(brand.schedules).join(", ") || "none"}.`,
    );
  if (/\dD/.test(text))
    return issue(`"${text}": a day of working time is not the same every day.`, "Write hours: PT8H@schedule.");
  return null;
}

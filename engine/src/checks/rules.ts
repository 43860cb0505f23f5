import type { Rule, Subject } from "./rule.ts";
import { deadBranch } from "./rules/dead-branch.ts";
import { deadEnd } from "./rules/dead-end.ts";
import { endlessWait } from "./rules/endless-wait.ts";
import { eventlessLoop } from "./rules/eventless-loop.ts";
import { fallback } from "./rules/fallback.ts";
import { fastLoop } from "./rules/fast-loop.ts";
import { messageLanguage } from "./rules/message-language.ts";
import { messageTooLong } from "./rules/message-too-long.ts";
import { noOtherwise } from "./rules/no-otherwise.ts";
import { noOutcome } from "./rules/no-outcome.ts";
import { reachAlone } from "./rules/reach-alone.ts";
import { sentAfterNo } from "./rules/sent-after-no.ts";
import { swallowed } from "./rules/swallowed.ts";
import { undecided } from "./rules/undecided.ts";
import { unhandledClock } from "./rules/unhandled-clock.ts";
import { unknownEvent } from "./rules/unknown-event.ts";
import { unreachableState } from "./rules/unreachable-state.ts";
import { unused } from "./rules/unused.ts";

/** Every rule that a protocol may break and still run: what is unwise. A new one is a file and a line here. */
export const RULES: readonly Rule<Subject>[] = [
  unreachableState,
  deadBranch,
  swallowed,
  undecided,
  sentAfterNo,
  deadEnd,
  endlessWait,
  eventlessLoop,
  fastLoop,
  noOtherwise,
  noOutcome,
  fallback,
  unknownEvent,
  unhandledClock,
  reachAlone,
  messageTooLong,
  messageLanguage,
  unused,
];

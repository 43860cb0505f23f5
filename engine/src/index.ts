export { ERROR_CODES, ParleyError, type ErrorCode, type ErrorKind, type Issue } from "./errors.ts";

export { Protocol, type Clock, type Condition, type DecisionTable } from "./protocol/protocol.ts";
export { Brand, type Lead, type Schedule, type Topic } from "./protocol/brand.ts";
export type { Action, Actions, GuardRef, StateNode, TransitionObject, Transitions } from "./protocol/machine.ts";
export type { Json } from "./protocol/json.ts";
export { parseBrand, parseProtocol } from "./protocol/parse.ts";
export { guardName, listOfActions } from "./protocol/actions.ts";
export { parseDelay, type ParsedDelay } from "./protocol/duration.ts";
export { epochOf, isoInstant } from "./protocol/instant.ts";
export { durationInWords, nameInWords } from "./protocol/words.ts";
export {
  innermost,
  listOfTransitions,
  placedStates,
  stateTitle,
  titlesOf,
  transitionGroups,
  transitionId,
  type PlacedState,
  type PlacedTransition,
  type TransitionGroup,
  type TriggerKind,
} from "./protocol/walk.ts";

export { ACTIONS, isActionType, type ActionSpec, type ActionType, type ParamsOf } from "./vocabulary/actions.ts";
export { CHANNELS, channelFacts, type ChannelSpec } from "./vocabulary/channels.ts";
export {
  answerWord,
  NOTHING_DECIDED,
  QUESTIONS,
  undecidedFields,
  type Answer,
  type AnswerSource,
  type Decision,
  type DecisionField,
} from "./vocabulary/decision.ts";
export { clockDue, EVENTS, type EventSource, type EventSpec } from "./vocabulary/events.ts";
export {
  FACTS,
  type AuthorFacts,
  type ChannelFacts,
  type Facts,
  type MentionFacts,
  type TriageFacts,
} from "./vocabulary/facts.ts";
export type { Fact, FactGroup, FactNeed, FactType } from "./vocabulary/fact-types.ts";
export type { TriageReason } from "./vocabulary/triage-reason.ts";
export { OUTCOMES, type Outcome } from "./vocabulary/outcomes.ts";

export { businessTime, type BusinessTime } from "./schedules/business-time.ts";
export { compile, examine, type Compilation, type Program } from "./compile/program.ts";

export { advance, openCase, WAKE, type MentionReading } from "./cases/advance.ts";
export { readMention } from "./cases/read-mention.ts";
export type { CaseEvent, CaseState, ClockState, Effect, Step, Timer, TraceEntry, Verdict } from "./cases/step.ts";

export { parseScenario, Scenario, type Expectation, type ScenarioStep } from "./simulate/scenario.ts";
export { runScenario, type ScenarioResult, type ScenarioStepResult } from "./simulate/run-scenario.ts";
export { replayMentions, type ReplayedMention } from "./simulate/replay.ts";
export { compareWithLabel, labelOf, type Failure, type LabelledDecision } from "./simulate/expect.ts";

export { conversationOf, Label, MentionInput, TriageInput, type ParsedMention } from "./contract/mention.ts";
export {
  AnswerBody,
  DecisionBody,
  EventInput,
  ProblemBody,
  StateBody,
  TurnBody,
  type CaseBody,
  type CasesBody,
  type CaseSummary,
  type EffectBody,
  type JournalBody,
  type MentionBody,
  type TimerBody,
} from "./contract/case.ts";
export type { BrandsBody, BrandSummary, LiveCase, PublishedBody } from "./contract/protocol.ts";

export { ERROR_CODES, ParleyError, type ErrorCode, type ErrorKind, type Issue } from "./errors.ts";

export { Protocol, type Clock, type Condition, type DecisionTable } from "./protocol/protocol.ts";
export { Brand, type Costs, type Lead, type Schedule, type Topic } from "./protocol/brand.ts";
export type { Action, Actions, GuardRef, StateNode, TransitionObject, Transitions } from "./protocol/machine.ts";
export type { Json } from "./protocol/json.ts";
export { parseBrand, parseProtocol } from "./protocol/parse.ts";
export { guardName, listOfActions } from "./protocol/actions.ts";
export { parseDelay, type ParsedDelay } from "./protocol/duration.ts";
export { epochOf, isoInstant } from "./protocol/instant.ts";
export { indexStates, resolveTarget, type StateIndex } from "./protocol/targets.ts";
export { durationInWords, nameInWords } from "./protocol/words.ts";
export {
  childPath,
  initialKey,
  innermost,
  listOfTransitions,
  placedStates,
  stateOfTransition,
  stateTitle,
  stateType,
  titlesOf,
  transitionGroups,
  transitionId,
  type PlacedState,
  type PlacedTransition,
  type TransitionGroup,
  type TriggerKind,
} from "./protocol/walk.ts";

export { ACTION_FORMS, type ActionForm, type AllowedValue, type ParamSpec } from "./vocabulary/action-forms.ts";
export {
  ACTION_GROUPS,
  ACTIONS,
  isActionType,
  type ActionSpec,
  type ActionType,
  type ParamsOf,
} from "./vocabulary/actions.ts";
export {
  CHANNELS,
  channelFacts,
  channelSpec,
  lengthRules,
  type ChannelSpec,
  type LengthRule,
  type Visibility,
} from "./vocabulary/channels.ts";
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
export type { ReferenceKind } from "./vocabulary/param.ts";
export {
  clockDue,
  EVENT_GROUPS,
  EVENTS,
  type EventField,
  type EventSource,
  type EventSpec,
} from "./vocabulary/events.ts";
export {
  FACTS,
  type AuthorFacts,
  type ChannelFacts,
  type Facts,
  type MentionFacts,
  type TriageFacts,
} from "./vocabulary/facts.ts";
export type {
  Fact,
  FactGiver,
  FactGroup,
  FactNeed,
  FactType,
  TextPattern,
  ValueSpec,
} from "./vocabulary/fact-types.ts";
export { compileTriage, type Triage } from "./triage/triage.ts";
export { evaluate, type ClassScore, type Evaluation, type Judged } from "./triage/evaluation.ts";
export { CLOCK_STATUSES } from "./vocabulary/clock-status.ts";
export { FUNCTIONS, type FunctionSpec } from "./vocabulary/functions.ts";
export { EXPRESSION_LIMITS, RUNTIME_LIMITS } from "./vocabulary/limits.ts";
export type { TriageReason } from "./vocabulary/triage-reason.ts";
export { OUTCOMES, type Outcome } from "./vocabulary/outcomes.ts";

export { formatBrand, formatProtocol } from "./versions/format.ts";
export { versionOf } from "./versions/version.ts";
export { diffProtocols } from "./versions/diff.ts";
export { diffInWords } from "./versions/diff-in-words.ts";
export type { Change, FieldChange, LayoutDiff, ProtocolDiff } from "./versions/protocol-diff.ts";

export { cellTest, isEmptyCell } from "./conditions/cells.ts";
export type { Situation } from "./conditions/context.ts";
export { withIt, worldOf, type World } from "./conditions/environment.ts";
export { typeInWords } from "./conditions/error-words.ts";
export { readExpression, syntaxOf, type Expression } from "./conditions/expression.ts";
export { fault, type Finding } from "./conditions/finding.ts";
export { compileJudges, type Judges } from "./conditions/judge.ts";
export type { Judgement, ReadValue } from "./conditions/judgement.ts";
export type { Domain, Readable, Readables } from "./conditions/readable.ts";
export { compileRoutes, type RouteFacts, type Routes } from "./conditions/routes.ts";
export {
  askedByHas,
  childrenOf,
  isLiteral,
  loopOf,
  pathOf,
  sameSyntax,
  textOf,
  type SyntaxNode,
} from "./conditions/syntax-tree.ts";
export { cellReader } from "./conditions/table.ts";
export { businessTime, type BusinessTime } from "./schedules/business-time.ts";
export { nextWallTime } from "./schedules/wall-time.ts";
export { measureReply, type Measure } from "./messages/measure.ts";
export { messageFaults, type MessageFault } from "./messages/faults.ts";
export { channelsOf, messageLengths, type MessageLength } from "./messages/lengths.ts";
export { previewMessage } from "./messages/preview.ts";
export { knownNames } from "./messages/scope.ts";
export { valuesIn, type MessageValue, type ValueFilter } from "./messages/values.ts";
export { compile, examine, type Compilation, type Program } from "./compile/program.ts";
export { checkProtocol } from "./compile/check-protocol.ts";
export type { Fix } from "./fixes/fix.ts";
export { fixesIn } from "./fixes/fixes-in.ts";

export { advance, openCase, WAKE } from "./cases/advance.ts";
export type { MentionReading } from "./cases/known-after.ts";
export { moveCase, type CaseMapping, type CaseMove } from "./cases/move-case.ts";
export { decisionOf, earlierOf, type RememberedAnswers } from "./cases/remembered-decision.ts";
export { factsOf, type RememberedFacts } from "./cases/remembered-facts.ts";
export { timersOf, wakeAtOf } from "./cases/remembered-timers.ts";
export { readMention } from "./cases/read-mention.ts";
export { clusterOf } from "./cases/incident.ts";
export { listeningOf, type Listening } from "./cases/listens.ts";
export { ledCaseOf, obligationsOf, type LedCase, type Obligation } from "./cases/obligations.ts";
export { compareService, type ServiceRank } from "./cases/service-order.ts";
export type { CaseEvent, CaseState, Effect, Step, StepOptions, TraceEntry, Verdict } from "./cases/step.ts";
export { eventOf, type ClockState, type Timer } from "./cases/timer.ts";

export { exportMachine, scheduledDelays } from "./exchange/export-machine.ts";
export { importMachine, type ImportedMachine } from "./exchange/import-machine.ts";
export { toMarkdown } from "./exchange/markdown.ts";
export { inline as plainMarkdown } from "./exchange/markdown-text.ts";
export { toMermaid } from "./exchange/mermaid.ts";

export {
  parseScenario,
  parseScenarios,
  Scenario,
  type Expectation,
  type Never,
  type ScenarioStep,
} from "./simulate/scenario.ts";
export { beginRehearsal, nextWake, type Moment } from "./simulate/moment.ts";
export { rehearse, type Happened } from "./simulate/rehearse.ts";
export { nearest } from "./protocol/nearest.ts";
export { unknownNames, type NameKind, type UnknownName } from "./simulate/unknown-names.ts";
export {
  coverageFrom,
  coverageOf,
  coveragePoints,
  lackingCoverage,
  pointsIn,
  type Coverage,
  type CoveragePoint,
  type LackingCoverage,
  type LeastCoverage,
} from "./simulate/coverage.ts";
export { COVERED, type CoveredKind } from "./vocabulary/covered.ts";
export { runScenario, type ScenarioResult, type ScenarioStepResult } from "./simulate/run-scenario.ts";
export { causeWords } from "./simulate/cause-words.ts";
export { conversationKey, replayMentions, type ReplayedMention } from "./simulate/replay.ts";
export { compareReplays, type Cause, type ComparedMention } from "./simulate/compare-replays.ts";
export { compareWithLabel, labelOf, type Failure, type LabelledDecision } from "./simulate/expect.ts";
export { Backtest, backtest, type BacktestOptions } from "./backtest/backtest.ts";
export { backtestReport } from "./backtest/backtest-report.ts";
export type { Quotes } from "./backtest/quotes.ts";
export type { ChangedMention, ChangeGroup, Changes } from "./backtest/changes.ts";
export {
  comparedIn,
  compareBacktests,
  Comparison,
  mergeComparisons,
  type Compared,
  type ComparisonFound,
} from "./backtest/comparison.ts";
export type { ClockSide, FollowedDifferences, StateSide } from "./backtest/followed.ts";
export { followedLines, followedSentence } from "./backtest/followed-words.ts";
export {
  auditEquity,
  EquityAudit,
  mergeEquity,
  type AuditedField,
  type EquityFound,
  type SwapFound,
} from "./backtest/equity.ts";
export { equityReport, equityVerdict } from "./backtest/equity-report.ts";
export { rowsOf, type GroupRow, type Groups } from "./backtest/groups.ts";
export { parseOutside } from "./backtest/outside.ts";
export { outsideMustFit } from "./backtest/outside-names.ts";
export { conversationIn, isRecordedEvent, RecordedEvent, type BacktestEntry } from "./backtest/recorded-event.ts";
export { shardOf } from "./backtest/shards.ts";
export { wilson } from "./backtest/proportion.ts";
export { swapsOf, type Swap } from "./backtest/swaps.ts";
export { CUTS, mergeTallies, type Cut, type Tally } from "./backtest/tally.ts";
export { percentile, type Times } from "./backtest/times.ts";
export { traceOf, type TracedMention } from "./backtest/trace-of.ts";
export { changed as whatIf, type WhatIf } from "./backtest/what-if.ts";

export type { Report, ReportPart } from "./exchange/report.ts";
export { reportHtml } from "./exchange/report-html.ts";
export { reportMarkdown } from "./exchange/report-markdown.ts";

export type { Band, Banded } from "./staffing/bands.ts";
export { Demand, parseDemand } from "./staffing/demand.ts";
export type { DrawnTime } from "./contract/drawn-time.ts";
export { fitRate } from "./staffing/fit-rate.ts";
export { mustFitBrand, parseRoster, Roster, USUAL_HANDLING, WORK_KINDS, type WorkKind } from "./staffing/roster.ts";
export { WEEKDAYS, type RunMeasures } from "./staffing/run-measures.ts";
export {
  mergeStaffing,
  simulatePart,
  simulateStaffing,
  type SimulatedPlan,
  type StaffingPart,
  type StaffingPlan,
  type StaffingQuestion,
} from "./staffing/simulate-staffing.ts";
export { staffingReport } from "./staffing/staffing-report.ts";
export type { StaffedPlan, StaffingComparison, StaffingResult } from "./staffing/staffing-result.ts";

export { conversationOf } from "./contract/conversation.ts";
export {
  KeptMention,
  KeptMentions,
  LatestMention,
  MENTION_STATUSES,
  MentionAnswerBody,
  MentionChange,
  MentionChanged,
  MentionResult,
  MentionResults,
  NoCaseBody,
  WholeMention,
} from "./contract/intake.ts";
export { Label, MentionInput, TriageInput, type ParsedMention } from "./contract/mention.ts";
export {
  AnswerBody,
  DecisionBody,
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
export { ALL_PERMISSIONS, PERMISSIONS, roleMay, ROLES, type Permission, type Role } from "./contract/permissions.ts";
export {
  Acceptance,
  ALL_BRANDS,
  InvitationBody,
  InvitationsBody,
  InvitationSeen,
  InvitationToken,
  Invite,
  InvitedBody,
  KeyBody,
  KeysBody,
  KeyWish,
  LinkBody,
  MeBody,
  MemberBody,
  MemberChange,
  NewKeyBody,
  PASSWORD_LENGTH,
  PasswordChange,
  PeopleBody,
  SignIn,
} from "./contract/people.ts";
export { BecauseInput } from "./contract/because.ts";
export {
  AcceptInput,
  APPROVAL_STATUSES,
  ApprovalAnswer,
  ApprovalBody,
  ApprovalsBody,
  CustomerInput,
  DeskBody,
  DeskCase,
  ReplyBody,
  ReplyDraftBody,
  ReplyDraftEdit,
  ReplyDraftsBody,
  ReplyDraftSend,
  HandoffInput,
  HandOverInput,
  LeadBody,
  LeadsBody,
  ReplyInput,
  ResolveInput,
  TellInput,
} from "./contract/desk.ts";
export {
  BrandEffectBody,
  BrandEffectsBody,
  ByHandBody,
  EFFECT_STATUSES,
  EFFECT_TYPES,
  IncidentBody,
  IncidentCasesBody,
  IncidentsBody,
  NewWebhookBody,
  PublishingBody,
  WebhookBody,
  WebhookInput,
  WebhookTestBody,
} from "./contract/delivery.ts";
export { EventInput, SentEvent } from "./contract/event.ts";
export {
  AuthorErased,
  AuthorInput,
  RecordBody,
  RecordLine,
  type AuthorExport,
  type CaseExport,
  type ExportedVersion,
} from "./contract/record.ts";
export { ReportBody, type ChannelReport } from "./contract/reports.ts";
export type { BrandsBody, BrandSummary, LiveCase, LiveProtocol, PublishedBody } from "./contract/protocol.ts";
export { AnyDocument, DocumentBody, IssueBody, RevisionBody, RevisionsBody, WhoBody } from "./contract/document.ts";
export { BrandFileBody, BrandSaved, RouteWarnings } from "./contract/brands.ts";
export {
  DraftDiffBody,
  DraftIssuesBody,
  DraftScenarios,
  DraftSummary,
  NewDraft,
  ProtocolDraftBody,
  ProtocolDraftsBody,
} from "./contract/drafts.ts";
export { NewScenarioRun, ScenarioRunBody } from "./contract/scenario-runs.ts";
export { RecordedLookBody } from "./contract/recorded.ts";
export {
  BacktestBody,
  BacktestsBody,
  ChangedMentionBody,
  ChangedMentionsBody,
  ChangedMentionsFilter,
  NewBacktest,
  TracedMentionBody,
  type TracedSideBody,
} from "./contract/backtests.ts";
export {
  EquityAuditBody,
  EquityAuditsBody,
  NewEquityAudit,
  SWAPPED,
  type SwapBody,
  type Swapped,
} from "./contract/equity-audits.ts";
export { OutsideModel } from "./contract/outside-model.ts";
export { JobBody, QuotedFilter, QuotedMentionsBody } from "./contract/jobs.ts";
export { NewStaffingRun, StaffingRunBody, StaffingRunsBody } from "./contract/staffing-runs.ts";
export {
  Agreement,
  GateFindingBody,
  GateLookBody,
  NewVersion,
  PublishAgain,
  RollBack,
  ShadowSwitch,
  VERSION_STATUSES,
  VersionBody,
  VersionsBody,
  VersionChanged,
  VersionSummary,
  type VersionStatus,
} from "./contract/versions.ts";
export { TemplateBody, TemplatesBody, TemplateSummary } from "./contract/templates.ts";
export { DifferenceBody, DifferencesBody, DifferencesFilter } from "./contract/shadow.ts";
export { type RecentCounts, type RecentMentions } from "./cases/recent-mentions.ts";
export { SimilarTopics, type CountedWriting } from "./cases/similar-topics.ts";
export { ColumnMap, MentionFileBody, NewColumns } from "./contract/mention-files.ts";
export { MoveBody, MovedCasesBody, MoveMapping, MovesBody, NewMove } from "./contract/moves.ts";

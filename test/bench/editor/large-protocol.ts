/** What the budgets of the editor are said for. */
export const SIZE = { states: 200, transitions: 400 } as const;

/** What the schema takes at most of a table. */
export const TABLE_SIZE = { rows: 500, columns: 20 } as const;

const TOPICS = ["refunds", "baggage", "assistance", "loyalty", "bookings", "flights", "crew", "food"];
const INTENTS = ["complaint", "question", "request", "praise"];
const LEADS = ["frontline", "refunds", "baggage", "assistance", "loyalty", "bookings"];
const PHASES = [
  "Money back",
  "Lost bags",
  "Help on the way",
  "Points and status",
  "Changed bookings",
  "Late flights",
  "Crew and service",
  "Food on board",
  "Web and app",
  "Special needs",
  "Groups",
  "Everything else",
];
const STEPS = [
  "Read the history",
  "Ask what happened",
  "Wait for the answer",
  "Look the booking up",
  "Ask for a direct message",
  "Solve it in private",
  "Offer a way out",
  "Wait for a decision",
  "Call back",
  "Write a summary",
  "Tell what comes next",
  "Ask whether it helped",
];

const camel = (title: string): string =>
  title.toLowerCase().replaceAll(/[^a-z]+(.)/g, (_, letter: string) => letter.toUpperCase());
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const named = <T>(list: readonly string[], make: (title: string, index: number) => T): Record<string, T> =>
  Object.fromEntries(list.map((title, index) => [camel(title), make(title, index)]));
const titled = (title: string, rest: object): object => ({ meta: { title }, ...rest });

/** Three conditions a phase: whether a case belongs there, and two that its steps ask. */
const conditions = (): object =>
  Object.fromEntries(
    PHASES.flatMap((title, index) => [
      [
        camel(title),
        {
          title: `it is about ${title.toLowerCase()}`,
          when: `'${at(TOPICS, index)}' in triage.topics && triage.intent == '${at(INTENTS, index)}'`,
        },
      ],
      [
        `${camel(title)}Loud`,
        {
          title: `more than ${(index + 1) * 1000} people may read it`,
          when: `mention.public && author.followers > ${(index + 1) * 1000}`,
        },
      ],
      [
        `${camel(title)}Again`,
        { title: `they asked ${index + 2} times before`, when: `author.priorCases >= ${index + 2} && !triage.urgent` },
      ],
    ]),
  );

const clocks = (): object =>
  named(PHASES, (title, index) => ({
    title: `First reply, ${title.toLowerCase()}`,
    within: `PT${index + 1}H`,
    schedule: "desk",
    answers: "due",
  }));

const messages = (): object =>
  named(PHASES, (title) => ({
    en: `We are sorry about this, {{ author.name | default: author.handle }}. We look into it (${title.toLowerCase()}).`,
    de: `Das tut uns leid, {{ author.name | default: author.handle }}. Wir kümmern uns darum.`,
  }));

const act = (type: string, params: object): object => ({ type, params });

/** A way on from a step: who answers, or what is written, leads to the next one; time leads to another. */
function stepOf(phase: string, index: number): object {
  const [title, next, after] = [at(STEPS, index), at(STEPS, index + 1), at(STEPS, index + 5)];
  const entry = [
    act("log", { text: `${title}: ${PHASES.find((each) => camel(each) === phase)}` }),
    ...(index % 4 === 0 ? [act("reply", { message: phase, where: "asWritten", mode: "draft" })] : []),
    ...(index % 3 === 0 ? [act("notify", { text: `Please: ${title.toLowerCase()}` })] : []),
  ];
  const description = index % 2 === 0 ? { description: "What is known is written down before anybody answers." } : {};
  const [guard, delay] = [index % 2 === 0 ? `${phase}Loud` : `${phase}Again`, `PT${index + 2}H@desk`];
  const ways =
    index === STEPS.length - 1
      ? { on: { "reply.sent": "done" }, after: { P2D: "waiting" } }
      : index % 3 === 2
        ? { on: { mention: [{ guard, target: camel(after) }, { target: camel(next) }] } }
        : { on: { "reply.sent": camel(next) }, after: { [delay]: camel(after) } };
  return titled(title, { ...description, entry, ...ways });
}

/** Sixteen states and thirty-two transitions, the phase itself among them. */
function phaseOf(title: string, index: number): object {
  const phase = camel(title);
  const because = `it is about ${title.toLowerCase()}`;
  return titled(title, {
    description: `Everything about ${title.toLowerCase()}, from the first look to the last word.`,
    initial: "read",
    entry: [
      act("decide", { respond: "yes", channel: "asWritten", offline: "none", because }),
      act("lead", { to: at(LEADS, index), because }),
      act("startClock", { clock: phase }),
    ],
    on: { "clock.*": "#large.escalated", "case.resolved": "#large.resolved" },
    states: {
      read: titled("What is it about?", {
        always: [
          { guard: `${phase}Loud`, target: camel(at(STEPS, 1)) },
          { guard: `${phase}Again`, target: camel(at(STEPS, 5)) },
          { guard: phase, target: camel(at(STEPS, 3)) },
          { target: camel(at(STEPS, 0)) },
        ],
      }),
      ...named(STEPS, (_, step) => stepOf(phase, step)),
      waiting: titled("Wait for the customer", { on: { mention: "read" } }),
      done: titled("Say goodbye", { after: { P7D: index % 4 === 3 ? "#large.leftAlone" : "#large.resolved" } }),
    },
  });
}

/** A protocol as large houses draw them: twelve phases of sixteen states, with conditions, promises and messages. */
export function largeProtocol(): object {
  const end = (outcome: string) => ({ type: "final", meta: { outcome } });
  const unsure = { respond: "yes", due: "none", lead: "duty", channel: "private", offline: "none" };
  return {
    parley: 1,
    id: "large",
    title: "Everything that we do",
    conditions: conditions(),
    clocks: clocks(),
    messages: messages(),
    onError: "someoneLooks",
    machine: {
      id: "large",
      initial: "whatIsIt",
      states: {
        whatIsIt: titled("What is it?", {
          always: PHASES.map((title, index) =>
            index === PHASES.length - 1 ? { target: camel(title) } : { guard: camel(title), target: camel(title) },
          ),
        }),
        ...named(PHASES, phaseOf),
        escalated: titled("The duty manager takes over", {
          entry: [act("lead", { to: "duty", because: "a promised time has passed" })],
          on: { "reply.sent": "resolved" },
          after: { P2D: "unanswered" },
        }),
        someoneLooks: titled("Somebody looks", {
          entry: [
            act("decide", { ...unsure, because: "we do not know what to do" }),
            act("notify", { lead: "duty", text: "Please look at this one" }),
          ],
          on: { "reply.sent": "whereItWas" },
          after: { P7D: "passedOn" },
        }),
        resolved: titled("Resolved", end("resolved")),
        unanswered: titled("Nobody answered", end("unanswered")),
        passedOn: titled("Passed on", end("handedOff")),
        leftAlone: titled("Left alone", end("letStand")),
        whereItWas: titled("Where it was", { type: "history" }),
      },
    },
  };
}

/** A protocol of one state around a table as large as the schema takes it. */
export function tableProtocol(): object {
  const inputs = Array.from({ length: TABLE_SIZE.columns }, (_, index) =>
    index % 2 === 0 ? `author.followers + ${index}.0` : `'${at(TOPICS, index)}' in triage.topics`,
  );
  const cell = (row: number, column: number): string =>
    (row + column) % 3 === 0 ? "" : column % 2 === 0 ? `it > ${row * 10}.0` : row % 2 === 0 ? "it" : "!it";
  const rows = Array.from({ length: TABLE_SIZE.rows }, (_, row) => ({
    when: inputs.map((__, column) => (row === TABLE_SIZE.rows - 1 ? "" : cell(row, column))),
    then: at(LEADS, row),
    because: `line ${row + 1} of the rule book fits`,
  }));
  return {
    parley: 1,
    id: "wide",
    title: "A wide table",
    tables: { whoLeads: { title: "Who leads", inputs, rows } },
    machine: {
      id: "wide",
      initial: "waiting",
      states: {
        waiting: titled("Wait", {
          entry: [
            act("decide", { respond: "yes", due: "none", channel: "public", offline: "none", because: "for a table" }),
            act("lead", { table: "whoLeads" }),
          ],
          on: { "case.resolved": "resolved" },
          after: { P30D: "resolved" },
        }),
        resolved: { type: "final", meta: { outcome: "resolved" } },
      },
    },
  };
}

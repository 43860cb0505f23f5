/** How effects leave the house. Times in ms. */
export const DELIVERY = {
  /** Lines of effects (cases) that go out at the same time; each brand has its share of them. */
  parallel: 128,
  /** Effects of one case that go out before their results are recorded; after a crash so many may go out again. */
  effectsPerRun: 20,
  /** An effect is tried for three days, at first after seconds, in the end once an hour; then it is parked. */
  retries: { deadlineMs: 3 * 24 * 3_600_000, firstDelayMs: 2_000, longestDelayMs: 3_600_000 },
  /** The longest wait that a receiver's `Retry-After` is granted. */
  longestRetryAfterMs: 3_600_000,
} as const;

/** What a webhook's receiver may take. Times in ms. */
export const WEBHOOK = {
  /** To find its address, connect and agree on encryption. */
  connectMs: 5_000,
  /** From the request until its status and headers are there. */
  answerMs: 10_000,
  /** For everything; what is missing of the body then is not waited for. */
  wholeMs: 15_000,
  /** How long a connection is kept for the next effect. */
  idleMs: 30_000,
  /** Bytes of its answer that are read. */
  answerBytes: 4_096,
  /** How long an old secret still signs after a new one was made. */
  oldSecretMs: 24 * 3_600_000,
  /** Characters of an address. */
  urlLength: 2_000,
} as const;

/** Signing in and being invited. Times in ms. */
export const IDENTITY = {
  /** A session ends after so long without use. */
  sessionMs: 7 * 24 * 3_600_000,
  /** A session that is used is prolonged at most so often. */
  prolongMs: 24 * 3_600_000,
  /** An invitation, or a link to a new password, is valid for so long. */
  invitationMs: 7 * 24 * 3_600_000,
  /** Wrong passwords for one e-mail address. */
  triesPerPerson: { most: 10, within: 15 * 60_000 },
  /** Wrong passwords from one network address: many people may share one. */
  triesPerAddress: { most: 100, within: 15 * 60_000 },
  /** Whether a session still holds is asked at most so often while lines of mentions come. */
  askAgainMs: 1_000,
  /** When keys were last used is written so often. */
  keyUseMs: 60_000,
} as const;

/** Drafts, versions and moves of running cases. */
export const VERSIONS = {
  /**
   * Requests of one caller to one brand that save or look at whole protocols: drafts, versions, the brand's file. At once, and
   * then per second.
   */
  rate: { burst: 100, perSecond: 2 },
  /** Newer revisions that somebody who comes too late is told of. */
  revisionsTold: 10,
  /** Changes that are told of each revision. */
  changesTold: 40,
  /** Running cases that move in one turn: other turns wait so long. */
  casesPerMove: 50,
  /** Cases that are named as examples of something that has no place in the new version. */
  unmappedExamples: 5,
  /** Different things without a place that are told of a move. */
  unmappedTold: 100,
  /** Effects of a shadow in a case that are kept, the first ones: one that never rests must not fill the disk. */
  shadowEffects: 50,
  /** After trouble, a move of running cases goes on so much later, in ms. */
  moveAgainMs: 5_000,
} as const;

/** The gate: checking a protocol and rehearsing its scenarios, in a thread beside. Times in ms. */
export const GATE = {
  /** One look at a protocol and all its scenarios. */
  lookMs: 30_000,
  /** Looks that wait for their turn; more are turned away. */
  waiting: 64,
  /** Of these, looks of one brand. */
  waitingPerBrand: 8,
  /** Memory that the thread may take, in MB. */
  memoryMb: 512,
  /** Recorded mentions, the newest, that go through the live version and the new one, unless the configuration says otherwise. */
  recorded: 500,
  /** How long that may take; then it is told how many were run through. */
  recordedMs: 10_000,
  /** Causes of changed decisions that are kept with a version, and ids of mentions for each. */
  recordedGroups: 50,
  recordedExamples: 3,
} as const;

/** Running a draft's or a version's scenarios when somebody asks, in the gate's thread and in its time. */
export const SCENARIOS = {
  /** Scenarios that run together, each row of `cases` counted. */
  together: 2_000,
  /** Of failures, the first ones are told: as many as make so many characters of JSON. */
  toldLength: 1_000_000,
} as const;

/** Backtests, equity audits and staffing runs, each in threads of its own. Times in ms. */
export const JOBS = {
  /** Of all brands, at the same time; of one brand one. */
  running: 2,
  /** Jobs that wait for their turn, in all and of one brand; more are turned away. */
  waiting: 20,
  waitingPerBrand: 3,
  /** One job; then it is broken off. */
  runMs: 3_600_000,
  /** Memory that each of its threads may take, in MB. */
  memoryMb: 1024,
  /** How long what it found is kept. */
  keptMs: 24 * 3_600_000,
  /** Ended ones that are kept, in all and of one brand; of more, the oldest go. */
  kept: 40,
  keptPerBrand: 10,
} as const;

/** Equity audits over recorded mentions. */
export const EQUITY = {
  /** Mentions, the newest, when nobody says which. */
  usual: 1_000,
  /** Kinds of changed answers, and causes, that are told of each swap. */
  told: 50,
} as const;

/** Simulations of people at work. */
export const STAFFING = {
  /** Recorded mentions, the newest, when nobody says which; and the most that are held in memory. */
  usual: 2_000,
  most: 20_000,
  /** Threads among which the runs of one simulation are dealt out, where there are as many cores. */
  threads: 4,
} as const;

/** Backtests over recorded mentions. */
export const BACKTESTS = {
  /** Mentions, the newest, when nobody says which. */
  usual: 10_000,
  /** Changed mentions that can be listed. */
  listed: 5_000,
  /** Bytes of the file that keeps every decision of one backtest, packed: some millions of mentions. */
  decisionsBytes: 64 * 1024 * 1024,
  /** Causes of changed decisions that are told. */
  groups: 200,
  /** Steps of a mention's case that are told. */
  steps: 200,
} as const;

/** Files of mentions that are sent for rehearsals. Times in ms. */
export const MENTION_FILES = {
  /** Megabytes of one, unless the configuration says otherwise. */
  megabytes: 64,
  /** How long they are kept. */
  keptMs: 24 * 3_600_000,
  /** How often it is looked for old ones. */
  lookedAtMs: 3_600_000,
  /** Files that are kept, in all and of one brand; of more, the oldest go. */
  all: 20,
  perBrand: 5,
} as const;

/** How cases are told of incidents. */
export const INCIDENTS = {
  /** Cases that are told at the same time. */
  toldTogether: 200,
} as const;

/** How old cases are let go, beside everything else that goes on. Times in ms. */
export const RETENTION = {
  /** How often it is looked for cases that were kept long enough. */
  everyMs: 3_600_000,
  /** Cases that are erased in one transaction. */
  casesAtOnce: 10,
  /** Answers for repeats, and hashes of erased mentions, that are forgotten in one transaction. */
  repeatsAtOnce: 500,
  /** For how long an erased mention is known when its channel delivers it again: two years. */
  erasedMs: 2 * 365 * 24 * 3_600_000,
  /** Between two transactions, for whoever waits. */
  pauseMs: 20,
} as const;

/** Erasing an author. */
export const ERASURE = {
  /** Cases that are erased in one transaction: a turn that comes meanwhile waits for it. */
  casesAtOnce: 25,
} as const;

/** What comes in. Sizes in bytes. */
export const INTAKE = {
  /** One mention, as a body of its own. */
  mentionBytes: 256 * 1024,
  /** A list of mentions. */
  listBytes: 8 * 1024 * 1024,
  /** Mentions in a list. */
  listMentions: 1_000,
  /** A line of a stream. A stream itself has no end: of it, only what is under way is kept. */
  lineBytes: 256 * 1024,
  /** Lines of one stream that are under way at the same time. */
  linesInFlight: 128,
  /** Mentions that one caller may send to one brand: at once, and then per second. */
  rate: { burst: 20_000, perSecond: 5_000 },
} as const;

/** What a report reads and lists at most. */
export const REPORTS = {
  /** Ids of cases worth a look. */
  listed: 20,
  /** Rows that are read at once; a turn that comes meanwhile waits for them. */
  rowsAtOnce: 500,
  /** Topics, those with most cases. */
  topics: 50,
  /** The span that is reported when nobody says from when on, in ms. */
  usualSpanMs: 30 * 86_400_000,
} as const;

/** What a request over HTTP may be. Times in ms, sizes in bytes. */
export const HTTP = {
  /** A body; NDJSON is bounded by its lines instead. */
  bodyBytes: 256 * 1024,
  /** From the request's headers until the whole body is there. */
  bodyMs: 30_000,
  /** Lists and objects within each other in a body. */
  depth: 64,
  /** The address with its query. */
  urlLength: 4_096,
  /** The request line and all headers together. */
  headerBytes: 16 * 1024,
  /** From the connection, or the request before, until all headers are there. */
  headersMs: 10_000,
  /** A whole request, also one that streams. */
  requestMs: 3_600_000,
  /** A connection between two requests. */
  keepAliveMs: 30_000,
  /** A connection on which nothing moves. */
  silentMs: 120_000,
  /** Connections at the same time; more are turned away. */
  connections: 10_000,
} as const;

/** The live stream. Times in ms. */
export const LIVE = {
  /** Steps that are gone through for whoever comes back; who missed more reads the list anew. */
  replayedSteps: 5_000,
  /** Cases that are sent again to whoever comes back. */
  replayedCases: 500,
  /** Messages that may wait for a slow reader; then it is cut off, and comes back. */
  unread: 2_000,
  /** A sign of life where nothing happens. */
  heartbeatMs: 15_000,
  /** When a reader that lost its connection should come back. */
  comeBackMs: 2_000,
} as const;

/** Lists that are filtered by what no index knows. */
export const LISTS = {
  /** Cases that are looked at for one page; a page may so be short although more follows. */
  lookedAt: 2_000,
} as const;

/** Watching the server. Times in ms. */
export const OPERATIONS = {
  /** Brands with a label of their own in metrics; all later ones are "other". */
  brandsInMetrics: 50,
  /** Whether the database takes writes is tried at most so often. */
  tryWriteMs: 5_000,
  /** A timer that is later than this is called late. */
  lateMs: 60_000,
  /** When the server stops: how long requests under way may take, and then deliveries. */
  lastRequestsMs: 5_000,
  lastDeliveriesMs: 16_000,
} as const;

/** What one brand may have at the same time: all brands share the disk and the processor. */
export const BRANDS = {
  drafts: 1_000,
  /** API keys that are not revoked. */
  keys: 1_000,
  /** Invitations that wait. */
  invitations: 1_000,
  /** Versions that run beside the live ones: each takes every mention as well. */
  shadows: 5,
  /** Readers of the live stream: every one is told of every step. */
  liveReaders: 500,
} as const;

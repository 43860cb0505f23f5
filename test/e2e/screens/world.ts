import type { ProtocolDraftBody, VersionSummary } from "@parley/engine";
import { ApiClient, airlineMentions } from "../../kit/api-client.ts";
import { browserSession, type BrowserSession } from "../../kit/browser-session.ts";
import { exampleFile } from "../../kit/example.ts";
import { memberOf, PASSWORD, signedIn, type Ask, type SignedIn } from "../../kit/people.ts";
import type { ServerProcess } from "../../kit/server-process.ts";
import { nestedMachine } from "../sixty-states.ts";

/** A server with everything on it that screens show. */
export interface World {
  readonly url: string;
  /** The token of an invitation that nobody has opened. */
  readonly invitation: string;
  readonly admin: BrowserSession;
  readonly viewer: BrowserSession;
  /** Somebody who agrees to what others want to publish. */
  readonly approver: BrowserSession;
  /** A case that has come a long way. */
  readonly caseId: string;
  /** Drafts of the brand, by what they are for. */
  readonly drafts: {
    readonly change: string;
    readonly blank: string;
    readonly shared: string;
    readonly failing: string;
    /** Of which the checker has a doubt. */
    readonly doubtful: string;
    /** One whose decision table asks for numbers. */
    readonly numbers: string;
    /** Sixty states in phases and tracks, and names that fill every line. */
    readonly sixty: string;
    readonly long: string;
  };
  /** Saves the shared draft as somebody else would. */
  readonly saveAsColleague: () => Promise<void>;
  /** Changes the brand with many protocols as somebody else would. */
  readonly changeBrandAsColleague: () => Promise<void>;
}

/** So many at once would be an incident, and every case one of it. */
const ALONE = { last10Minutes: 1, authorsLast10Minutes: 1, lastHour: 1, authorsLastHour: 1 };

const VERSIONS = "/v1/brands/skylark/versions";

const LONG =
  "Complaints about the service on board, about lost and late baggage, and about everything else that somebody wants money back for";

/** Brands of their own for what is rarely seen: none, one and very many protocols. */
export const EMPTY_BRAND = "juniper";
export const MANY_BRAND = "meridian";

/** Fills a server that was just started. */
export async function fillWorld(server: ServerProcess): Promise<World> {
  const { url } = server;
  const admin = await browserSession(server);
  const ask: Ask = (path, init) => fetch(`${url}${path}`, init);
  const ada = signedIn(ask, admin.cookies.map(({ name, value }) => `${name}=${value}`).join("; "), "", PASSWORD);
  const client = new ApiClient(url, server.key);
  const caseId = await writeCases(client);
  await makeBrands(ada);
  const abe = await memberOf(ask, ada, "skylark", "approver");
  await publishAll(ada, abe, client);
  const live = await liveVersion(ada);
  const change = await draftOf(ada, { from: live });
  const blank = await draftOf(ada, { protocol: blankProtocol("The queue at night") });
  const shared = await draftOf(ada, { protocol: college() });
  const failing = await changed(ada, await draftOf(ada, { from: live }), {
    "Should we answer?": "Do we answer?",
    // As the scenarios were written.
    '"within":"PT45M"': '"within":"PT1H"',
  });
  await keepScenarios(ada, failing);
  const numbers = await draftOf(ada, { from: live });
  await save(ada, numbers, withNumbers(numbers.document));
  const sixty = await draftOf(ada, { protocol: sixtyStates() });
  const long = await draftOf(ada, { protocol: longNames() });
  const doubtful = await draftOf(ada, { from: live });
  await save(ada, doubtful, withUnused(doubtful.document));
  const { link } = await answerOf<{ link: string }>(
    await ada.send("POST", "/v1/brands/skylark/invitations", { role: "designer" }),
  );
  const vera = await memberOf(ask, ada, "skylark", "viewer");
  const bob = await memberOf(ask, ada, "skylark", "designer");
  return {
    url,
    invitation: link.split("#token=")[1] ?? "",
    admin,
    viewer: sessionOf(admin, vera),
    approver: sessionOf(admin, abe),
    caseId,
    drafts: {
      change: change.id,
      blank: blank.id,
      shared: shared.id,
      failing: failing.id,
      numbers: numbers.id,
      sixty: sixty.id,
      long: long.id,
      doubtful: doubtful.id,
    },
    saveAsColleague: () => renameDraft(bob, shared.id),
    changeBrandAsColleague: () => writeLanguages(ada),
  };
}

async function writeMentions(client: ApiClient, from: number, to: number): Promise<void> {
  for (const mention of airlineMentions().slice(from, to))
    await client.postMention("skylark", { ...mention, similar: ALONE, at: new Date().toISOString() });
}

async function writeCases(client: ApiClient): Promise<string> {
  await writeMentions(client, 0, 41);
  const { case: lost } = await client.postMention("skylark", {
    id: "picture",
    channel: "x",
    text: "@SkylarkAir SK214 landed two hours ago and my suitcase is nowhere. Where is it?? Call me: +353 1 496 0123",
    at: new Date().toISOString(),
    author: { handle: "danaw", name: "Dana Whitfield", followers: 312 },
    similar: ALONE,
  });
  await client.postEvent(lost, { id: "picture-1", type: "reply.sent" });
  return lost;
}

async function makeBrands(ada: SignedIn): Promise<void> {
  const brand = (id: string, name: string) => ({ id, name, timeZone: "Europe/Dublin", languages: ["en"] });
  await sent(ada, "POST", "/v1/brands", brand(EMPTY_BRAND, "Juniper & Co"));
  await sent(ada, "POST", "/v1/brands", brand(MANY_BRAND, "Meridian Hotels, Spas and Conference Centres of the North"));
  for (let number = 1; number <= 30; number += 1) {
    const title = number % 5 === 0 ? `${LONG}, ${number}` : `Desk ${number}`;
    await sent(ada, "POST", `/v1/brands/${MANY_BRAND}/drafts`, { protocol: blankProtocol(title, `desk-${number}`) });
  }
}

/** A better version goes live, the one before runs on beside it, another is refused, and the next waits for a second person. */
async function publishAll(ada: SignedIn, abe: SignedIn, client: ApiClient): Promise<void> {
  const first = await liveVersion(ada);
  const better = await draftOf(ada, { from: first });
  await publish(
    ada,
    await changed(ada, better, { '"within":"PT1H"': '"within":"PT45M"' }),
    "One desk for the whole day",
  );
  await sent(ada, "POST", `${VERSIONS}/${first}/shadow`, { running: true });
  await writeMentions(client, 41, 60);
  const file = await answerOf<{ brand: { publishing: object }; revision: number }>(await ada.get("/v1/brands/skylark"));
  const brand = { ...file.brand, publishing: { secondPerson: true } };
  await sent(ada, "PUT", "/v1/brands/skylark", brand, { "if-match": `"${file.revision}"` });
  const live = await liveVersion(ada);
  const hasty = await changed(ada, await draftOf(ada, { from: live }), { '"within":"PT45M"': '"within":"PT10M"' });
  const because = "Ten minutes is too short for whoever has to look a booking up. Make it thirty.";
  await sent(abe, "POST", `${VERSIONS}/${await publish(ada, hasty, "Ten minutes at most")}/refuse`, { because });
  const next = await changed(ada, await draftOf(ada, { from: live }), {
    '"within":"PT45M"': '"within":"PT30M"',
    "Should we answer?": "Is it for us?",
  });
  await publish(ada, next, "Waits are shorter, and nobody is told twice");
}

async function liveVersion(ada: SignedIn): Promise<string> {
  const { versions } = await answerOf<{ versions: VersionSummary[] }>(await ada.get(VERSIONS));
  const live = versions.find(({ status }) => status === "live");
  if (live === undefined) throw new Error("nothing is live");
  return live.version;
}

const draftOf = async (ada: SignedIn, begun: object): Promise<ProtocolDraftBody> =>
  answerOf(await ada.send("POST", "/v1/brands/skylark/drafts", begun));

const save = (who: SignedIn, { id, revision }: ProtocolDraftBody, document: object): Promise<ProtocolDraftBody> =>
  who
    .send("PUT", `/v1/brands/skylark/drafts/${id}`, document, { "if-match": `"${revision}"` })
    .then((response) => answerOf<ProtocolDraftBody>(response));

const retitled = (who: SignedIn, draft: ProtocolDraftBody, title: string): Promise<ProtocolDraftBody> =>
  save(who, draft, { ...draft.document, title });

/** With a condition that nothing asks. */
const withUnused = ({ conditions, ...document }: ProtocolDraftBody["document"]): object => ({
  ...document,
  conditions: {
    ...(conditions as object),
    furious: { title: "they are furious", when: "triage.intent == 'complaint'" },
  },
});

/** Writes other words for some of a draft's. */
const changed = (
  who: SignedIn,
  draft: ProtocolDraftBody,
  words: Readonly<Record<string, string>>,
): Promise<ProtocolDraftBody> =>
  save(
    who,
    draft,
    JSON.parse(
      Object.entries(words).reduce((text, [was, is]) => text.replaceAll(was, is), JSON.stringify(draft.document)),
    ) as object,
  );

/** Asks for a draft to go live; its version. */
const publish = async (ada: SignedIn, { id, revision }: ProtocolDraftBody, note: string): Promise<string> => {
  const asked = await ada.send("POST", VERSIONS, { draft: id, revision, note });
  return (await answerOf<VersionSummary>(asked)).version;
};

/** One scenario that passes, one that expects something else, and one whose names are gone. */
async function keepScenarios(ada: SignedIn, { id, revision }: ProtocolDraftBody): Promise<void> {
  const bag = exampleFile("airline-care", "lost-bag-goes-offline-and-back.scenario.json");
  const said = (title: string, text: string): object => ({ ...(JSON.parse(text) as object), title });
  const scenarios = [
    JSON.parse(bag) as object,
    said("A lost bag goes to the refunds desk", bag.replaceAll('"lead": "baggage"', '"lead": "refunds"')),
    said(
      "Written for an older version of the desk, when things were called otherwise",
      bag.replaceAll("askForMessage", "askForMesage"),
    ),
  ];
  await sent(ada, "PUT", `/v1/brands/skylark/drafts/${id}/scenarios`, { scenarios }, { "if-match": `"${revision}"` });
}

async function renameDraft(who: SignedIn, id: string): Promise<void> {
  const draft = await answerOf<ProtocolDraftBody>(await who.get(`/v1/brands/skylark/drafts/${id}`));
  await retitled(who, draft, `The college's tree, edition ${draft.revision + 1}`);
}

/** One language more or one less, so that it is a change each time. */
async function writeLanguages(who: SignedIn): Promise<void> {
  const path = `/v1/brands/${MANY_BRAND}`;
  const file = await answerOf<{ brand: { languages: string[] }; revision: number }>(await who.get(path));
  const languages = file.brand.languages.length === 1 ? ["en", "de"] : ["en"];
  await sent(who, "PUT", path, { ...file.brand, languages }, { "if-match": `"${file.revision}"` });
}

async function sent(...[who, method, path, body, headers]: [SignedIn, ...Parameters<SignedIn["send"]>]): Promise<void> {
  await answerOf(await who.send(method, path, body, headers));
}

async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

function blankProtocol(title: string, id = "the-queue-at-night"): object {
  return { parley: 1, id, title, machine: { id, states: {} } };
}

/** The same protocol, whose table about calls counts how often somebody asked and how far it spread. */
function withNumbers(document: object): object {
  const { tables, ...rest } = document as { tables: Record<string, object> };
  const row = (when: string[], then: string, because: string): object => ({ when, then, because });
  const rows = [
    row(["it >= 3.0", ""], "callback", "they asked three times, so we call"),
    row(["it >= 1.0", "it > 250.0"], "callback", "they asked before, and many read it"),
    row(["", ""], "none", "it can be solved where it was written"),
  ];
  const callBackFirst = { ...tables["callBackFirst"], inputs: ["author.priorCases", "mention.shares"], rows };
  return { ...rest, tables: { ...tables, callBackFirst } };
}

const sixtyStates = (): object => ({ parley: 1, id: "sixty", title: "Sixty states", machine: nestedMachine() });

/** A protocol whose names are as long as anybody may write them. */
function longNames(): object {
  const state = (title: string, rest: object): object => ({ meta: { title }, description: `${LONG}.`, ...rest });
  return {
    parley: 1,
    id: "long-names",
    title: LONG,
    description: `${LONG}.`,
    variables: { asked: { title: `How often they asked about it: ${LONG}`, type: "int", initial: 0 } },
    conditions: {
      loud: { title: `it is one of the ${LONG.toLowerCase()}`, when: "triage.intent == 'complaint'" },
      rail: { title: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", when: "triage.urgent" },
    },
    machine: {
      id: "long-names",
      initial: "who",
      states: {
        who: state(`Somebody who looks after ${LONG.toLowerCase()}`, {
          on: { mention: [{ guard: "loud", target: "word" }, { guard: "rail", target: "end" }, { target: "end" }] },
        }),
        word: state("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", { on: { mention: "end" } }),
        end: { type: "final", meta: { title: `The end of ${LONG.toLowerCase()}`, outcome: "answered" } },
      },
    },
  };
}

const college = (): object => ({
  ...(JSON.parse(exampleFile("college-decision-tree", "protocol.json")) as object),
  id: "the-tree",
  title: "The college's tree",
});

function sessionOf({ cookies, origins }: BrowserSession, { cookie }: SignedIn): BrowserSession {
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  return { cookies: cookies.map((kept) => ({ ...kept, name, value })), origins };
}

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
  /** A case that has come a long way. */
  readonly caseId: string;
  /** Drafts of the brand, by what they are for. */
  readonly drafts: {
    readonly change: string;
    readonly blank: string;
    readonly shared: string;
    readonly failing: string;
    /** Sixty states in phases and tracks, and names that fill every line. */
    readonly sixty: string;
    readonly long: string;
  };
  /** Saves the shared draft as somebody else would. */
  readonly saveAsColleague: () => Promise<void>;
}

/** So many at once would be an incident, and every case one of it. */
const ALONE = { last10Minutes: 1, authorsLast10Minutes: 1, lastHour: 1, authorsLastHour: 1 };

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
  const caseId = await writeCases(new ApiClient(url, server.key));
  await makeBrands(ada);
  const live = await firstVersion(ada);
  await publishTwice(ada, live);
  const change = await draftOf(ada, { from: live });
  const blank = await draftOf(ada, { protocol: blankProtocol("The queue at night") });
  const shared = await draftOf(ada, { protocol: college() });
  const failing = await draftOf(ada, { from: live });
  await keepScenarios(ada, failing);
  const sixty = await draftOf(ada, { protocol: sixtyStates() });
  const long = await draftOf(ada, { protocol: longNames() });
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
    caseId,
    drafts: {
      change: change.id,
      blank: blank.id,
      shared: shared.id,
      failing: failing.id,
      sixty: sixty.id,
      long: long.id,
    },
    saveAsColleague: () => renameDraft(bob, shared.id),
  };
}

async function writeCases(client: ApiClient): Promise<string> {
  for (const mention of airlineMentions().slice(0, 41))
    await client.postMention("skylark", { ...mention, similar: ALONE, at: new Date().toISOString() });
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

/** A better version goes live, and the next one waits for a second person. */
async function publishTwice(ada: SignedIn, live: string): Promise<void> {
  const better = await draftOf(ada, { from: live });
  await publish(ada, await retitled(ada, better, "Public care desk, by day and night"), "One desk for the whole day");
  const file = await answerOf<{ brand: { publishing: object }; revision: number }>(await ada.get("/v1/brands/skylark"));
  const brand = { ...file.brand, publishing: { secondPerson: true } };
  await sent(ada, "PUT", "/v1/brands/skylark", brand, { "if-match": `"${file.revision}"` });
  const next = await draftOf(ada, { from: await firstVersion(ada) });
  await publish(ada, await shortened(ada, next), "Waits are shorter, and nobody is told twice");
}

async function firstVersion(ada: SignedIn): Promise<string> {
  const { versions } = await answerOf<{ versions: VersionSummary[] }>(await ada.get("/v1/brands/skylark/versions"));
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

/** Changes a wait, a title and a message, so that there is something to compare. */
const shortened = (who: SignedIn, draft: ProtocolDraftBody): Promise<ProtocolDraftBody> =>
  save(
    who,
    draft,
    JSON.parse(
      JSON.stringify(draft.document).replaceAll('"PT24H"', '"PT12H"').replace("Should we answer?", "Is it for us?"),
    ) as object,
  );

const publish = (ada: SignedIn, { id, revision }: ProtocolDraftBody, note: string): Promise<void> =>
  sent(ada, "POST", "/v1/brands/skylark/versions", { draft: id, revision, note });

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

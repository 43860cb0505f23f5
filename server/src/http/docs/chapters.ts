import { html } from "hono/html";
import { ERROR_CODES, type ErrorCode } from "@parley/engine";
import { DELIVERY, HTTP, IDENTITY, INTAKE, LISTS, LIVE, VERSIONS, WEBHOOK } from "../../limits.ts";
import { REPEATS_MS } from "../../runtime/turns/change-turn.ts";
import { statusOf } from "../on-error.ts";
import { inline, paragraphs, table, type Html } from "./prose.ts";

/** A part of the reference that is about all operations. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const KB = 1024;

/** What holds for all operations, before they are told one by one. */
export const chapters = (origin: string): readonly Chapter[] => [
  { id: "calling", title: "Calling Parley", body: calling(origin) },
  { id: "errors", title: "Errors", body: errors() },
  { id: "repeating", title: "Repeating a request", body: repeating() },
  { id: "pages", title: "Lists in pages", body: pages() },
  { id: "etags", title: "ETags", body: etags() },
  { id: "live", title: "The live stream", body: live() },
  { id: "webhooks", title: "Webhooks", body: webhooks() },
  { id: "limits", title: "Limits", body: limits() },
];

const calling = (origin: string): Html =>
  html`${paragraphs(
      "Everything is JSON over HTTP. A request carries an API key of one brand in `authorization: Bearer …`, or the session of somebody who signed in. Keys and roles are made of permissions; each operation names the one that it needs. `npx parley key create --brand <brand>` makes a key.",
    )}
    <p>The calls below can be pasted into a shell after these lines:</p>
    <pre><code>export PARLEY=${origin}
export PARLEY_KEY=parley_…   # your key
brand=skylark                # your brand, and so on for other names in addresses</code></pre>
    <p>
      Every answer carries <code>x-request-id</code>: yours, if you sent one, else a new one. It is in the server’s log
      as well.
    </p>`;

function errors(): Html {
  const rows = (Object.entries(ERROR_CODES) as [ErrorCode, string][]).map(([code, says]) => {
    const status = statusOf(code);
    return [html`<code>${code}</code>`, status === null ? "–" : String(status), says];
  });
  return html`${paragraphs(
    "An error is `application/problem+json` (RFC 9457). `code` is stable and meant for programs; `detail` says what is wrong, `hint` how to mend it; `errors` names each field. Codes without a status come from commands, not over HTTP.",
  )}${table(["Code", "Status", "What it means"], rows)}`;
}

const repeating = (): Html =>
  html`${paragraphs(
    `A mention is told by its channel and id, an event by its id: sending one again gives the first answer, and nothing happens twice.

All other writes take \`Idempotency-Key\`: 1 to 200 visible ASCII characters of your choice, a new one for each change. The same request with the same key gets the first answer, for ${REPEATS_MS / HOUR} hours. The same key with another request is refused (422). So after a lost connection, send the same again. Secrets are shown once: a repeat has \`null\` in their place.`,
  )}`;

const pages = (): Html =>
  html`${paragraphs(
    `Lists take \`limit\` and \`cursor\`, and give \`next\`: the cursor of the next page, or \`null\`. A cursor is yours to pass on, not to read. What changes meanwhile is neither told twice nor lost, unless it moved to a page that you have read.

The list of cases takes filters. Where no index serves one, ${LISTS.lookedAt} cases are looked at for a page: it may be short, even empty, while \`next\` leads on.`,
  )}`;

const etags = (): Html =>
  html`${paragraphs(
    "Single things (a case, a protocol, a brand, a draft) carry an `etag`. Sent back as `if-none-match`, it saves the body when nothing changed: 304.\n\nDocuments that people edit carry a strong tag, their revision. A write must name the revision that it rests on in `if-match`; when somebody else was faster, the answer is 412 and tells who changed what.",
  )}`;

const live = (): Html =>
  html`${paragraphs(
    `\`GET /v1/brands/{brand}/live\` is a stream of server-sent events: \`case\` whenever one opened or moved. Browsers read it with \`EventSource\`.

After a lost connection send the last id as \`Last-Event-ID\` (browsers do), or as \`?after=\`: first comes every case that moved since, as it is now. When more than ${LIVE.replayedCases} cases or ${LIVE.replayedSteps} steps were missed, \`reload\` comes instead: read the list anew.`,
  )}`;

const webhooks = (): Html =>
  html`${paragraphs(
      `What Parley decides to do goes to the brand’s webhook as JSON, in the order of its case: replies, notices, handovers. Answer any 2xx within ${WEBHOOK.answerMs / SECOND} seconds when you have it; 410 refuses it for good. Anything else is tried again, at first after ${DELIVERY.retries.firstDelayMs / SECOND} seconds, in the end once an hour, for ${DELIVERY.retries.deadlineMs / HOUR / 24} days; then it is parked, and somebody must retry or drop it.

The same effect may come again: \`webhook-id\` is its key, act once on each. An answer of \`{"confirmed":true}\` to a reply says that the customer has it.

**Verify** every request by the Standard Webhooks rules: \`webhook-signature\` is \`v1,\` and the base64 of an HMAC-SHA256, keyed by the base64 after \`whsec_\`, over \`{webhook-id}.{webhook-timestamp}.{body}\`. Refuse timestamps that are more than five minutes off. After a rotation two signatures stand there for ${WEBHOOK.oldSecretMs / HOUR} hours, with a space between them: one that fits is enough.`,
    )}
    <pre><code>import { Webhook } from "standardwebhooks";

// The body as it came, before it is parsed. Throws when the signature does not fit.
const effect = new Webhook(process.env.PARLEY_WEBHOOK_SECRET).verify(rawBody, request.headers);</code></pre>`;

function limits(): Html {
  const rows: (readonly [string, string])[] = [
    [
      "A body",
      `${HTTP.bodyBytes / KB} kB, ${HTTP.depth} lists and objects within each other, whole within ${HTTP.bodyMs / SECOND} s`,
    ],
    ["A mention", `${INTAKE.mentionBytes / KB} kB`],
    ["A list of mentions", `${INTAKE.listMentions} mentions, ${INTAKE.listBytes / KB / KB} MB`],
    [
      "A stream of lines",
      `${INTAKE.lineBytes / KB} kB a line, any number; ${HTTP.requestMs / HOUR} h; not silent for ${HTTP.silentMs / SECOND} s`,
    ],
    ["Mentions of one caller to one brand", `${INTAKE.rate.burst} at once, then ${INTAKE.rate.perSecond} a second`],
    [
      "Drafts, versions and brand files that one caller has saved, checked or compared in one brand",
      `${VERSIONS.rate.burst} at once, then ${VERSIONS.rate.perSecond} a second`,
    ],
    ["An address with its query", `${HTTP.urlLength} characters`],
    ["All headers", `${HTTP.headerBytes / KB} kB, there within ${HTTP.headersMs / SECOND} s`],
    ["An idle connection", `${HTTP.keepAliveMs / SECOND} s`],
    ["A page of a list", "200"],
    ["Answers kept for repeats", `${REPEATS_MS / HOUR} h`],
    [
      "Wrong passwords",
      `${IDENTITY.triesPerPerson.most} for one person, ${IDENTITY.triesPerAddress.most} from one address, in ${IDENTITY.triesPerPerson.within / SECOND / 60} min`,
    ],
    ["An invitation, a link to a new password", `${IDENTITY.invitationMs / HOUR / 24} days`],
    ["Reading a webhook’s answer", `${WEBHOOK.answerBytes / KB} kB, ${WEBHOOK.wholeMs / SECOND} s`],
  ];
  return html`<p>
      ${inline("What is over a limit is refused with 413, 414, 431, 408 or 429; `retry-after` says in how many seconds to try again.")}
    </p>
    ${table(["What", "At most"], rows)}`;
}

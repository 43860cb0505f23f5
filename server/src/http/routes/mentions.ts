import { z } from "@hono/zod-openapi";
import { MentionAnswerBody, MentionInput, MentionResult, MentionResults, ParleyError } from "@parley/engine";
import { INTAKE } from "../../limits.ts";
import { admission } from "../admit.ts";
import { isLines, LINES } from "../intake/body-kinds.ts";
import { mustKeepRate } from "../intake/rates.ts";
import { mentionOf, type Sending } from "../intake/results.ts";
import { takeLines } from "../intake/take-lines.ts";
import { takeList } from "../intake/take-list.ts";
import { refusal } from "../on-error.ts";
import { jsonAnswer } from "../openapi.ts";
import { parseJson } from "../read-json.ts";
import { respond } from "../respond.ts";
import { route, type Asked } from "../route.ts";
import type { App, Services } from "../services.ts";

const DESCRIPTION = `One mention, a list of them, or a stream of lines.

**One** opens a case, or joins the open case of its conversation. The same mention id on the same channel again gets the same answer. A post of the brand itself (its handle is in \`handles\`) is kept and opens no case. One that was erased is known when it is delivered again: it gets \`"reason": "erased"\`, opens no case, and nothing of it is kept.

**A list** of at most ${INTAKE.listMentions} is answered with one result each, in order; a wrong one does not keep the others. The whole list is refused with 429 when it cannot be taken now.

**Lines** (\`${LINES}\`): one mention a line, any number, answered with one result a line, in order, while they come. Blank lines are skipped; a line that is wrong, or longer than ${INTAKE.lineBytes / 1024} kB, gets a result with its problem. Read the answers while you send: when they are not read, no more is taken. Whoever sends too fast is slowed down. When the key is revoked or expires meanwhile, the stream ends with a line that says so.`;

/** POST /v1/brands/{brand}/mentions */
export function mentionRoutes(app: App, services: Services): void {
  route(
    app,
    services,
    {
      method: "post",
      path: "/v1/brands/{brand}/mentions",
      tag: "Mentions",
      summary: "Send mentions; the answer is the decision",
      description: DESCRIPTION,
      needs: "mentions:send",
      takes: {
        "application/json": z.union([MentionInput, z.array(MentionInput).max(INTAKE.listMentions)]),
        [LINES]: MentionInput,
      },
      answers: {
        201: jsonAnswer("A case was opened; `location` is its address.", MentionAnswerBody),
        200: {
          description:
            "The mention joined a case, is known already, is the brand's own, or was erased; for a list or lines, one result each.",
          content: {
            "application/json": { schema: z.union([MentionAnswerBody, MentionResults]) },
            [LINES]: { schema: MentionResult },
          },
        },
      },
      problems: [429, 500],
    },
    async (asked) => (isLines(asked.c) ? streamed(services, asked) : await answered(services, asked)),
  );
}

async function answered(services: Services, { c, caller, brand }: Asked): Promise<Response> {
  const raw = await c.req.text();
  const value = parseJson(raw);
  if (Array.isArray(value)) return respond(c, 200, await takeList(sendingOf(services, c), caller, brand, value));
  if (Buffer.byteLength(raw) > INTAKE.mentionBytes)
    throw refusal(
      413,
      new ParleyError("PARLEY_BODY_INVALID", `a mention is larger than ${INTAKE.mentionBytes / 1024} kB`),
    );
  const mention = mentionOf(value);
  mustKeepRate(services, caller, brand);
  const answer = await services.host.postMention(brand, mention, raw, caller);
  if (answer.case === null) return respond(c, 200, answer.body);
  return respond(c, answer.opened ? 201 : 200, answer.body, { location: `/v1/cases/${answer.case}` });
}

function streamed(services: Services, { c, caller, brand }: Asked): Response {
  const headers = { "content-type": LINES };
  const { body } = c.req.raw;
  if (body === null) return respond(c, 200, "", headers);
  const mustStillMay = admission(c, services, { need: "mentions:send", brand });
  return respond(c, 200, takeLines(sendingOf(services, c), caller, brand, body, mustStillMay), headers);
}

const sendingOf = (services: Services, c: Asked["c"]): Sending => ({ services, requestId: c.get("requestId") });

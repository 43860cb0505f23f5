import { z } from "@hono/zod-openapi";
import {
  AcceptInput,
  BecauseInput,
  CustomerInput,
  HandoffInput,
  HandOverInput,
  ResolveInput,
  TellInput,
  TurnBody,
} from "@parley/engine";
import type { Caller } from "../../runtime/caller.ts";
import { acceptCase, declineCase, handOverCase } from "../../runtime/desk/take-case.ts";
import { sayOf, tellOwnEvent } from "../../runtime/desk/tell-case.ts";
import type { PlannedChange } from "../../runtime/turns/change-turn.ts";
import { jsonAnswer } from "../openapi.ts";
import { changing } from "../route.ts";
import type { App, Services } from "../services.ts";

interface Action<B extends z.ZodType> {
  readonly summary: string;
  readonly description?: string;
  readonly body: B;
  /** What the API description shows instead, where it cannot tell of the schema. */
  readonly described?: z.ZodType;
  readonly plan: (caller: Caller, caseId: string, body: z.output<B>, at: number) => PlannedChange;
}

/** What somebody at the desk does to a case: POST /v1/cases/{case}/{action} */
export function caseActionRoutes(app: App, services: Services): void {
  takingRoutes(app, services);
  tellingRoutes(app, services);
}

function takingRoutes(app: App, services: Services): void {
  const { kit } = services;
  action(app, services, "accept", {
    summary: "Take a case",
    description:
      "By somebody of the case's lead. One person has a case; 409 says who, or that the lead has as many as it can.",
    body: AcceptInput,
    plan: (caller, id, body, at) => acceptCase(kit, caller, id, body, at),
  });
  action(app, services, "decline", {
    summary: "Hand a case back",
    body: BecauseInput,
    plan: (caller, id, { because }, at) => declineCase(kit, caller, id, because, at),
  });
  action(app, services, "hand-over", {
    summary: "Hand a case over to another lead",
    description:
      "By somebody of the case's lead. It waits in the other lead's queue, and whoever had it has it no more. The protocol is told as `lead.handedOver` and may do more; it need not listen. 409 when the other lead has the case already, or has as many as it can.",
    body: HandOverInput,
    plan: (caller, id, body, at) => handOverCase(kit, caller, id, body, at),
  });
}

function tellingRoutes(app: App, services: Services): void {
  const { kit } = services;
  action(app, services, "resolve", {
    summary: "Say that a case is solved",
    body: ResolveInput,
    plan: (caller, id, { summary }, at) => sayOf(kit, caller, id, { type: "case.resolved", data: { summary } }, at),
  });
  action(app, services, "reopen", {
    summary: "Say that it was not solved after all",
    body: BecauseInput,
    plan: (caller, id, data, at) => sayOf(kit, caller, id, { type: "case.reopened", data }, at),
  });
  action(app, services, "handoff", {
    summary: "Tell how a handoff went",
    body: HandoffInput,
    plan: (caller, id, { outcome, note }, at) => sayOf(kit, caller, id, handoffEvent(outcome, note), at),
  });
  action(app, services, "customer", {
    summary: "Tell whether the customer goes offline",
    body: CustomerInput,
    plan: (caller, id, { answer, contact, because }, at) =>
      sayOf(
        kit,
        caller,
        id,
        answer === "agreed"
          ? { type: "customer.agreed", data: { contact } }
          : { type: "customer.refused", data: { because } },
        at,
      ),
  });
  action(app, services, "tell", {
    summary: "Tell a case an event of its protocol's own",
    description:
      "Such as `draft.ready`: the events that the protocol declares. Who tells it stands in `event.data.by`: a person's email address, or a key's name.",
    body: TellInput,
    described: TellInput.extend({ data: z.record(z.string(), z.unknown()).optional() }),
    plan: (caller, id, body, at) => tellOwnEvent(kit, caller, id, body, at),
  });
}

function action<B extends z.ZodType>(app: App, services: Services, name: string, spec: Action<B>): void {
  const { summary, description, body, described, plan } = spec;
  changing(
    app,
    services,
    {
      method: "post",
      path: `/v1/cases/{case}/${name}`,
      tag: "Desk",
      summary,
      ...(description === undefined ? {} : { description }),
      needs: "cases:act",
      body: {
        schema: body,
        code: "PARLEY_BODY_INVALID",
        what: "body",
        ...(described === undefined ? {} : { described }),
      },
      answers: { 200: jsonAnswer("The case afterwards.", TurnBody) },
    },
    ({ caller, param, body: given }) =>
      (at) =>
        plan(caller, param("case"), given, at),
  );
}

function handoffEvent(outcome: HandoffOutcome, note: string | undefined) {
  if (outcome === "done") return { type: "handoff.done", data: { summary: note } } as const;
  if (outcome === "failed") return { type: "handoff.failed", data: { because: note } } as const;
  return { type: "handoff.accepted", data: {} } as const;
}

type HandoffOutcome = z.output<typeof HandoffInput>["outcome"];

import { Acceptance, InvitationSeen, InvitationToken, MeBody, ParleyError } from "@parley/engine";
import { accept } from "../../runtime/people/acceptance.ts";
import { invitationOf, seenInvitation } from "../../runtime/people/invitations.ts";
import { readMe } from "../../runtime/people/read-me.ts";
import { callerOfPerson } from "../../runtime/people/standing.ts";
import { findPerson } from "../../store/people/find-person.ts";
import { jsonAnswer } from "../openapi.ts";
import { mustNotBeOtherPage } from "../own-page.ts";
import { respond } from "../respond.ts";
import { route, type Asked } from "../route.ts";
import type { App, Services } from "../services.ts";
import type { SignInTries } from "../sign-in-tries.ts";
import type { z } from "zod";

const TAG = "Signing in";

/** POST /v1/invitations/look and /v1/invitations/accept */
export function welcomeRoutes(app: App, services: Services, tries: SignInTries): void {
  const { store, clock } = services;
  route(
    app,
    services,
    {
      method: "post",
      path: "/v1/invitations/look",
      tag: TAG,
      summary: "What an invitation is about",
      description: "A POST, so that the token stands in no address that is logged.",
      needs: "nothing",
      body: { schema: InvitationToken, code: "PARLEY_BODY_INVALID", what: "invitation" },
      answers: { 200: jsonAnswer("Into which brand, as what, until when.", InvitationSeen) },
      problems: [404],
    },
    ({ c, body: { token } }) => {
      const seen = seenInvitation(store, invitationOf(store, token, clock.now()));
      return respond(c, 200, JSON.stringify(seen));
    },
  );

  route(
    app,
    services,
    {
      method: "post",
      path: "/v1/invitations/accept",
      tag: TAG,
      summary: "Accept an invitation, and sign in",
      description: "A link works once. Who has an account already gives its password.",
      needs: "nothing",
      body: { schema: Acceptance, code: "PARLEY_BODY_INVALID", what: "acceptance" },
      answers: { 200: jsonAnswer("Who signed in.", MeBody) },
      problems: [401, 403, 404, 409, 429],
    },
    (asked) => accepting(services, tries, asked),
  );
}

async function accepting(
  services: Services,
  tries: SignInTries,
  { c, body }: Asked<z.ZodUndefined, typeof Acceptance>,
): Promise<Response> {
  const { store, identity, clock, statements, host } = services;
  mustNotBeOtherPage(c);
  // The token is tried as well: whoever has none must not make the server hash passwords.
  const invitation = invitationOf(store, body.token, clock.now());
  const address = invitation.email ?? body.email ?? "";
  const refused = tries.refusal(c, address);
  if (refused !== null) return refused;
  const { by, email, plan } = await accept(store, identity, body, clock.now());
  tries.forgive(c, address);
  // Without the idempotency of other changes: an invitation is accepted once anyway, and no fingerprint of a password is kept.
  await host.change({ by, request: c.get("requestId"), repeat: null }, plan);
  const cookies = await identity.signIn(email, body.password, c.req.raw.headers);
  const person = findPerson(store, { email });
  if (cookies === null || person === undefined)
    throw new ParleyError("PARLEY_SIGN_IN_REFUSED", "the invitation was accepted, but signing in failed", {
      hint: "Sign in at POST /v1/auth/sign-in.",
    });
  c.set("cookies", cookies);
  const caller = callerOfPerson(statements, person);
  return respond(c, 200, JSON.stringify(await readMe(store, statements, caller)));
}

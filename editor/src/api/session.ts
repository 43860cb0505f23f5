import { queryOptions } from "@tanstack/react-query";
import type { InvitationSeen, MeBody } from "@parley/engine";
import { t } from "../texts/texts.ts";
import { ApiProblem, getJson, postJson } from "./http.ts";

const SIGN_IN = "/sign-in";

/** Who is signed in, and what they may do where. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => getJson<MeBody>("/v1/me", signal),
  staleTime: 60_000,
});

/** What an invitation is about. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: async () => {
      const seen = await postJson<InvitationSeen>("/v1/invitations/look", { token });
      if (seen === null) throw new ApiProblem(t("The server said nothing about this invitation."), 0, null);
      return seen;
    },
    staleTime: Infinity,
    retry: false,
  });

/** Signs in; the browser keeps the session's cookie. */
export const signIn = (given: { readonly email: string; readonly password: string }) =>
  postJson<MeBody>("/v1/auth/sign-in", given);

/** What somebody gives who accepts an invitation. */
export interface Accepting {
  readonly token: string;
  readonly name?: string;
  readonly email?: string;
  readonly password: string;
}

/** Accepts an invitation and signs in. */
export const acceptInvitation = (given: Accepting) => postJson<MeBody>("/v1/invitations/accept", given);

/** Ends the session and goes to the sign-in; a session that is over already is left as well. */
export async function leave(): Promise<void> {
  try {
    await postJson("/v1/auth/sign-out", {});
  } catch (error) {
    if (!isSignedOut(error)) throw error;
  }
  window.location.assign(SIGN_IN);
}

/** Does an error say that nobody is signed in? */
export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

/** When an answer said that nobody is signed in: goes to the sign-in, which leads back here afterwards. */
export function askToSignIn(error: Error): void {
  const { pathname, search, hash } = window.location;
  if (!isSignedOut(error) || pathname === SIGN_IN) return;
  const here = `${pathname}${search}${hash}`;
  window.location.assign(here === "/" ? SIGN_IN : `${SIGN_IN}?back=${encodeURIComponent(here)}`);
}

/** Where to go after signing in: back to where the sign-in was asked for, if that is a page of this server. */
export function placeAfterSignIn(search: string, origin: string): string {
  const back = new URLSearchParams(search).get("back");
  if (back === null || !URL.canParse(back, origin)) return "/";
  const url = new URL(back, origin);
  const isPage = url.origin === origin && url.pathname !== SIGN_IN && url.pathname !== "/welcome";
  return isPage ? `${url.pathname}${url.search}${url.hash}` : "/";
}

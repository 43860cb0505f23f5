import { stateTitle, stateType, type Protocol } from "@parley/engine";
import { changed, put } from "./change.ts";
import type { Attempt, Edit } from "./edit.ts";
import { placedAt, quoted } from "./paths.ts";
import { t } from "../texts/texts.ts";

/** Gives the protocol a title of at most 200 characters; an empty one is none. */
export function setProtocolTitle(protocol: Protocol, title: string): Edit | null {
  const text = title.slice(0, 200);
  if (text.trim() === "" || text === protocol.title) return null;
  const after = changed(protocol, (draft) => void (draft.title = text));
  return { title: t("Name the protocol {title}", { title: quoted(text) }), after, intent: "title:" };
}

/** Says what the protocol is for, in at most 2000 characters; nothing takes the description away. */
export function describeProtocol(protocol: Protocol, text: string): Edit | null {
  const after = changed(protocol, (draft) => put(draft, "description", text === "" ? undefined : text.slice(0, 2000)));
  return after === protocol ? null : { title: t("Describe the protocol"), after, intent: "description:" };
}

/** Chooses the state at the top, by its path, that takes cases in which something fails; null chooses none. */
export function setOnError(protocol: Protocol, path: string | null): Attempt {
  if (path === null) {
    if (protocol.onError === undefined) return null;
    return {
      title: t("Choose no state for failures"),
      after: changed(protocol, (draft) => put(draft, "onError", undefined)),
    };
  }
  const state = placedAt(protocol, path);
  if (state === undefined || state.key === protocol.onError) return null;
  if (state.parent?.path !== "")
    return { refused: t("Only a state at the top can take the cases in which something fails.") };
  if (stateType(state.node) === "history")
    return { refused: t("A way back cannot take a case that fails: it may lead to where it failed.") };
  const after = changed(protocol, (draft) => put(draft, "onError", state.key));
  return { title: t("Lead failures to {state}", { state: quoted(stateTitle(state)) }), after };
}

/** Accepts a finding of the checker, with a reason of 1 to 300 characters; one accepted already gets the new reason. */
export function acceptFinding(protocol: Protocol, code: string, at: string, because: string): Attempt {
  const reason = because.trim().slice(0, 300);
  if (reason === "") return { refused: t("Say why it is right as it is.") };
  if (code.length > 80 || at.length > 400)
    return { refused: t("This finding cannot be accepted: its place is too long to be kept.") };
  const known = protocol.accepted.find((each) => each.code === code && each.at === at);
  if (known?.because === reason) return null;
  if (known === undefined && protocol.accepted.length >= 200)
    return { refused: t("At most 200 findings can be accepted.") };
  const others = protocol.accepted.filter((each) => each !== known);
  const after = changed(protocol, (draft) => void (draft.accepted = [...others, { code, at, because: reason }]));
  return { title: t("Accept a finding"), after };
}

/** Takes back that a finding was accepted. */
export function withdrawAcceptance(protocol: Protocol, code: string, at: string): Edit | null {
  const kept = protocol.accepted.filter((each) => each.code !== code || each.at !== at);
  if (kept.length === protocol.accepted.length) return null;
  return { title: t("No longer accept a finding"), after: changed(protocol, (draft) => void (draft.accepted = kept)) };
}

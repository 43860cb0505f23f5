import type { MeBody, VersionSummary } from "@parley/engine";
import type { VersionDeed } from "../../api/versions.ts";
import { isAskedBy } from "../../model/version-history.ts";
import { may } from "../protocols/may.ts";

/** Something that can be done about a version, as it is offered and asked for. */
export interface DeedWords {
  readonly deed: VersionDeed;
  readonly label: string;
  readonly title: string;
  /** What becomes of new cases, and of those that run. */
  readonly happens: string;
  readonly yes: string;
  readonly isGrave: boolean;
  /** What is asked for in words, must it be given, and how many characters at most? */
  readonly words: { readonly label: string; readonly isNeeded: boolean; readonly most: number } | null;
}

const RUNNING = "Cases that run already stay on the version that they began with.";
const NOTE = { label: "Why, for those who read the list later", isNeeded: false, most: 2000 };

const AGREE: DeedWords = {
  deed: "agree",
  label: "Agree…",
  title: "Agree to this version?",
  happens: `The gate looks at it again, and it goes live at once: new cases take it. ${RUNNING}`,
  yes: "Agree, let it go live",
  isGrave: false,
  words: { label: "Why you agree", isNeeded: false, most: 500 },
};
const REFUSE: DeedWords = {
  deed: "refuse",
  label: "Refuse…",
  title: "Refuse this version?",
  happens: "It does not go live, and nothing changes for any case. It is kept in this list with your reason.",
  yes: "Refuse it",
  isGrave: true,
  words: { label: "Why not", isNeeded: true, most: 500 },
};
const WITHDRAW: DeedWords = {
  deed: "retire",
  label: "Withdraw…",
  title: "Withdraw this version?",
  happens: "Nobody has to agree to it any more. What is live stays live, and no case notices.",
  yes: "Withdraw it",
  isGrave: false,
  words: null,
};
const ROLL_BACK: DeedWords = {
  deed: "rollBack",
  label: "Roll back…",
  title: "Go back to the version before?",
  happens: `The version that was live before this one is live again at once; nobody has to agree. New cases take it. ${RUNNING}`,
  yes: "Roll back",
  isGrave: true,
  words: NOTE,
};
const RETIRE: DeedWords = {
  deed: "retire",
  label: "Take it out…",
  title: "Take this version out?",
  happens:
    "No new case takes this protocol any more: mentions go to the brand’s other protocols. Cases that began with it go on to their end.",
  yes: "Take it out",
  isGrave: true,
  words: null,
};
const GO_LIVE: DeedWords = {
  deed: "publish",
  label: "Let it go live…",
  title: "Let this version go live?",
  happens: `The gate looks at it again; where the brand asks for a second person, somebody else has to agree first. Then new cases take it, and it stops running as a shadow. ${RUNNING}`,
  yes: "Let it go live",
  isGrave: false,
  words: NOTE,
};
const PUBLISH_AGAIN: DeedWords = {
  deed: "publish",
  label: "Publish it again…",
  title: "Publish this version again?",
  happens: `The gate looks at it for the brand as it is now; where the brand asks for a second person, somebody else has to agree first. Then it takes the place of what is live, and new cases take it. ${RUNNING}`,
  yes: "Publish it again",
  isGrave: false,
  words: NOTE,
};
const START_SHADOW: DeedWords = {
  deed: "startShadow",
  label: "Run it as a shadow…",
  title: "Run this version beside the live one?",
  happens:
    "It takes every new case beside the live version and decides for itself. What it would do is written down here and never sent; no customer and no lead notices.",
  yes: "Run it as a shadow",
  isGrave: false,
  words: null,
};
const STOP_SHADOW: DeedWords = {
  deed: "stopShadow",
  label: "Stop the shadow…",
  title: "Stop running it beside the live one?",
  happens: "No further case is compared. What it decided otherwise so far stays here to be read. No case notices.",
  yes: "Stop it",
  isGrave: false,
  words: null,
};

/** What somebody may do about a version where it stands; the server has the last word. */
export function deedsFor(version: VersionSummary, all: readonly VersionSummary[], me: MeBody): readonly DeedWords[] {
  const mayPublish = may(me, version.brand, "protocols:publish");
  const mayDecide = may(me, version.brand, "approvals:publish") && !isAskedBy(version, me);
  switch (version.status) {
    case "waiting":
      return [...(mayDecide ? [AGREE, REFUSE] : []), ...(mayPublish ? [WITHDRAW] : [])];
    case "live": {
      const hasEarlier = all.some((other) => other.version !== version.version && other.liveAt !== null);
      return mayPublish ? [...(hasEarlier ? [ROLL_BACK] : []), RETIRE] : [];
    }
    case "shadow":
      return mayPublish ? [GO_LIVE, STOP_SHADOW] : [];
    case "retired":
      return mayPublish ? [PUBLISH_AGAIN, START_SHADOW] : [];
    case "refused":
      return mayPublish ? [PUBLISH_AGAIN] : [];
  }
}

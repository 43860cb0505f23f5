import type { MeBody, VersionSummary } from "@parley/engine";
import type { VersionDeed } from "../../api/versions.ts";
import { isAskedBy } from "../../model/version-history.ts";
import { t } from "../../texts/texts.ts";
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

const RUNNING = t("Cases that run already stay on the version that they began with.");
const NOTE = { label: t("Why, for those who read the list later"), isNeeded: false, most: 2000 };

const AGREE: DeedWords = {
  deed: "agree",
  label: t("Agree…"),
  title: t("Agree to this version?"),
  happens: `${t("The gate looks at it again, and it goes live at once: new cases take it.")} ${RUNNING}`,
  yes: t("Agree, let it go live"),
  isGrave: false,
  words: { label: t("Why you agree"), isNeeded: false, most: 500 },
};
const REFUSE: DeedWords = {
  deed: "refuse",
  label: t("Refuse…"),
  title: t("Refuse this version?"),
  happens: t("It does not go live, and nothing changes for any case. It is kept in this list with your reason."),
  yes: t("Refuse it"),
  isGrave: true,
  words: { label: t("Why not"), isNeeded: true, most: 500 },
};
const WITHDRAW: DeedWords = {
  deed: "retire",
  label: t("Withdraw…"),
  title: t("Withdraw this version?"),
  happens: t("Nobody has to agree to it any more. What is live stays live, and no case notices."),
  yes: t("Withdraw it"),
  isGrave: false,
  words: null,
};
const ROLL_BACK: DeedWords = {
  deed: "rollBack",
  label: t("Roll back…"),
  title: t("Go back to the version before?"),
  happens: `${t("The version that was live before this one is live again at once; nobody has to agree. New cases take it.")} ${RUNNING}`,
  yes: t("Roll back"),
  isGrave: true,
  words: NOTE,
};
const RETIRE: DeedWords = {
  deed: "retire",
  label: t("Take it out…"),
  title: t("Take this version out?"),
  happens: t(
    "No new case takes this protocol any more: mentions go to the brand’s other protocols. Cases that began with it go on to their end.",
  ),
  yes: t("Take it out"),
  isGrave: true,
  words: null,
};
const GO_LIVE: DeedWords = {
  deed: "publish",
  label: t("Let it go live…"),
  title: t("Let this version go live?"),
  happens: `${t("The gate looks at it again; where the brand asks for a second person, somebody else has to agree first. Then new cases take it, and it stops running as a shadow.")} ${RUNNING}`,
  yes: t("Let it go live"),
  isGrave: false,
  words: NOTE,
};
const PUBLISH_AGAIN: DeedWords = {
  deed: "publish",
  label: t("Publish it again…"),
  title: t("Publish this version again?"),
  happens: `${t("The gate looks at it for the brand as it is now; where the brand asks for a second person, somebody else has to agree first. Then it takes the place of what is live, and new cases take it.")} ${RUNNING}`,
  yes: t("Publish it again"),
  isGrave: false,
  words: NOTE,
};
const START_SHADOW: DeedWords = {
  deed: "startShadow",
  label: t("Run it as a shadow…"),
  title: t("Run this version beside the live one?"),
  happens: t(
    "It takes every new case beside the live version and decides for itself. What it would do is written down here and never sent; no customer and no lead notices.",
  ),
  yes: t("Run it as a shadow"),
  isGrave: false,
  words: null,
};
const STOP_SHADOW: DeedWords = {
  deed: "stopShadow",
  label: t("Stop the shadow…"),
  title: t("Stop running it beside the live one?"),
  happens: t("No further case is compared. What it decided otherwise so far stays here to be read. No case notices."),
  yes: t("Stop it"),
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

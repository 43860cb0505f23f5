import { stateTitle, type Action, type Protocol } from "@parley/engine";
import { isEdit, type Attempt } from "./edit.ts";
import { setKind } from "./kinds.ts";
import type { NewKind } from "./new-states.ts";
import { placedAt, quoted } from "./paths.ts";
import { findGroup, findRow, rowId, type Trigger } from "./rows.ts";
import { commonActions, withCommon } from "../model/common-actions.ts";
import { setActions } from "./states.ts";
import { t } from "../texts/texts.ts";
import { connect, retarget } from "./transitions.ts";

/** Lets several states lead to one, when the same happens; not that one to itself. All of them do, or none. */
export function connectAll(protocol: Protocol, sources: readonly string[], target: string, trigger: Trigger): Attempt {
  const commands = sources
    .filter((source) => source !== target)
    .map((source) => (now: Protocol) => connect(now, { source, target, trigger }));
  const title = t("Lead {count, plural, one {# state} other {# states}} on to {target}", {
    count: commands.length,
    target: titleOf(protocol, target),
  });
  return together(protocol, title, commands);
}

/** Makes several states ones of another kind. All of them are, or none. */
export function setKindOfAll(protocol: Protocol, paths: readonly string[], kind: NewKind): Attempt {
  const title = t("Change the kind of {count, plural, one {# state} other {# states}}", { count: paths.length });
  return together(
    protocol,
    title,
    paths.map((path) => (now) => setKind(now, path, kind)),
  );
}

/** Changes what several states have in common of what they do on the way in; what only some do stays as it is. */
export function setCommonActions(
  protocol: Protocol,
  paths: readonly string[],
  actions: ReadonlyArray<string | Action>,
): Attempt {
  const entries = paths.map((path) => placedAt(protocol, path)?.node.entry);
  const common = commonActions(entries);
  const title = t("Change what {count, plural, one {# state does} other {# states do}} on entry", {
    count: paths.length,
  });
  const commands = paths.map(
    (path, index) => (now: Protocol) => setActions(now, path, "entry", withCommon(entries[index], common, actions)),
  );
  const attempt = together(protocol, title, commands);
  return attempt !== null && isEdit(attempt) ? { ...attempt, intent: `entry:${paths.join(" ")}` } : attempt;
}

/** Lets several transitions, or all those of an event's card, lead to one state. */
export function retargetAll(protocol: Protocol, ids: readonly string[], target: string): Attempt {
  const rows = new Set(ids.flatMap((id) => rowsAt(protocol, id)));
  const title = t("Lead {count, plural, one {# transition} other {# transitions}} to {target}", {
    count: rows.size,
    target: titleOf(protocol, target),
  });
  return together(
    protocol,
    title,
    [...rows].map((id) => (now) => retarget(now, id, target)),
  );
}

/** Several commands as one step; a refusal of one refuses all. */
function together(
  protocol: Protocol,
  title: string,
  commands: ReadonlyArray<(protocol: Protocol) => Attempt>,
): Attempt {
  let after = protocol;
  for (const command of commands) {
    const attempt = command(after);
    if (attempt !== null && !isEdit(attempt)) return attempt;
    after = attempt?.after ?? after;
  }
  return after === protocol ? null : { title, after };
}

function rowsAt(protocol: Protocol, id: string): readonly string[] {
  const group = findGroup(protocol, id);
  if (group !== null) return group.rows.map((_, index) => rowId(group.state.path, group, index));
  return findRow(protocol, id) === null ? [] : [id];
}

function titleOf(protocol: Protocol, path: string): string {
  const state = placedAt(protocol, path);
  return quoted(state === undefined ? path : stateTitle(state));
}

import type { Json } from "../protocol/json.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { canonicalProtocol } from "./format.ts";
import { change, changesBehaviour } from "./change.ts";
import { diffCharts } from "./chart-diff.ts";
import type { StatePairs } from "./match-states.ts";
import { diffParts } from "./part-diff.ts";
import type { Change, FieldChange, LayoutDiff, ProtocolDiff } from "./protocol-diff.ts";
import { followRenames, NAMED_PARTS, renamesBetween } from "./renames.ts";
import { contentOf, fieldChanges, listChanges } from "./same.ts";

/**
 * How one protocol differs from another, told in its own terms: what was added, removed, changed, renamed or moved.
 * A renamed thing is followed to where it is used, so its users do not count as changed.
 */
export function diffProtocols(before: Protocol, after: Protocol): ProtocolDiff {
  const leaves = renamesBetween(before, after, ["variables", "clocks", "events"]);
  const inNewWords = followRenames(before, leaves);
  const users = renamesBetween(inNewWords, after, ["conditions", "tables", "messages"]);
  const old = followRenames(inNewWords, users);
  const { conditions, tables, messages } = users;
  const renames = { ...leaves, conditions, tables, messages };
  const chart = diffCharts(old.machine, after.machine);
  const said = [...diffDocument(old, after, chart.pairs), ...diffParts(old, after, renames), ...chart.changes];
  const layout = diffLayout(before.layout, after.layout, chart.pairs);
  const changes = said.length > 0 ? said : diffSpelling(before, after);
  return {
    changes,
    layout,
    behaviour: changes.some((each) => each.behaviour),
    states: Object.fromEntries([...chart.pairs].filter(([from, to]) => from !== to)),
  };
}

/** What stands at the top of a document, and the findings that it accepts. */
function diffDocument(before: Protocol, after: Protocol, pairs: StatePairs): Change[] {
  const top = ({ id, title, description, onError }: Protocol) => ({ id, title, description, onError });
  const old = top(before);
  const onError = old.onError === undefined ? undefined : (pairs.get(old.onError) ?? old.onError);
  const fields = fieldChanges({ ...old, onError }, top(after));
  const accepted = acceptedChanges(before, after);
  const about = { how: "changed", title: after.title } as const;
  return [
    ...fields.map((field) => ({
      ...change({ part: "document", ...about, at: field.field, fields: [field] }),
      behaviour: changesBehaviour([field]),
    })),
    ...(accepted.length === 0
      ? []
      : [{ ...change({ part: "accepted", ...about, at: "accepted", fields: accepted }), behaviour: false }]),
  ];
}

function acceptedChanges(before: Protocol, after: Protocol): FieldChange[] {
  const { changes } = listChanges(before.accepted, after.accepted, []);
  return changes.map(({ how, before: was, after: is }) =>
    how === "removed"
      ? { field: "accepted", before: was?.item as Json }
      : { field: "accepted", after: is?.item as Json },
  );
}

/** Where states lie on the screen; a state that was renamed keeps its place. */
function diffLayout(before: Protocol["layout"], after: Protocol["layout"], pairs: StatePairs): LayoutDiff {
  const old = Object.fromEntries(Object.entries(before).map(([key, place]) => [pairs.get(key) ?? key, place]));
  return {
    added: Object.keys(after).filter((key) => !Object.hasOwn(old, key)),
    removed: Object.keys(old).filter((key) => !Object.hasOwn(after, key)),
    changed: Object.keys(after).filter(
      (key) => Object.hasOwn(old, key) && contentOf(old[key]) !== contentOf(after[key]),
    ),
  };
}

/** Nothing else differs: then perhaps the order of names, or how something is written. */
function diffSpelling(before: Protocol, after: Protocol): Change[] {
  const text = (protocol: Protocol): string => JSON.stringify(canonicalProtocol({ ...protocol, layout: {} }));
  if (text(before) === text(after)) return [];
  const parts = ["machine", ...NAMED_PARTS] as const;
  const differing = parts.find((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  return [
    {
      ...change({ part: "document", how: "respelled", at: differing ?? "", title: after.title }),
      behaviour: false,
    },
  ];
}

import { readdirSync, readFileSync } from "node:fs";
import {
  parseBrand,
  parseProtocol,
  placedStates,
  resolveTarget,
  indexStates,
  type Brand,
  type Protocol,
} from "@parley/engine";
import { groupsOf, targetsOf } from "./rows.ts";

const FOLDER = new URL("../../../examples/", import.meta.url);

const read = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}/${file}.json`, FOLDER), "utf8"));

/** Every example: its protocol and the brand that it is for. */
export const EXAMPLES: readonly { readonly name: string; readonly protocol: Protocol; readonly brand: Brand }[] =
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
    .map(({ name }) => ({
      name,
      protocol: parseProtocol(read(name, "protocol")),
      brand: parseBrand(read(name, "brand")),
    }));

/** A small document around a chart, for planted cases. */
export function toy(machine: unknown, more: object = {}): Protocol {
  return parseProtocol({ parley: 1, id: "toy", title: "Toy", machine, ...more });
}

/** A document in which every state carries the path that it had, so that it is known again wherever it goes. */
export function marked(protocol: Protocol): Protocol {
  const copy = structuredClone(protocol);
  for (const { path, node } of placedStates(copy.machine)) node.meta = { ...node.meta, mark: path };
  return copy;
}

/** What a marked chart means, told by marks alone: where every state begins, and where each of its transitions leads. */
export function meaningOf(protocol: Protocol): ReadonlyMap<unknown, unknown> {
  const index = indexStates(protocol.machine);
  return new Map(
    index.all.flatMap((state) => {
      const mark = state.node.meta?.["mark"];
      if (mark === undefined) return [];
      const groups = groupsOf(state).map(({ kind, name, rows }) => ({
        kind,
        name,
        targets: rows.map((row) =>
          targetsOf(row).map((text) => resolveTarget(text, state, index)?.node.meta?.["mark"]),
        ),
      }));
      return [[mark, groups] as const];
    }),
  );
}

import { ParleyError, type Issue } from "../errors.ts";
import { StateNode } from "../protocol/machine.ts";
import { readShape } from "../protocol/parse.ts";
import { plainJson } from "../protocol/plain-json.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { structureIssues } from "../protocol/structure.ts";
import { migrateFromV4 } from "./from-v4.ts";
import { isRecord, type JsonRecord } from "./json-record.ts";
import { protocolWithRest } from "./rest-of-document.ts";
import { unboundIssues } from "./unbound.ts";
import { transitionsInV5 } from "./v4-transitions.ts";

/** A protocol made of a bare machine, and what in it nobody runs. */
export interface ImportedMachine {
  readonly protocol: Protocol;
  readonly issues: readonly Issue[];
}

/**
 * Takes an XState v5 configuration, as JSON, into a protocol without loss: `exportMachine` gives an equal one back. What
 * Parley does not run is kept and reported as `unbound`. Configurations of v4 are rewritten where v5 says exactly the
 * same. Throws PARLEY_PROTOCOL_INVALID, with an issue for each fault, for what is malformed or cannot be rewritten.
 */
export function importMachine(config: unknown): ImportedMachine {
  const plain = plainJson(config);
  if ("faults" in plain)
    throw refused(plain.faults.map(({ at, message, hint }) => fault(inMachine(at), message, hint)));
  if (!isRecord(plain.json)) throw refused([fault("machine", "A machine's configuration is an object.")]);
  const other = otherDocumentFault(plain.json);
  if (other !== null) throw refused([other]);
  const migration = migrateFromV4(plain.json);
  if (migration.refused.length > 0) throw refused(migration.refused);
  const chart = readChart(migration.machine);
  const machine = migration.rewritten.size > 0 ? transitionsInV5(chart) : chart;
  const faults = structureIssues(machine);
  if (faults.length > 0) throw refused(faults);
  const protocol = protocolWithRest(machine);
  // Of the machine as it came: its waits may be written otherwise in the document.
  const unbound = unboundIssues({ ...protocol, machine });
  return { protocol, issues: [...migrationIssues(migration.rewritten), ...unbound] };
}

function readChart(json: JsonRecord): StateNode {
  const read = readShape(StateNode, json);
  if ("issues" in read) throw refused(read.issues.map((issue) => ({ ...issue, at: inMachine(issue.at) })));
  return read.data;
}

const inMachine = (at: string): string => (at === "" ? "machine" : `machine.${at}`);

const fault = (at: string, message: string, hint?: string): Issue => ({
  code: "shape",
  severity: "error",
  certain: true,
  message,
  at,
  ...(hint === undefined ? {} : { hint }),
});

function refused(issues: readonly Issue[]): ParleyError {
  const [first] = issues;
  return new ParleyError(
    "PARLEY_PROTOCOL_INVALID",
    `This machine cannot be taken in: ${first?.at}: ${first?.message}`,
    {
      issues,
      ...(first === undefined ? {} : { at: first.at }),
      ...(first?.hint === undefined ? {} : { hint: first.hint }),
    },
  );
}

/** What is easily mistaken for a configuration, and would come in as a machine that does nothing. */
function otherDocumentFault(json: JsonRecord): Issue | null {
  if (json["parley"] !== undefined && json["machine"] !== undefined)
    return fault("parley", "This is a protocol already.", "Use it as it is, or give its machine alone.");
  const isDefinition = Array.isArray(json["transitions"]) && json["key"] !== undefined && json["on"] !== undefined;
  return isDefinition
    ? fault(
        "machine.transitions",
        "This is a machine's definition (machine.toJSON()), which leaves out eventless transitions.",
        "Give its configuration instead: JSON.stringify(machine.config).",
      )
    : null;
}

function migrationIssues(rewritten: ReadonlySet<string>): Issue[] {
  return rewritten.size === 0
    ? []
    : [
        {
          code: "v4",
          severity: "warning",
          certain: true,
          message: `This was written for XState v4 and is now in the words of v5: ${[...rewritten].join(", ")}.`,
          at: "machine",
        },
      ];
}

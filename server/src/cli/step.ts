import { existsSync } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { defineCommand } from "citty";
import { compile, ParleyError, parseBrand, parseProtocol, type Program } from "@parley/engine";
import { protocolPlace, readJsonFile } from "./files.ts";
import { inFile } from "./load-program.ts";
import { StepCases } from "./step-cases.ts";
import { readStepLine, wrongLine } from "./step-line.ts";
import type { World } from "./world.ts";

/** `parley step` */
export const step = (world: World) =>
  defineCommand({
    meta: {
      name: "step",
      description: [
        "Runs cases from JSON lines on stdin and writes one step as JSON per line on stdout.",
        '{"open":{"case":"c1","mention":{…}}} opens a case;',
        '{"case":"c1","event":{"type":"reply.sent","id":"e1"},"at":"2026-03-02T09:00:00Z"},',
        '{"case":"c1","mention":{…}} and {"case":"c1","wake":true,"at":…} go on with it, without "case" with the one before;',
        '"state" instead of "case" takes the state of an earlier step, and nothing is remembered.',
        "A line that is wrong ends it with 1, and its number on stderr",
      ].join(" "),
    },
    args: {
      protocol: { type: "positional", required: true, description: "protocol.json or its folder" },
      brand: {
        type: "string",
        description:
          "Another brand file than the brand.json beside the protocol; without either, the bare machine runs",
        valueHint: "file",
      },
    },
    async run({ args }) {
      await pipe(world, new StepCases(programOf(args.protocol, args.brand)));
    },
  });

function programOf(path: string, brand: string | undefined): Program {
  const { protocolFile, brandFile } = protocolPlace(path, brand);
  const protocol = inFile(protocolFile, () => parseProtocol(readJsonFile(protocolFile)));
  const hasBrand = brand !== undefined || existsSync(brandFile);
  const known = hasBrand ? inFile(brandFile, () => parseBrand(readJsonFile(brandFile))) : null;
  return inFile(protocolFile, () => compile(protocol, known));
}

/** Line by line, no faster than the reader at the other end; when that goes away, it is done. */
async function pipe({ stdin, stdout }: World, cases: StepCases): Promise<void> {
  const gone = new AbortController();
  let failure: NodeJS.ErrnoException | null = null;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    failure = error;
    gone.abort();
  });
  let number = 0;
  for await (const text of createInterface({ input: stdin, crlfDelay: Infinity, signal: gone.signal })) {
    number += 1;
    const line = number === 1 ? text.replace(/^\uFEFF/, "") : text;
    if (line.trim() === "") continue;
    if (!stdout.write(`${answer(cases, line, number)}\n`))
      await once(stdout, "drain", { signal: gone.signal }).catch(ifAborted(gone.signal));
  }
  if (failure !== null && (failure as NodeJS.ErrnoException).code !== "EPIPE") throw failure;
}

/** Waiting that was called off is no error. */
const ifAborted =
  (signal: AbortSignal) =>
  (error: unknown): void => {
    if (!signal.aborted) throw error;
  };

function answer(cases: StepCases, text: string, number: number): string {
  const line = readStepLine(text, number);
  try {
    const { state, decision, effects, wakeAt, trace } = cases.take(line);
    return JSON.stringify({ case: state.case, state, decision, effects, wakeAt, trace });
  } catch (error) {
    throw error instanceof ParleyError && error.kind !== "bug" ? wrongLine(number, error.message) : error;
  }
}

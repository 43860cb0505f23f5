import { ParleyError } from "@parley/engine";
import { INTAKE } from "../../limits.ts";
import type { Caller } from "../../runtime/caller.ts";
import { parseJson } from "../read-json.ts";
import { LineSplitter, type Line } from "./line-splitter.ts";
import { rateWait } from "./rates.ts";
import { answeredResult, idOf, mentionOf, refusedResult, type Sending } from "./results.ts";

/** A line that was taken in; its result comes when it is durable. */
interface Begun {
  readonly line: number;
  readonly result: Promise<string>;
}

/**
 * Takes mentions line by line and answers each with a line, in order. So many are under way at once; more is only read when
 * answers were read, so that neither side needs memory for more. Whoever sends faster than the rate allows, or than the
 * server can write, is slowed down. When the client goes away, no further line is taken; when `mustStillMay` throws, a last
 * line says why.
 */
export function takeLines(
  sending: Sending,
  caller: Caller,
  brand: string,
  body: ReadableStream<Uint8Array>,
  mustStillMay: () => void | Promise<void>,
): ReadableStream<Uint8Array> {
  const { stopping } = sending.services;
  const encoder = new TextEncoder();
  return body
    .pipeThrough(new TransformStream(new LineSplitter(INTAKE.lineBytes, stopping)))
    .pipeThrough(
      new TransformStream<Line, Begun>(
        {
          transform: async (line, out) => {
            const refused = await refusalOf(sending, mustStillMay, line);
            out.enqueue(refused ?? (await begin(sending, caller, brand, line)));
            if (refused !== null) out.terminate();
          },
        },
        undefined,
        { highWaterMark: INTAKE.linesInFlight },
      ),
    )
    .pipeThrough(
      new TransformStream<Begun, Uint8Array>({
        transform: async ({ line, result }, out) => out.enqueue(encoder.encode(`${numbered(line, await result)}\n`)),
      }),
    );
}

/** The last line of a stream whose sender may not send any more; null while it may. */
async function refusalOf(
  sending: Sending,
  mustStillMay: () => void | Promise<void>,
  { number }: Line,
): Promise<Begun | null> {
  try {
    await mustStillMay();
    return null;
  } catch (error) {
    return { line: number, result: Promise.resolve(refusedResult(sending, null, error)) };
  }
}

async function begin(sending: Sending, caller: Caller, brand: string, line: Line): Promise<Begun> {
  const { services } = sending;
  let id: string | null = null;
  try {
    if ("broken" in line) throw new ParleyError("PARLEY_BODY_INVALID", line.broken);
    const value = parseJson(line.text);
    id = idOf(value);
    const mention = mentionOf(value);
    for (let wait = rateWait(services, caller, brand, 1); wait > 0; wait = rateWait(services, caller, brand, 1))
      await passed(sending, wait);
    for (let wait = services.host.fullFor(); wait > 0; wait = services.host.fullFor()) await passed(sending, wait);
    const answer = services.host.postMention(brand, mention, line.text, caller);
    return {
      line: line.number,
      result: answer.then(
        (taken) => answeredResult(mention.id, taken),
        (error: unknown) => refusedResult(sending, mention.id, error),
      ),
    };
  } catch (error) {
    return { line: line.number, result: Promise.resolve(refusedResult(sending, id, error)) };
  }
}

/** A result with the number of its line; it is JSON already, and is not read again. */
const numbered = (line: number, result: string): string => `{"line":${line},${result.slice(1)}`;

/** Waits; a server that stops waits no more. */
function passed({ services: { clock, stopping } }: Sending, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      cancel();
      reject(
        new ParleyError("PARLEY_OVERLOADED", "the mention was not taken: the server is stopping", {
          kind: "operational",
        }),
      );
    };
    const cancel = clock.after(ms, () => {
      stopping.removeEventListener("abort", stop);
      resolve();
    });
    if (stopping.aborted) stop();
    else stopping.addEventListener("abort", stop, { once: true });
  });
}

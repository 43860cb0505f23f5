import { Agent as PlainAgent, request as plainRequest, type ClientRequest, type IncomingMessage } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { WEBHOOK } from "../limits.ts";

/** Something to be posted. */
export interface Parcel {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** What a receiver answered. `body` is null when it was too long, or not there in time. */
export interface PostAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string | null;
}

/** Posts a parcel; throws, in words, when no answer comes in time. Redirects are answers like others. */
export type Post = (parcel: Parcel) => Promise<PostAnswer>;

/** How long things may take, in ms, and how many bytes of the answer are read. */
export type PostLimits = {
  readonly [limit in "connectMs" | "answerMs" | "wholeMs" | "idleMs" | "answerBytes"]: number;
};

/** How a post reaches its receiver. */
export interface PostOptions {
  /** Finds the addresses to connect to; the machine's own way unless said otherwise. */
  readonly lookup?: LookupFunction;
  readonly limits?: PostLimits;
}

interface Wires extends Required<Pick<PostOptions, "limits">> {
  readonly plain: PlainAgent;
  readonly secure: SecureAgent;
  readonly lookup: LookupFunction | undefined;
}

/** A way to post, with connections of its own that are kept a while for the next parcel: all of them were made through its `lookup`. */
export function openPost({ lookup, limits = WEBHOOK }: PostOptions = {}): Post {
  const keep = { keepAlive: true, timeout: limits.idleMs };
  const wires: Wires = { plain: new PlainAgent(keep), secure: new SecureAgent(keep), lookup, limits };
  return (parcel) => send(wires, parcel);
}

function send(wires: Wires, parcel: Parcel): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const request = begin(wires, parcel);
    const timers = watch(request, wires.limits);
    let answered = false;
    request.on("error", (error: NodeJS.ErrnoException) => {
      // A kept connection that the receiver closed just now says nothing about the receiver: a fresh one is tried at once.
      const stale = request.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
      if (stale && !answered) resolve(send(wires, parcel));
      else if (!answered) reject(error);
    });
    request.once("response", (response) => {
      answered = true;
      void readBody(response, wires.limits.answerBytes).then((body) =>
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"], body }),
      );
    });
    request.once("close", () => timers.stop());
    request.end(parcel.body);
  });
}

function begin({ plain, secure, lookup }: Wires, { url, headers, body }: Parcel): ClientRequest {
  const options = {
    method: "POST",
    headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
    ...(lookup === undefined ? {} : { lookup }),
  };
  return url.startsWith("https:")
    ? secureRequest(url, { ...options, agent: secure })
    : plainRequest(url, { ...options, agent: plain });
}

/** Breaks a request off that does not connect, does not answer, or does not end in time. */
function watch(request: ClientRequest, { connectMs, answerMs, wholeMs }: PostLimits): { stop(): void } {
  const late = (what: string, ms: number) =>
    setTimeout(() => request.destroy(new Error(`the receiver did not ${what} within ${ms} ms`)), ms);
  const whole = late("finish", wholeMs);
  let phase = late("take the connection", connectMs);
  const connected = (): void => {
    clearTimeout(phase);
    phase = late("answer", answerMs);
  };
  request.once("socket", (socket) => {
    if (socket.connecting) socket.once("encrypted" in socket ? "secureConnect" : "connect", connected);
    else connected();
  });
  request.once("response", () => clearTimeout(phase));
  return {
    stop() {
      clearTimeout(whole);
      clearTimeout(phase);
    },
  };
}

/** Once the status is there it has said what there is to say: a body that is too long, breaks off, or drips is let go. */
async function readBody(response: IncomingMessage, most: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) return null;
      parts.push(part);
    }
    return Buffer.concat(parts).toString();
  } catch {
    return null;
  }
}

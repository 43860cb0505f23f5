import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { ParleyError, type ErrorCode } from "@parley/engine";
import { HTTP } from "../limits.ts";
import { isStream } from "./intake/body-kinds.ts";
import { problemOf, refusal } from "./on-error.ts";
import { API_HEADERS } from "./respond.ts";

/** What Node takes as limits of a server; it answers 431 and 408 by itself. */
export const NODE_LIMITS = {
  maxHeaderSize: HTTP.headerBytes,
  headersTimeout: HTTP.headersMs,
  requestTimeout: HTTP.requestMs,
  keepAliveTimeout: HTTP.keepAliveMs,
  connectionsCheckingInterval: 1_000,
} as const;

/**
 * Cuts what comes too slowly: a body (unless it is a stream) has a time to be there whole, a connection must not be
 * silent. Node bounds whole requests only, streams among them, so bodies are watched here.
 */
export function cutSlowRequests(server: Server, bodyMs: number = HTTP.bodyMs): void {
  server.maxConnections = HTTP.connections;
  server.setTimeout(HTTP.silentMs);
  server.on("request", (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (!hasBody(incoming) || isStream(incoming.headers["content-type"])) return;
    const timer = setTimeout(() => cutBody(incoming, outgoing, bodyMs), bodyMs);
    timer.unref();
    outgoing.once("close", () => clearTimeout(timer));
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => refuseMalformed(error, socket as Socket));
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";

function cutBody(incoming: IncomingMessage, outgoing: ServerResponse, bodyMs: number): void {
  if (incoming.complete) return;
  if (outgoing.headersSent) {
    incoming.socket.destroySoon();
    return;
  }
  // Written past the application, which still waits for the body; the end of the connection is the end of its waiting.
  sayAndClose(incoming.socket, 408, "PARLEY_REQUEST_TOO_SLOW", `the body did not come within ${bodyMs / 1000} s`);
}

type Refusal = readonly [status: keyof typeof REASONS, code: ErrorCode, message: string];

const NO_REQUEST: Refusal = [400, "PARLEY_BODY_INVALID", "this is not a request of HTTP/1.1"];

const MALFORMED: { readonly [code: string]: Refusal } = {
  HPE_HEADER_OVERFLOW: [431, "PARLEY_BODY_INVALID", `the headers are larger than ${HTTP.headerBytes / 1024} kB`],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "PARLEY_REQUEST_TOO_SLOW", "the headers, or the request, did not come in time"],
};

/** What never became a request gets an answer all the same, where the connection still takes one. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, message] = MALFORMED[error.code ?? ""] ?? NO_REQUEST;
  sayAndClose(socket, status, code, message);
}

const REASONS = { 400: "Bad Request", 408: "Request Timeout", 431: "Request Header Fields Too Large" } as const;

function sayAndClose(socket: Socket, status: keyof typeof REASONS, code: ErrorCode, message: string): void {
  const body = JSON.stringify(problemOf(refusal(status, new ParleyError(code, message)), ""));
  const headers = {
    ...API_HEADERS,
    "content-type": "application/problem+json",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${lines.join("")}\r\n${body}`, () => socket.destroySoon());
}

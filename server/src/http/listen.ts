import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { ParleyError } from "@parley/engine";
import { OPERATIONS } from "../limits.ts";
import { cutSlowRequests, NODE_LIMITS } from "./slow-requests.ts";
import type { App } from "./services.ts";

/** An application that listens. */
export interface Listening {
  readonly url: string;
  /** Accepts nothing more; resolves when the last answer is out. */
  stop(endStreams: () => void): Promise<void>;
}

const LOOPBACK = /^(localhost|::1|127(\.\d{1,3}){3})$/;

/** Can a server bound to this host be reached from this machine only? */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Serves an application; throws in one clear sentence when the port or the address cannot be had. Port 0 takes any. */
export async function listen(app: App, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: host,
    serverOptions: { ...NODE_LIMITS },
  }) as Server;
  cutSlowRequests(server);
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    throw refused(cause, port, host);
  }
  return { url: addressOf(server, host), stop: (endStreams) => stopListening(server, endStreams) };
}

function refused(cause: unknown, port: number, host: string): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE") {
    return new ParleyError("PARLEY_PORT_TAKEN", `port ${port} is taken by another program`, {
      kind: "operational",
      hint: `Stop it, or choose another: PORT=${port + 1}.`,
      cause,
    });
  }
  if (code === "EACCES")
    return new ParleyError("PARLEY_PORT_TAKEN", `port ${port} may not be used by you`, {
      kind: "operational",
      hint: "Choose one above 1023.",
      cause,
    });
  if (code === "ENOTFOUND" || code === "EADDRNOTAVAIL")
    return new ParleyError("PARLEY_CONFIG_INVALID", `PARLEY_HOST=${host} is not an address of this machine`, {
      kind: "operational",
      cause,
    });
  return cause;
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Requests under way are finished; connections that only wait are closed as they fall idle. */
async function stopListening(server: Server, endStreams: () => void): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), OPERATIONS.lastRequestsMs);
  endStreams();
  await closed;
  clearInterval(idle);
  clearTimeout(deadline);
}

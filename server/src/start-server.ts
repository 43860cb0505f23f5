import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { ParleyError } from "@parley/engine";
import { openParley, type Parley, type ParleyOptions } from "./open-parley.ts";

export interface ServerOptions extends Omit<ParleyOptions, "local"> {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** Runs before anything is answered, such as publishing an example. */
  readonly prepare?: (parley: Parley) => Promise<void>;
}

/** A Parley that listens. */
export interface RunningServer {
  readonly parley: Parley;
  readonly url: string;
  /** Takes no more requests, finishes those under way, closes the database. */
  stop(): Promise<void>;
}

const LOOPBACK = /^(localhost|::1|127(\.\d{1,3}){3})$/;
const LAST_REQUESTS_MS = 5_000;

/** Opens a data folder and serves it. Throws with one clear sentence when the port is taken or the folder cannot be used. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host = "127.0.0.1", prepare, ...rest } = options;
  const parley = await openParley({ ...rest, local: LOOPBACK.test(host) });
  try {
    await prepare?.(parley);
    const server = createAdaptorServer({ fetch: parley.app.fetch, hostname: host }) as Server;
    await listen(server, port, host);
    parley.start();
    return {
      parley,
      url: addressOf(server, host),
      async stop() {
        await stopListening(server, () => parley.endStreams());
        await parley.close();
      },
    };
  } catch (error) {
    await parley.close();
    throw error;
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "EADDRINUSE") {
      throw new ParleyError("PARLEY_PORT_TAKEN", `port ${port} is taken by another program`, { kind: "operational", hint: `Stop it, or choose another: PORT=${port + 1}.`, cause });
    }
    if (code === "EACCES") throw new ParleyError("PARLEY_PORT_TAKEN", `port ${port} may not be used by you`, { kind: "operational", hint: "Choose one above 1023.", cause });
    if (code === "ENOTFOUND" || code === "EADDRNOTAVAIL") throw new ParleyError("PARLEY_CONFIG_INVALID", `PARLEY_HOST=${host} is not an address of this machine`, { kind: "operational", cause });
    throw cause;
  }
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = LOOPBACK.test(host) && host !== "::1" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Requests under way are finished; connections that only wait are closed as they fall idle. */
async function stopListening(server: Server, endStreams: () => void): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
  endStreams();
  await closed;
  clearInterval(idle);
  clearTimeout(deadline);
}

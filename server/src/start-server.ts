import { isLoopback, listen } from "./http/listen.ts";
import { openParley, type Parley, type ParleyOptions } from "./open-parley.ts";

/** How a server is started: how Parley is opened, and where it listens. */
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
  /** Takes no more requests, finishes those under way and what is being delivered, each within a bound; closes the database. */
  stop(): Promise<void>;
}

/** Opens a data folder and serves it. Throws in one clear sentence when the port is taken or the folder cannot be used. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host = "127.0.0.1", prepare, ...rest } = options;
  const parley = await openParley({ ...rest, local: isLoopback(host) });
  try {
    parley.metrics.measureProcess();
    await prepare?.(parley);
    const listening = await listen(parley.app, port, host);
    parley.start();
    return {
      parley,
      url: listening.url,
      async stop() {
        await listening.stop(() => parley.endStreams());
        await parley.close();
      },
    };
  } catch (error) {
    await parley.close();
    throw error;
  }
}

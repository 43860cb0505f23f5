import { defineCommand } from "citty";

/** Serves until it is told to stop. */
export type Serve = () => Promise<void>;

/** `parley serve` */
export const serveCommand = (serve: Serve) =>
  defineCommand({
    meta: {
      name: "serve",
      description:
        "Runs the server: API, screens, timers, delivery. Settings are environment variables: PORT, PARLEY_HOST, PARLEY_DATA, PARLEY_WEBHOOK_URL, PARLEY_WEBHOOK_SECRET, PARLEY_LOG_LEVEL",
    },
    run: serve,
  });

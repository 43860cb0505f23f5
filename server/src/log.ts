import { pino, type Logger } from "pino";

/** The server's log: one JSON line per entry on stdout, without secrets. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        "authorization",
        "*.authorization",
        "headers.authorization",
        "*.headers.authorization",
        "secret",
        "*.secret",
        "key.text",
      ],
      censor: "[hidden]",
    },
  });
}

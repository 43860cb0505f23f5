import { pino, type DestinationStream, type Logger } from "pino";

const SECRETS = ["authorization", "cookie", "set-cookie", "secret", "password", "token", "key.text"];
/** How deep secrets are looked for: in an entry, in what stands in it, and in that one's headers. */
const PLACES = ["", "*.", "*.headers.", "headers."];

/** The server's log: one JSON line per entry on stdout, without secrets. What people wrote, and who they are, is never in an entry above debug. */
export function createLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: PLACES.flatMap((place) => SECRETS.map((name) => pathOf(place, name))),
      censor: "[hidden]",
    },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

function pathOf(place: string, name: string): string {
  return name.includes("-") ? `${place.replace(/\.$/, "")}["${name}"]` : `${place}${name}`;
}

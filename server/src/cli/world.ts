import type { Readable, Writable } from "node:stream";

/** Where a command writes; `isTTY` when a person watches. */
type Printed = Writable & { readonly isTTY?: boolean };

/** What a command meets outside: its streams and the settings of its environment. */
export interface World {
  readonly stdin: Readable;
  readonly stdout: Printed;
  readonly stderr: Printed;
  readonly env: Readonly<Record<string, string | undefined>>;
}

import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ParleyError } from "@parley/engine";

const FILE = "session-secret";
const BYTES = 32;

/**
 * The secret that signs session cookies: 32 random bytes, in base64url, made at the first start and kept in a file of the data
 * folder that only its owner reads. It is not in the database, so that a copy of the database opens no session.
 */
export function sessionSecret(folder: string): string {
  const file = join(folder, FILE);
  return readSecret(file) ?? makeSecret(file);
}

function readSecret(file: string): string | null {
  try {
    const text = readFileSync(file, "utf8").trim();
    if (Buffer.from(text, "base64url").length >= BYTES) return text;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw unusable(file, cause);
  }
  throw unusable(file, undefined);
}

function makeSecret(file: string): string {
  const secret = randomBytes(BYTES).toString("base64url");
  try {
    const descriptor = openSync(file, "wx", 0o600);
    try {
      writeSync(descriptor, `${secret}\n`);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    throw unusable(file, cause);
  }
  return secret;
}

function unusable(file: string, cause: unknown): ParleyError {
  return new ParleyError("PARLEY_DATA_UNWRITABLE", `the secret that signs sessions, ${file}, cannot be used`, {
    kind: "operational",
    hint: "Make it readable, or take it away: a new one is made, and everybody signs in again.",
    cause,
  });
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

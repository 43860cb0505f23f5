import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Protocol } from "../protocol/protocol.ts";
import { formatProtocol } from "./format.ts";

/** The content hash that names a protocol version: SHA-256 of its canonical form, in hexadecimal. */
export function versionOf(protocol: Protocol): string {
  return bytesToHex(sha256(utf8ToBytes(formatProtocol(protocol))));
}

import { Brand } from "../protocol/brand.ts";
import type { Json } from "../protocol/json.ts";
import { Protocol } from "../protocol/protocol.ts";
import { canonical } from "./canonical.ts";
import { prettyJson } from "./pretty-json.ts";

/** A protocol as its file is written: one text per content, so that saving without a change changes no byte. */
export function formatProtocol(protocol: Protocol): string {
  return prettyJson(canonicalProtocol(protocol));
}

/** A protocol with its keys in the canonical order, and without what the schema fills in by itself. */
export function canonicalProtocol(protocol: Protocol): Json {
  return canonical(Protocol, protocol);
}

/** A brand as its file is written, in the same way. */
export function formatBrand(brand: Brand): string {
  return prettyJson(canonical(Brand, brand));
}

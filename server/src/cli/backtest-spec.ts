import {
  compile,
  parseBrand,
  parseOutside,
  parseProtocol,
  type ComparisonFound,
  type EquityFound,
  type Json,
  type OutsideModel,
  type Program,
  type Swapped,
  type Tally,
} from "@parley/engine";
import type { EntryFiles } from "../runtime/mention-files/read-entries.ts";

/** A protocol and its brand, as documents. */
export interface VersionDocuments {
  readonly protocol: Json;
  readonly brand: Json;
}

/** A backtest to run, or a part of one: plain data, so that it can be handed to a thread. */
export interface BacktestSpec {
  /** One version to count, or two to compare. */
  readonly versions: readonly [VersionDocuments] | readonly [VersionDocuments, VersionDocuments];
  readonly files: EntryFiles;
  readonly outside?: Json;
  /** Counts similar mentions from those that come, where they do not say so themselves. */
  readonly countSimilar?: true;
  /** Asks the first version what it makes of mentions of which these are swapped, instead of counting. */
  readonly equity?: readonly Swapped[];
  /** Where every decision is written, one JSON list a line, the line of its mention first. */
  readonly decisions?: string;
  readonly part: BacktestPart;
}

/** Which share of the conversations a part takes: number `which` (from 0) of `of`. */
export interface BacktestPart {
  readonly which: number;
  readonly of: number;
}

/** What a part found. */
export type BacktestFound =
  | { readonly tally: Tally }
  | { readonly compared: ComparisonFound }
  | { readonly equity: EquityFound };

/** One version, or two. */
export type Programs = readonly [Program] | readonly [Program, Program];

/** The versions of a spec, compiled. */
export function programsOf({ versions: [one, other] }: BacktestSpec): Programs {
  const program = ({ protocol, brand }: VersionDocuments): Program =>
    compile(parseProtocol(protocol), parseBrand(brand));
  return other === undefined ? [program(one)] : [program(one), program(other)];
}

/** The model of a spec, if it has one. */
export const outsideOf = ({ outside }: BacktestSpec): { outside?: OutsideModel } =>
  outside === undefined ? {} : { outside: parseOutside(outside) };

import { parseProtocol, compile, parseBrand, whatIf, type Json, type Program, type WhatIf } from "@parley/engine";
import type { VersionDocuments } from "./backtest-spec.ts";
import { protocolPlace, readDataFile, readJsonFile, type ProtocolPlace } from "./files.ts";
import { inFile, loadProgram } from "./load-program.ts";
import { repeatedOption } from "./repeated-option.ts";
import { UsageError } from "./usage-error.ts";

/** The options that put another version beside a protocol. */
export const VERSION_ARGS = {
  brand: {
    type: "string",
    description: "Another brand file than the brand.json beside the protocol",
    valueHint: "file",
  },
  against: {
    type: "string",
    description: "Another version (protocol.json or its folder): lists what it decides differently, by what causes it",
    valueHint: "protocol",
  },
  "what-if": {
    type: "string",
    description: 'The same for changes of this one: a file such as { "clocks.firstReply.within": "PT2H" }',
    valueHint: "file",
  },
  set: {
    type: "string",
    description: "The same for one change; may be given again and again",
    valueHint: "path=value",
  },
} as const;

interface VersionArgs {
  readonly protocol: string;
  readonly brand?: string | undefined;
  readonly against?: string | undefined;
  readonly "what-if"?: string | undefined;
}

/** A version: compiled, and as the documents that it was compiled from. */
export interface Version {
  readonly program: Program;
  readonly documents: VersionDocuments;
}

/** The protocol that was named, and the version beside it, if one is wanted. */
export function versionsOf(
  args: VersionArgs,
  rawArgs: readonly string[],
): readonly [Version] | readonly [Version, Version] {
  const place = protocolPlace(args.protocol, args.brand);
  const version = versionAt(place);
  const changes = changesOf(args["what-if"], repeatedOption(rawArgs, "set"));
  if (args.against !== undefined) {
    if (changes !== null)
      throw new UsageError("--against names another version, --set and --what-if make one: say either");
    return [version, versionAt(protocolPlace(args.against, args.brand ?? place.brandFile))];
  }
  return changes === null ? [version] : [version, changedVersion(place, version.documents, changes)];
}

function versionAt(place: ProtocolPlace): Version {
  const program = loadProgram(place);
  return {
    program,
    documents: { protocol: readJsonFile(place.protocolFile) as Json, brand: readJsonFile(place.brandFile) as Json },
  };
}

function changedVersion(
  { protocolFile }: ProtocolPlace,
  { protocol, brand }: VersionDocuments,
  changes: WhatIf,
): Version {
  return inFile(`${protocolFile}, changed`, () => {
    const other = whatIf(protocol, changes);
    return { program: compile(parseProtocol(other), parseBrand(brand)), documents: { protocol: other, brand } };
  });
}

function changesOf(file: string | undefined, set: readonly string[]): WhatIf | null {
  if (file === undefined && set.length === 0) return null;
  const read = file === undefined ? {} : readDataFile(file);
  if (typeof read !== "object" || read === null || Array.isArray(read))
    throw new UsageError(
      `${file} must hold an object: a path and its new value, as in { "clocks.firstReply.within": "PT2H" }`,
    );
  const said = set.map((text): [string, Json] => {
    const [, path, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (path === undefined || value === undefined) throw new UsageError(`--set ${text}: write path=value`);
    return [path, valueOf(value)];
  });
  return { ...(read as WhatIf), ...Object.fromEntries(said) };
}

/** What is no JSON is a text. */
function valueOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

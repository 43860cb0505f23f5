import { compile, parseBrand, parseProtocol, ParleyError, type Program } from "@parley/engine";
import { readJsonFile, type ProtocolPlace } from "./files.ts";

/** Reads and compiles the protocol and the brand at a place; errors name the file. */
export function loadProgram(place: ProtocolPlace): Program {
  const protocol = inFile(place.protocolFile, () => parseProtocol(readJsonFile(place.protocolFile)));
  const brand = inFile(place.brandFile, () => parseBrand(readJsonFile(place.brandFile)));
  return inFile(place.protocolFile, () => compile(protocol, brand));
}

/** Runs something about a file and names the file when it throws a ParleyError. */
export function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ParleyError) || error.code === "PARLEY_FILE_UNREADABLE") throw error;
    throw new ParleyError(error.code, `${file}: ${error.issues.length > 0 ? faultsOf(error) : error.message}`, {
      kind: error.kind,
      issues: error.issues,
      cause: error,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      ...(error.at === undefined ? {} : { at: error.at }),
    });
  }
}

const faultsOf = (error: ParleyError): string =>
  `${error.issues.length} ${error.issues.length === 1 ? "fault" : "faults"}`;

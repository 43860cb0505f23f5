import { LiquidError } from "liquidjs";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { knownNames, nameFault, type KnownNames } from "./scope.ts";
import { syntaxInWords } from "./syntax-words.ts";
import { namesIn, parseTemplate, type ParsedTemplate } from "./template.ts";

/** What is wrong with the text of a message, and where: lines and characters count from 1. */
export interface MessageFault {
  readonly kind: "syntax" | "name";
  readonly message: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
}

/** Parses a message, and says what keeps it from being used. The template is null when it does not parse. */
export function readTemplate(
  source: string,
  known: KnownNames,
): { readonly template: ParsedTemplate | null; readonly faults: readonly MessageFault[] } {
  try {
    const template = parseTemplate(source);
    return { template, faults: nameFaults(template, known) };
  } catch (error) {
    const [line = 1, column = 1] = error instanceof LiquidError ? error.token.getPosition() : [];
    const said = (error as Error).message.replace(/, line:\d+, col:\d+$/, "");
    return { template: null, faults: [{ kind: "syntax", ...syntaxInWords(said), line, column }] };
  }
}

/** What is wrong with one text of a message; without a brand its policies are not asked. */
export function messageFaults(
  source: string,
  protocol: Pick<Protocol, "variables">,
  brand: Brand | null,
): readonly MessageFault[] {
  return readTemplate(source, knownNames(protocol, brand)).faults;
}

function nameFaults(template: ParsedTemplate, known: KnownNames): MessageFault[] {
  return namesIn(template).flatMap(({ path, certain, line, column }) => {
    const fault = certain
      ? nameFault(path, known)
      : { message: `"${path.join(".")}[…]" is only known when it runs.`, hint: "Write the name out." };
    return fault === null ? [] : { kind: "name", ...fault, line, column };
  });
}

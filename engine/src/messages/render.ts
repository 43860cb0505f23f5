import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { readTemplate } from "./faults.ts";
import { languageFor } from "./languages.ts";
import { fillInPlain, plainTemplate } from "./plain-template.ts";
import { knownNames, type KnownNames } from "./scope.ts";
import { fillIn, finished, type ParsedTemplate } from "./template.ts";

/** A message in one language. */
export interface RenderedMessage {
  readonly text: string;
  readonly language: string;
}

/** The messages of a protocol, ready to be filled in. */
export interface Messages {
  has(name: string): boolean;
  /**
   * A message in the first of `languages` that it is written in, else in the first one written, in normal form C. Throws
   * when it names what is not in `scope`, or gets longer than any channel takes.
   */
  render(name: string, languages: readonly string[], scope: object): RenderedMessage;
}

/**
 * Compiles the Liquid templates of a protocol. Reports, as errors, those that do not parse, use a tag or filter that is
 * not allowed, or read what does not exist; without a brand its policies are not asked.
 */
export function compileMessages(
  protocol: Pick<Protocol, "messages" | "variables">,
  brand: Brand | null,
  report: (issue: Issue) => void,
): Messages {
  const known = knownNames(protocol, brand);
  const parsed = new Map(
    Object.entries(protocol.messages).map(([name, languages]) => [
      name,
      new Map(
        Object.entries(languages).flatMap(([language, source]) => {
          const template = examine(source, `messages.${name}.${language}`, known, report);
          return template === null ? [] : [[language, { template, plain: plainTemplate(source) }] as const];
        }),
      ),
    ]),
  );
  return {
    has: (name) => parsed.has(name),
    render(name, languages, scope) {
      const templates = parsed.get(name);
      const language = languageFor([...(templates?.keys() ?? [])], languages);
      const written = templates?.get(language ?? "");
      if (language === undefined || written === undefined) throw new Error(`there is no message "${name}"`);
      const filled = written.plain === null ? null : fillInPlain(written.plain, scope);
      return { text: filled === null ? fillIn(written.template, scope) : finished(filled), language };
    },
  };
}

function examine(source: string, at: string, known: KnownNames, report: (issue: Issue) => void): ParsedTemplate | null {
  const { template, faults } = readTemplate(source, known);
  for (const { kind, message, hint, line, column } of faults)
    report({
      code: kind === "name" ? "message-name" : "message",
      severity: "error",
      certain: true,
      message: `${message} (Line ${line}, character ${column}.)`,
      hint,
      at,
    });
  return template;
}

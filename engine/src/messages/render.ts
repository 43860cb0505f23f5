import { Liquid, type Template } from "liquidjs";
import type { Issue } from "../errors.ts";
import type { Protocol } from "../protocol/protocol.ts";

/** A message in one language. */
export interface RenderedMessage {
  readonly text: string;
  readonly language: string;
}

/** The messages of a protocol, ready to be filled in. */
export interface Messages {
  has(name: string): boolean;
  /** The first of `languages` that the message is written in, else the first one written. Throws when a variable is missing. */
  render(name: string, languages: readonly string[], facts: object): RenderedMessage;
}

/** Templates come from designers, not from strangers; still they may not take the memory. A limit in time would need a clock. */
const LIMITS = { parseLimit: 10_000, memoryLimit: 200_000 };

/** Compiles the Liquid templates of a protocol, reporting those that do not parse. */
export function compileMessages(messages: Protocol["messages"], report: (issue: Issue) => void): Messages {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ...LIMITS,
  });
  const parsed = new Map<string, ReadonlyMap<string, Template[]>>();
  for (const [name, languages] of Object.entries(messages)) {
    const templates = new Map<string, Template[]>();
    for (const [language, source] of Object.entries(languages)) {
      try {
        templates.set(language, liquid.parse(source));
      } catch (error) {
        report({
          code: "message",
          severity: "error",
          certain: true,
          message: (error as Error).message,
          at: `messages.${name}.${language}`,
        });
      }
    }
    parsed.set(name, templates);
  }
  return {
    has: (name) => parsed.has(name),
    render(name, languages, facts) {
      const templates = parsed.get(name);
      const language = languages.find((each) => templates?.has(each) === true) ?? templates?.keys().next().value;
      const template = language === undefined ? undefined : templates?.get(language);
      if (language === undefined || template === undefined) throw new Error(`there is no message "${name}"`);
      return { text: String(liquid.renderSync(template, facts)).trim(), language };
    },
  };
}

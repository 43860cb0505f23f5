import { FILTER_NAMES, TAG_NAMES } from "./template.ts";

/** What keeps a message from being read, in a sentence, and what would mend it. */
interface SyntaxFault {
  readonly message: string;
  readonly hint: string;
}

type Words = (found: RegExpExecArray) => SyntaxFault;

/** What Liquid says, and what it means to whoever writes messages; names are listed where one is not known, and nowhere else. */
const WORDS: ReadonlyArray<readonly [said: RegExp, words: Words]> = [
  [
    /^output "[^]*" not closed$/,
    () => ({
      message: "A value is begun with {{ and not ended with }}.",
      hint: "Write it as {{ author.name }}.",
    }),
  ],
  [
    /^tag "[^]*" not closed$/,
    () => ({
      message: "A choice is begun with {% and not ended with %}.",
      hint: "Write it as {% if author.verified %}.",
    }),
  ],
  [
    /^tag \{%-?\s*(\w+)[^]*\} not closed$/,
    ([, tag = ""]) => ({
      message: `What begins with {% ${tag} %} does not end.`,
      hint: `Write {% end${tag} %} behind it.`,
    }),
  ],
  [
    /^tag "([^]*)" not found$/,
    ([, tag = ""]) => ({
      message: `There is no tag "${tag}" in messages.`,
      hint: `Tags: ${TAG_NAMES.join(", ")}.`,
    }),
  ],
  [
    /^undefined filter: ([^]*)$/,
    ([, filter = ""]) => ({
      message: `There is no filter "${filter}" in messages.`,
      hint: `Filters: ${FILTER_NAMES.join(", ")}.`,
    }),
  ],
];

/** A complaint of Liquid's in a sentence; one that is not known here stays as it is. */
export function syntaxInWords(said: string): SyntaxFault {
  for (const [pattern, words] of WORDS) {
    const found = pattern.exec(said);
    if (found !== null) return words(found);
  }
  return { message: said, hint: "Values stand in {{ }}, choices in {% %}." };
}

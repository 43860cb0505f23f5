import { messageLanguageIssues } from "../../messages/languages.ts";
import { findingOf, type Rule, type Subject } from "../rule.ts";

export const messageLanguage: Rule<Subject> = {
  code: "message-language",
  title: "A message without the brand's first language",
  why: "Somebody whose own language is missing is answered in the brand's first one; without that, in one that they may not read.",
  mend: "Write the message in the brand's first language too.",
  check: ({ protocol, brand }) => messageLanguageIssues(protocol, brand).map(findingOf),
};

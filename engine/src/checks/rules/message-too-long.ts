import { messageLengthIssues } from "../../messages/length-issues.ts";
import { everyAction } from "../every-action.ts";
import { findingOf, type Rule, type Subject } from "../rule.ts";

export const messageTooLong: Rule<Subject> = {
  code: "message-too-long",
  title: "A message that may be too long for a channel",
  why: "With a long name in it, the reply does not fit: it waits for a colleague while the person waits for an answer.",
  mend: "Shorten it, or say in the reply what to do when it is too long.",
  check({ protocol, brand }) {
    const actions = everyAction(protocol).map(({ action }) => action);
    return messageLengthIssues(protocol, brand, actions).map(findingOf);
  },
};

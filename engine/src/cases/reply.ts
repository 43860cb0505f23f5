import { fitReply } from "../messages/fit.ts";
import { languagesFor } from "../messages/languages.ts";
import { messageScope } from "../messages/scope.ts";
import type { ParamsOf } from "../vocabulary/actions.ts";
import type { Visibility } from "../vocabulary/channels.ts";
import { answerWord, type DecisionField } from "../vocabulary/decision.ts";
import type { Turn } from "./turn.ts";

/**
 * Writes the message in the author's language and finds a way for it; the effect says what goes out, where, and what was
 * done so that it fits. Throws when the message cannot be filled in.
 */
export function reply(turn: Turn, { message, where, mode, tooLong }: ParamsOf<"reply">): void {
  const { facts, program, vars } = turn;
  const { mention, channel } = facts;
  const scope = messageScope(facts, { vars, brand: program.brand });
  const { text, language } = program.messages.render(message, languagesFor(facts, program.brand), scope);
  const wanted = writtenWhere(turn, where);
  const fit = fitReply({
    text,
    channel: mention.channel,
    where: wanted,
    mode,
    tooLong,
    possible: {
      public: channel.publicReplies && mention.replyAllowed,
      private: channel.directMessages || !mention.public,
    },
  });
  for (const note of fit.because) turn.trace.push({ kind: "noted", text: `reply "${message}": ${note}` });
  answerUnlessSo(turn, "respond", "yes", "a reply goes out");
  const moved = fit.where === wanted ? undefined : fit.because.at(-1);
  answerUnlessSo(turn, "channel", fit.where, moved ?? "that is where the reply goes");
  turn.effect("reply", {
    message,
    text: fit.text,
    language,
    where: fit.where,
    mode: fit.mode,
    ...(fit.fitted === undefined ? {} : { fitted: fit.fitted }),
  });
}

/** What "asWritten" means: where the customer wrote. */
export function writtenWhere<T extends string>(turn: Turn, where: T): Exclude<T, "asWritten"> | Visibility {
  if (where !== "asWritten") return where as Exclude<T, "asWritten">;
  return turn.facts.mention.public ? "public" : "private";
}

/** What an action means for one of the five questions, unless that is the answer already. */
export function answerUnlessSo(turn: Turn, field: DecisionField, value: string, because: string): void {
  if (answerWord(turn.decision[field]) !== value) turn.answer(field, value, because);
}

import { ParleyError, type ParsedMention } from "@parley/engine";
import { INTAKE } from "../../limits.ts";
import type { Caller } from "../../runtime/caller.ts";
import { refusal } from "../on-error.ts";
import { mustKeepRate } from "./rates.ts";
import { answeredResult, idOf, mentionOf, refusedResult, type Sending } from "./results.ts";

type Read = { readonly mention: ParsedMention; readonly raw: string } | { readonly error: unknown };

/** Takes a list of mentions, or refuses all of it; the answer as JSON, one result each, in order. */
export async function takeList(
  sending: Sending,
  caller: Caller,
  brand: string,
  values: readonly unknown[],
): Promise<string> {
  if (values.length > INTAKE.listMentions)
    throw refusal(
      413,
      new ParleyError("PARLEY_BODY_INVALID", `a list has at most ${INTAKE.listMentions} mentions`, {
        hint: "Send several lists, or a stream of lines (application/x-ndjson), which may have any number.",
      }),
    );
  mustKeepRate(sending.services, caller, brand, values.length);
  const read = values.map(readOne);
  const sent = read.filter((each) => "mention" in each);
  const answers = sent.length === 0 ? [] : await sending.services.host.postMentions(brand, sent, caller);
  let answered = 0;
  const results = read.map((each, index) => {
    if ("error" in each) return refusedResult(sending, idOf(values[index]), each.error);
    const answer = answers[answered];
    answered += 1;
    return answer?.status === "fulfilled"
      ? answeredResult(each.mention.id, answer.value)
      : refusedResult(sending, each.mention.id, answer?.reason);
  });
  return `{"results":[${results.join(",")}]}`;
}

function readOne(value: unknown): Read {
  try {
    return { mention: mentionOf(value), raw: JSON.stringify(value) };
  } catch (error) {
    return { error };
  }
}

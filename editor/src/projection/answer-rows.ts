import type { AnswerLine } from "../model/answers.ts";
import { t } from "../texts/texts.ts";

/** Answers as a card shows them: "respond" and "channel" share a line, every other has its own. */
export function answerRows(answers: readonly AnswerLine[]): AnswerLine[][] {
  const channel = answers.find((answer) => answer.field === "channel");
  const respond = answers.find((answer) => answer.field === "respond");
  if (respond === undefined || channel === undefined) return answers.map((answer) => [cardText(answer)]);
  return answers
    .filter((answer) => answer !== channel)
    .map((answer) => (answer === respond ? [cardText(respond), channel] : [cardText(answer)]));
}

function cardText(answer: AnswerLine): AnswerLine {
  return answer.field === "respond" && answer.text === "no" && answer.because !== null
    ? { ...answer, text: t("no: {reason}", { reason: answer.because }) }
    : answer;
}

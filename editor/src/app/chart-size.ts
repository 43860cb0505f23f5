import type { Chart } from "../model/chart.ts";
import { t } from "../texts/texts.ts";

/** How many states and transitions a chart has, in words. */
export const sizeInWords = ({ states, transitions }: Chart): string =>
  t(
    "{states, plural, one {# state} other {# states}} · {transitions, plural, one {# transition} other {# transitions}}",
    { states: states.length, transitions },
  );

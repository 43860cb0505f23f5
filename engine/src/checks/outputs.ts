import type { Issue } from "../errors.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { everyAction } from "./every-action.ts";
import { named } from "../protocol/named.ts";

/** Whoever asks a table with several outputs names one of them; whoever asks one without names none. */
export function checkOutputs(protocol: Protocol): Issue[] {
  return everyAction(protocol).flatMap(({ action, at }) =>
    questionsIn(action.params).flatMap(({ table, output }) => {
      const asked = named(protocol.tables, table);
      if (asked === undefined) return [];
      const { outputs } = asked;
      if (output === undefined ? outputs === undefined : outputs?.includes(output) === true) return [];
      return {
        code: "table-output",
        severity: "error",
        certain: true,
        message:
          output === undefined
            ? `The table "${table}" has several outputs, and none is named here.`
            : `The table "${table}" has no output "${output}".`,
        hint: outputs === undefined ? "Name the table only." : `Its outputs are: ${outputs.join(", ")}.`,
        at,
      } satisfies Issue;
    }),
  );
}

/** The tables that an action asks. */
export function questionsIn(params: object = {}): { readonly table: string; readonly output?: string }[] {
  return [params, ...Object.values(params)].flatMap((value: unknown) =>
    typeof value === "object" && value !== null && "table" in value && typeof value.table === "string"
      ? [{ table: value.table, ...("output" in value ? { output: String(value.output) } : {}) }]
      : [],
  );
}

import { defineCommand } from "citty";

/** `parley triage` */
export const triage = defineCommand({
  meta: { name: "triage", description: "Measures how well triage reads texts" },
  subCommands: {
    eval: async () => (await import("./triage-eval.ts")).triageEval,
  },
});

import { defineCommand } from "citty";
import type { World } from "./world.ts";

/** `parley triage` */
export const triage = (world: World) =>
  defineCommand({
    meta: { name: "triage", description: "Measures how well triage reads texts" },
    subCommands: {
      eval: async () => (await import("./triage-eval.ts")).triageEval(world),
    },
  });

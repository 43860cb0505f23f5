import { defineCommand } from "citty";
import type { Serve } from "./serve.ts";
import type { World } from "./world.ts";

/** What the command line gets from the one place that puts parts together. */
export interface Wiring {
  readonly version: string;
  readonly serve: Serve;
}

/** All commands. Each loads its own code only when it is run, so that a rehearsal never loads the database. */
export function commandLine(wiring: Wiring, world: World) {
  return defineCommand({
    meta: {
      name: "parley",
      version: wiring.version,
      description: "Draw, rehearse and run the way a company answers people in public",
    },
    subCommands: {
      serve: async () => (await import("./serve.ts")).serveCommand(wiring.serve),
      simulate: async () => (await import("./simulate.ts")).simulate(world),
      replay: async () => (await import("./replay.ts")).replay(world),
      equity: async () => (await import("./equity.ts")).equity(world),
      staffing: async () => (await import("./staffing.ts")).staffing(world),
      check: async () => (await import("./check.ts")).check(world),
      triage: async () => (await import("./triage.ts")).triage(world),
      fmt: async () => (await import("./fmt.ts")).fmt(world),
      diff: async () => (await import("./diff.ts")).diff(world),
      import: async () => (await import("./import.ts")).importCommand(world),
      export: async () => (await import("./export.ts")).exportCommand(world),
      step: async () => (await import("./step.ts")).step(world),
      brand: async () => (await import("./brand.ts")).brand(world),
      case: async () => (await import("./case.ts")).caseCommand(world),
      report: async () => (await import("./report.ts")).report(world),
      backup: async () => (await import("./backup.ts")).backup(world),
      restore: async () => (await import("./restore.ts")).restoreCommand(world),
      doctor: async () => (await import("./doctor.ts")).doctor(world),
      key: async () => (await import("./key.ts")).key(world),
      users: async () => (await import("./users.ts")).users(world),
    },
  });
}

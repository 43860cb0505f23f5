import { defineCommand } from "citty";
import type { Serve } from "./serve.ts";

/** What the command line gets from the one place that puts parts together. */
export interface Wiring {
  readonly version: string;
  readonly serve: Serve;
}

/** All commands. Each loads its own code only when it is run, so that a rehearsal never loads the database. */
export function commandLine(wiring: Wiring) {
  return defineCommand({
    meta: {
      name: "parley",
      version: wiring.version,
      description: "Draw, rehearse and run the way a company answers people in public",
    },
    subCommands: {
      serve: async () => (await import("./serve.ts")).serveCommand(wiring.serve),
      simulate: async () => (await import("./simulate.ts")).simulate,
      replay: async () => (await import("./replay.ts")).replay,
      equity: async () => (await import("./equity.ts")).equity,
      staffing: async () => (await import("./staffing.ts")).staffing,
      check: async () => (await import("./check.ts")).check,
      triage: async () => (await import("./triage.ts")).triage,
      fmt: async () => (await import("./fmt.ts")).fmt,
      diff: async () => (await import("./diff.ts")).diff,
      import: async () => (await import("./import.ts")).importCommand,
      export: async () => (await import("./export.ts")).exportCommand,
      step: async () => (await import("./step.ts")).step,
      brand: async () => (await import("./brand.ts")).brand,
      case: async () => (await import("./case.ts")).caseCommand,
      report: async () => (await import("./report.ts")).report,
      backup: async () => (await import("./backup.ts")).backup,
      restore: async () => (await import("./restore.ts")).restoreCommand,
      doctor: async () => (await import("./doctor.ts")).doctor,
      key: async () => (await import("./key.ts")).key,
      users: async () => (await import("./users.ts")).users,
    },
  });
}

import { defineCommand } from "citty";
import { Programs } from "../runtime/programs.ts";
import { exportCase } from "../runtime/record/export-case.ts";
import { wordsOf } from "../runtime/record/transcript-words.ts";
import { transcript } from "../runtime/record/transcript.ts";
import { UsageError } from "./usage-error.ts";
import { withStore } from "./with-store.ts";
import type { World } from "./world.ts";
import { writeOut } from "./write-out.ts";

/** `parley case export` */
export const caseExport = (world: World) =>
  defineCommand({
    meta: { name: "case export", description: "Writes all that is kept of a case, as JSON or to read" },
    args: {
      id: { type: "positional", required: true, description: "The case's id" },
      o: { type: "string", description: "Writes to this file instead of to stdout", valueHint: "file" },
      format: {
        type: "string",
        default: "json",
        valueHint: "json|markdown",
        description: "json has everything; markdown is to read",
      },
    },
    run: ({ args }) =>
      withStore(world.env, async (store) => {
        if (args.format !== "json" && args.format !== "markdown")
          throw new UsageError(`there is no format "${args.format}": use json or markdown`);
        const programs = new Programs(store.db);
        const exported = await exportCase(store, programs, args.id);
        const json = args.format === "json";
        const text = json ? JSON.stringify(exported, null, 2) : transcript(exported, wordsOf(programs, exported));
        writeOut(world, text, args.o);
      }),
  });

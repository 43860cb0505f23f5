import { defineCommand } from "citty";

/** `parley case` */
export const caseCommand = defineCommand({
  meta: { name: "case", description: "Takes cases out of the data folder" },
  subCommands: {
    export: async () => (await import("./case-export.ts")).caseExport,
  },
});

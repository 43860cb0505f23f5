import { defineCommand } from "citty";

/** `parley brand` */
export const brand = defineCommand({
  meta: { name: "brand", description: "Fills in a brand file" },
  subCommands: {
    holidays: async () => (await import("./brand-holidays.ts")).brandHolidays,
  },
});

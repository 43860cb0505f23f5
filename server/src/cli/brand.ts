import { defineCommand } from "citty";
import type { World } from "./world.ts";

/** `parley brand` */
export const brand = (world: World) =>
  defineCommand({
    meta: { name: "brand", description: "Fills in a brand file" },
    subCommands: {
      holidays: async () => (await import("./brand-holidays.ts")).brandHolidays(world),
    },
  });

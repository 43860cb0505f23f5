import type { z } from "zod";
import { SETTINGS } from "./config.ts";

/** CONFIGURATION.md, written from the settings' own schemas. */
export function configurationPage(): string {
  const rows = Object.entries(SETTINGS.shape).map(
    ([name, schema]) => `| \`${name}\` | ${usually(schema)} | ${schema.description ?? ""} |`,
  );
  return `# Configuration

Settings are environment variables. They are read at the start; an empty value counts as none. When some cannot be used, the server does not start and names all of them at once.

| Setting | When not set | What it is |
|---|---|---|
${rows.join("\n")}

This page is written from \`server/src/config.ts\` by \`npm run reference\`.
`;
}

function usually(schema: z.ZodType): string {
  const { data } = schema.safeParse(undefined);
  return typeof data === "string" || typeof data === "number" ? `\`${data}\`` : "–";
}

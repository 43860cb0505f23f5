import { actionsPage, channelsPage, outcomesPage } from "./action-pages.ts";
import { eventsPage, factsPage } from "./fact-pages.ts";
import { brandJsonSchema, protocolJsonSchema, type JsonSchema } from "./json-schemas.ts";
import { errorsPage, EXPRESSIONS_PAGE, functionsPage, limitsPage, SCHEMA_PAGE, TABLES_PAGE } from "./language-pages.ts";
import { arrivalsJsonSchema, rosterJsonSchema, scenarioJsonSchema } from "./rehearsal-schemas.ts";

const INTRODUCTION = `# Reference

What a protocol can read, say and want. This page is made from the vocabulary by \`npm run reference\`: change \`src/vocabulary\`, not this. What the checker finds is told in \`CHECKS.md\`.`;

/** The generated files of the engine, by name, with their text. */
export function referenceFiles(): { readonly [file: string]: string } {
  const pages = [
    INTRODUCTION,
    SCHEMA_PAGE,
    factsPage(),
    EXPRESSIONS_PAGE,
    functionsPage(),
    TABLES_PAGE,
    eventsPage(),
    actionsPage(),
    outcomesPage(),
    channelsPage(),
    limitsPage(),
    errorsPage(),
  ];
  return {
    "REFERENCE.md": `${pages.join("\n\n")}\n`,
    "protocol.schema.json": jsonText(protocolJsonSchema()),
    "brand.schema.json": jsonText(brandJsonSchema()),
    "scenario.schema.json": jsonText(scenarioJsonSchema()),
    "arrivals.schema.json": jsonText(arrivalsJsonSchema()),
    "roster.schema.json": jsonText(rosterJsonSchema()),
  };
}

const jsonText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

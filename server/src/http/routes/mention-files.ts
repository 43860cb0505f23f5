import { z } from "@hono/zod-openapi";
import { MentionFileBody, NewColumns, ParleyError } from "@parley/engine";
import { brandRow } from "../../runtime/brands/brand-row.ts";
import { brandIn } from "../../runtime/kept.ts";
import { columnsPlan, rememberedColumns } from "../../runtime/mention-files/columns.ts";
import { mentionFileBody, type NewMentionFile } from "../../runtime/mention-files/mention-files.ts";
import { CSV, LINES } from "../intake/body-kinds.ts";
import { refusal } from "../on-error.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { changing, route, type Asked } from "../route.ts";
import type { App, Services } from "../services.ts";

const ALL = "/v1/brands/{brand}/mention-files";
const ONE = `${ALL}/{file}`;
const tag = "Files of mentions";

const NameQuery = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe("What the file is called where something is wrong in it."),
});

/** /v1/brands/{brand}/mention-files: mentions of a file for rehearsals, beside those that are recorded. */
export function mentionFileRoutes(app: App, services: Services): void {
  takeRoute(app, services);
  columnsRoute(app, services);
  readAndRemove(app, services);
}

function takeRoute(app: App, services: Services): void {
  const { files, store } = services;
  route(
    app,
    services,
    {
      method: "post",
      path: ALL,
      tag,
      summary: "Send a file of mentions for rehearsals",
      description:
        "CSV with a head (columns are dotted names of fields, or are told by `…/columns`; those that the brand told last are taken if the file has them; a time without an offset, `2026-03-02 09:00`, is one of the brand's wall clock), or JSON lines, with events between the mentions as `parley replay` reads them. Name the file as `mentions.file` of a backtest, an equity audit or a staffing run. Nothing of it is recorded: it is kept for a day, or until the server stops.",
      needs: "cases:read",
      costly: true,
      query: NameQuery,
      takes: { [CSV]: z.string(), [LINES]: z.string() },
      answers: { 201: jsonAnswer("`location` is its address.", MentionFileBody) },
    },
    async ({ c, brand, query }) => {
      const { timeZone } = brandIn(brandRow(store, brand));
      const kind = kindOf(c);
      const named = { kind, name: query.name ?? `mentions.${kind}`, timeZone };
      const file = await files.take(brand, named, bodyOf(c, files.most));
      if (file === null) throw tooLarge(files.most);
      try {
        file.columns = kind === "csv" ? rememberedColumns(store, file) : null;
        const location = `/v1/brands/${brand}/mention-files/${file.id}`;
        return respond(c, 201, JSON.stringify(mentionFileBody(file)), { location });
      } catch (error) {
        files.remove(file);
        throw error;
      }
    },
  );
}

function columnsRoute(app: App, services: Services): void {
  const { files, store } = services;
  changing(
    app,
    services,
    {
      method: "put",
      path: `${ONE}/columns`,
      tag,
      summary: "Say which column of a file is which field",
      description:
        "The first rows are looked at: what is wrong in them is told by row and field. The brand's next files with these columns are read so by themselves.",
      needs: "cases:read",
      costly: true,
      body: { schema: NewColumns, code: "PARLEY_BODY_INVALID", what: "columns" },
      answers: { 204: { description: "The file is read so from now on." } },
    },
    ({ brand, param, body }) => {
      const file = files.of(brand, param("file"));
      if (file.kind === "jsonl")
        throw new ParleyError("PARLEY_CONFLICT", `${file.name} has lines of JSON, and no columns`, {
          hint: "Its fields are called as those of mentions are.",
        });
      return columnsPlan(store, file, body.columns);
    },
  );
}

function readAndRemove(app: App, services: Services): void {
  const { files } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: ONE,
      tag,
      summary: "A file of mentions, and its first rows",
      needs: "cases:read",
      answers: { 200: jsonAnswer("The file.", MentionFileBody) },
    },
    ({ c, brand, param }) => respond(c, 200, JSON.stringify(mentionFileBody(files.of(brand, param("file"))))),
  );

  changing(
    app,
    services,
    {
      method: "delete",
      path: ONE,
      tag,
      summary: "Take a file of mentions away",
      description: "What rehearsals found in it stays.",
      needs: "cases:read",
      answers: { 204: { description: "It is gone." } },
    },
    ({ brand, param }) => {
      const file = files.of(brand, param("file"));
      return () => ({ answer: { status: 204, body: null }, committed: () => files.remove(file) });
    },
  );
}

function kindOf(c: Asked["c"]): NewMentionFile["kind"] {
  const type = c.req.header("content-type") ?? "";
  if (type.startsWith(CSV)) return "csv";
  if (type.startsWith(LINES)) return "jsonl";
  throw new ParleyError("PARLEY_BODY_INVALID", `a file of mentions is ${CSV} or ${LINES}, and not ${type}`, {
    at: "content-type",
  });
}

function bodyOf(c: Asked["c"], most: number): ReadableStream<Uint8Array> {
  const { body } = c.req.raw;
  if (body === null) throw new ParleyError("PARLEY_BODY_INVALID", "the file is empty");
  if (Number(c.req.header("content-length") ?? 0) > most) throw tooLarge(most);
  return body;
}

const tooLarge = (most: number) =>
  refusal(413, new ParleyError("PARLEY_BODY_INVALID", `the file is larger than ${most / 1024 / 1024} MB`));

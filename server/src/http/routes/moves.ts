import { z } from "@hono/zod-openapi";
import { MoveBody, MovedCasesBody, MovesBody, NewMove } from "@parley/engine";
import { askForMove } from "../../runtime/moves/ask-for-move.ts";
import { moveRow, readMove, readMovedCases, readMoves } from "../../runtime/moves/read-moves.ts";
import { BY_ID, BY_PLACE } from "../../runtime/page.ts";
import { versionRow } from "../../runtime/versions/version-rows.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const ALL = "/v1/brands/{brand}/versions/{version}/moves";
const tag = "Versions";

const MovedCasesQuery = PageQuery.extend({
  outcome: z.enum(["moved", "closed", "stayed"]).optional().describe("Only cases of which this became."),
});

/** …/versions/{version}/moves: running cases of another version go on under this one. */
export function moveRoutes(app: App, services: Services): void {
  const { store, kit } = services;
  changing(
    app,
    services,
    {
      method: "post",
      path: ALL,
      tag,
      summary: "Move the running cases of another version here",
      description:
        "`dryRun` tells what would become of each. The move runs in the background, in small batches; its address tells how far it has come, and it goes on after a restart. Each case that moves has it in its journal; those with something that has no place here stay.",
      needs: "protocols:publish",
      costly: true,
      body: { schema: NewMove, code: "PARLEY_BODY_INVALID", what: "move" },
      answers: { 202: jsonAnswer("The move has begun; `location` is its address.", MoveBody) },
    },
    ({ brand, body, caller, param }) => askForMove(store, kit, { ...body, brand, to: param("version") }, caller),
  );

  readingRoutes(app, services);
}

function readingRoutes(app: App, services: Services): void {
  const { store } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: ALL,
      tag,
      summary: "The moves to a version, newest first",
      needs: "protocols:read",
      query: PageQuery,
      answers: { 200: jsonAnswer("A page of moves; each tells what had no place at its own address.", MovesBody) },
    },
    async ({ c, brand, param, query: { limit, cursor } }) => {
      const { hash } = versionRow(store, brand, param("version"));
      const page = await readMoves(store, brand, hash, limit, cursorOf(cursor, BY_ID));
      return respond(c, 200, JSON.stringify(page));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: `${ALL}/{move}`,
      tag,
      summary: "How far a move has come",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("How many cases moved, ended and stayed, and what had no place.", MoveBody) },
    },
    async ({ c, brand, param }) => {
      const row = moveRow(store, brand, param("version"), param("move"));
      return respond(c, 200, JSON.stringify(await readMove(store, row)));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: `${ALL}/{move}/cases`,
      tag,
      summary: "What became of each case of a move",
      needs: "protocols:read",
      query: MovedCasesQuery,
      answers: { 200: jsonAnswer("A page of cases.", MovedCasesBody) },
    },
    async ({ c, brand, param, query: { limit, cursor, outcome } }) => {
      const { id } = moveRow(store, brand, param("version"), param("move"));
      const page = await readMovedCases(store, id, outcome, limit, cursorOf(cursor, BY_PLACE));
      return respond(c, 200, JSON.stringify(page));
    },
  );
}

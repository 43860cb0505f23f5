import {
  lackingCoverage,
  NewScenarioRun,
  ParleyError,
  ScenarioRunBody,
  type NewScenarioRun as Wish,
} from "@parley/engine";
import { draftRow } from "../../runtime/drafts/read-drafts.ts";
import { askedRun, type AskedRun } from "../../runtime/scenarios/ask-for-run.ts";
import type { RanScenario, ScenariosRun } from "../../runtime/scenarios/run-scenarios.ts";
import { versionRow } from "../../runtime/versions/version-rows.ts";
import { problemOf } from "../on-error.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const DESCRIPTION =
  "In virtual time, for the brand as it is now: nothing is kept and nothing is delivered. 200 also where some do not pass: `passed` says whether all do. A scenario that cannot run, or names what is not there, has its `problem`, and the others run all the same. They take the gate's thread, and its limits of time and memory.";

const BODY = { schema: NewScenarioRun, code: "PARLEY_BODY_INVALID", what: "request" } as const;

/** …/scenarios/run below a draft and a version: its scenarios, run when somebody asks. */
export function scenarioRoutes(app: App, services: Services): void {
  const { store } = services;
  const spec = (of: "draft" | "version", summary: string) => ({
    method: "post" as const,
    path: `/v1/brands/{brand}/${of}s/{${of}}/scenarios/run`,
    summary,
    description: DESCRIPTION,
    needs: "protocols:read" as const,
    costly: true as const,
    body: BODY,
    answers: { 200: jsonAnswer("What became of each, and what they reach together.", ScenarioRunBody) },
  });

  route(
    app,
    services,
    { ...spec("draft", "Run a draft's scenarios"), tag: "Drafts" },
    async ({ c, brand, param, body }) => {
      const row = draftRow(store, brand, param("draft"));
      const run = await answer(services, askedRun(store, row, body), body, c.get("requestId"));
      return respond(c, 200, JSON.stringify({ revision: row.revision, ...run } satisfies ScenarioRunBody));
    },
  );

  route(
    app,
    services,
    { ...spec("version", "Run a version's scenarios"), tag: "Versions" },
    async ({ c, brand, param, body }) => {
      const row = versionRow(store, brand, param("version"));
      const run = await answer(services, askedRun(store, row, body), body, c.get("requestId"));
      return respond(c, 200, JSON.stringify({ revision: null, ...run } satisfies ScenarioRunBody));
    },
  );
}

async function answer(
  { looks }: Services,
  { subject, brandRevision }: AskedRun,
  { least }: Wish,
  requestId: string,
): Promise<Omit<ScenarioRunBody, "revision">> {
  const { version, scenarios, coverage }: ScenariosRun = await looks.run(subject);
  const lacking = lackingCoverage(coverage, least);
  const { id, title } = subject.protocol;
  return {
    brandRevision,
    protocol: { id, title, version },
    passed: lacking.length === 0 && scenarios.every(({ passed }) => passed),
    scenarios: scenarios.map((each) => told(each, requestId)),
    coverage: { shares: coverage.shares, points: [...coverage.points] },
    lacking,
  };
}

function told(
  { fault, failures, unknown, ...ran }: RanScenario,
  requestId: string,
): ScenarioRunBody["scenarios"][number] {
  return {
    ...ran,
    failures: [...failures],
    unknown: [...unknown],
    problem: fault && problemOf(errorOf(fault), requestId),
  };
}

function errorOf({ message, hint, issues }: NonNullable<RanScenario["fault"]>): ParleyError {
  return new ParleyError("PARLEY_SCENARIO_INVALID", message, { issues, ...(hint === undefined ? {} : { hint }) });
}

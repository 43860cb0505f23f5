import type { ProblemBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openToy, toyProtocol, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

type Operation = { readonly responses: { readonly [status: string]: unknown } };

const BURST = 3;
const LOOKS = [
  ["post", "/drafts"],
  ["get", "/drafts/{draft}/revisions"],
  ["put", "/drafts/{draft}"],
  ["put", "/drafts/{draft}/scenarios"],
  ["post", "/drafts/{draft}/scenarios/run"],
  ["post", "/versions/{version}/scenarios/run"],
  ["get", "/drafts/{draft}/issues"],
  ["get", "/drafts/{draft}/diff"],
  ["get", "/drafts/{draft}/gate"],
  ["post", "/versions"],
  ["post", "/versions/{version}/publish"],
  ["post", "/versions/{version}/approve"],
  ["post", "/versions/{version}/shadow"],
  ["post", "/versions/{version}/moves"],
  ["post", "/rollback"],
  ["post", "/backtests"],
  ["get", "/backtests/{backtest}/mentions/{mention}"],
  ["put", ""],
  ["get", "/revisions"],
] as const;

describe("whoever has protocols saved or looked at", () => {
  let toy: ToyParley;
  let caller: ToyCaller;
  const clock = new VirtualClock("2026-03-02T09:00:00Z");
  const spend = async (): Promise<void> => {
    for (let used = 0; used < BURST; used += 1) await caller.get("/drafts/none/issues");
  };
  beforeAll(async () => {
    toy = await openToy({ clock, protocolRate: { burst: BURST, perSecond: 0.5 } });
    caller = await toy.caller();
  });
  afterAll(async () => toy.close());

  it("may do so only so often, is told when again, and nothing is done meanwhile", async () => {
    await spend();
    const { status, body } = await caller.send<ProblemBody>("POST", "/drafts", { protocol: toyProtocol() });
    expect([status, body.code]).toEqual([429, "PARLEY_RATE_EXCEEDED"]);
    expect((await caller.get<{ drafts: unknown[] }>("/drafts")).body.drafts).toEqual([]);
    const other = await toy.caller();
    expect((await other.get("/revisions")).status, "another caller has a rate of its own").toBe(200);
    clock.pass(2_000);
    expect((await caller.send("POST", "/drafts", { protocol: toyProtocol() })).status).toBe(201);
  });

  it.each(LOOKS)("is bounded in %s /v1/brands/{brand}%s, and the description says so", async (method, path) => {
    clock.pass(60_000);
    const described = await toy.parley.app.request("/openapi.json");
    const { paths } = (await described.json()) as { paths: { [path: string]: { [method: string]: Operation } } };
    expect(Object.keys(paths[`/v1/brands/{brand}${path}`]?.[method]?.responses ?? {})).toContain("429");
    await spend();
    const address = path.replaceAll(/[{}]/g, "");
    const refused = await caller.send<ProblemBody>(method.toUpperCase(), address, method === "get" ? undefined : {});
    expect([refused.status, refused.body.code, refused.retryAfter]).toEqual([429, "PARLEY_RATE_EXCEEDED", "2"]);
  });

  it("still gets what only lists or shows", async () => {
    clock.pass(60_000);
    await spend();
    for (const path of ["", "/drafts", "/versions", "/protocol", "/cases"])
      expect([path, (await caller.get(path)).status]).toEqual([path, 200]);
  });
});

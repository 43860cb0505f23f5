import type { BrandsBody, ProblemBody, ProtocolDraftBody, TemplateBody, TemplatesBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplesWith } from "../kit/example.ts";
import { openToy, toyProtocol, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";

let toy: ToyParley;
let caller: ToyCaller;
beforeAll(async () => {
  toy = await openToy();
  caller = await toy.caller();
});
afterAll(async () => toy.close());

describe("templates", () => {
  it("are the protocols of all examples, the smallest first", async () => {
    const { status, body } = await caller.get<TemplatesBody>("/v1/templates");
    expect(status).toBe(200);
    expect(body.templates.map(({ id }) => id).toSorted()).toEqual(examplesWith("protocol.json"));
    const sizes = body.templates.map(({ states }) => states);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[0]).toBeGreaterThan(5);
    expect(body.templates.filter(({ title, description }) => title === "" || description === null)).toEqual([]);
  });

  it("give a document that a draft begins with", async () => {
    const { body: template } = await caller.get<TemplateBody>("/v1/templates/retail-bank");
    const { status, body } = await caller.send<ProtocolDraftBody>("POST", "/drafts", { protocol: template.document });
    expect([status, body.protocol, body.title]).toEqual([201, "retail-bank", template.title]);
    expect(body.document).toEqual(template.document);
  });

  it("that do not exist are refused, and those that do are named", async () => {
    const { status, body } = await caller.get<ProblemBody>("/v1/templates/..%2Fpackage.json");
    expect(status).toBe(404);
    expect(body.hint).toContain("airline-care");
  });
});

describe("the list of brands", () => {
  it("tells what a brand's protocols name that is not live", async () => {
    const before = (await caller.get<BrandsBody>("/v1/brands")).body.brands[0];
    expect(before?.warnings).toEqual([]);
    const file = await caller.get<{ brand: object }>("");
    await caller.send("POST", "/drafts", { protocol: toyProtocol({ id: "night" }) });
    const protocols = [{ protocol: "night", when: "mention.channel == 'google'" }, { protocol: "care" }];
    const saved = await caller.send("PUT", "", { ...file.body.brand, protocols }, { "if-match": file.etag });
    expect(saved.status).toBe(200);
    const after = (await caller.get<BrandsBody>("/v1/brands")).body.brands[0];
    expect(after?.warnings).toMatchObject([{ at: "protocols.0.protocol" }]);
    expect(after?.warnings[0]?.message).toContain("care");
  });
});

import { expect, it } from "vitest";
import { createLog } from "./log.ts";

it("secrets are hidden wherever an entry may carry them", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  const headers = { authorization: "Bearer hush", cookie: "hush", "set-cookie": "hush" };
  log.info({ ...headers, secret: "hush", password: "hush", token: "hush", key: { text: "hush" } }, "flat");
  log.info({ headers, webhook: { secret: "hush", headers }, request: { headers }, sign: { password: "hush" } }, "deep");
  expect(lines).toHaveLength(2);
  expect(lines.join("")).not.toContain("hush");
  expect(lines.join("")).toContain("[hidden]");
});

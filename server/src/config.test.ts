import { expect, it } from "vitest";
import { readConfig } from "./config.ts";

it("settings have defaults, and an empty value is none", () => {
  expect(readConfig({ PORT: "" })).toEqual({
    port: 4600,
    host: "127.0.0.1",
    data: "./data",
    webhook: null,
    logLevel: "info",
  });
});

it("each wrong setting is named with its value, but a secret is not shown", () => {
  const read = (): unknown => readConfig({ PORT: "http", PARLEY_LOG_LEVEL: "loud", PARLEY_WEBHOOK_SECRET: "hush" });
  expect(read).toThrow(/PORT=http.*PARLEY_WEBHOOK_SECRET.*PARLEY_LOG_LEVEL=loud/);
  expect(read).not.toThrow(/hush/);
});

it("a webhook needs its address and its secret", () => {
  expect(() => readConfig({ PARLEY_WEBHOOK_URL: "https://example.com" })).toThrow("PARLEY_WEBHOOK_SECRET");
});

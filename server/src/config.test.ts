import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { configurationPage } from "./configuration-page.ts";
import { readConfig, SETTINGS } from "./config.ts";
import { NOTHING_ALLOWED } from "./effects/allowed-addresses.ts";

it("settings have defaults, and an empty value is none", () => {
  expect(readConfig({ PORT: "", PARLEY_ALLOWED_ORIGINS: "" })).toEqual({
    port: 4600,
    host: "127.0.0.1",
    data: "./data",
    publicUrl: null,
    allowedOrigins: [],
    trustedProxies: NOTHING_ALLOWED,
    webhook: null,
    webhookAllow: NOTHING_ALLOWED,
    metricsToken: null,
    gateMentions: 500,
    mentionFileMegabytes: 64,
    logLevel: "info",
  });
});

it("all that is wrong is named at once with its value, but a secret is not shown", () => {
  const read = (): unknown =>
    readConfig({
      PORT: "http",
      PARLEY_PUBLIC_URL: "parley.example",
      PARLEY_ALLOWED_ORIGINS: "https://fine.example, https://desk.example/with/a/path",
      PARLEY_WEBHOOK_SECRET: "hush",
      PARLEY_METRICS_TOKEN: "hush",
      PARLEY_WEBHOOK_ALLOW: "10.0.0.0/99",
      PARLEY_TRUSTED_PROXIES: "10.0.0.1, proxy.internal",
      PARLEY_LOG_LEVEL: "loud",
    });
  expect(read).toThrow(/^9 settings cannot be used/);
  for (const said of [
    "PORT=http",
    "PARLEY_PUBLIC_URL=parley.example",
    "PARLEY_ALLOWED_ORIGINS=",
    "PARLEY_WEBHOOK_SECRET:",
    "PARLEY_METRICS_TOKEN:",
    "PARLEY_WEBHOOK_ALLOW=10.0.0.0/99",
    "write addresses such as 10.1.0.0/16,::1; not proxy.internal",
    "PARLEY_LOG_LEVEL=loud",
    "PARLEY_WEBHOOK_URL is missing",
  ])
    expect(read).toThrow(said);
  expect(read).not.toThrow(/hush/);
});

it("a webhook needs its address and its secret", () => {
  expect(() => readConfig({ PARLEY_WEBHOOK_URL: "https://example.com" })).toThrow("PARLEY_WEBHOOK_SECRET is missing");
});

it("addresses are kept as browsers write origins", () => {
  const { publicUrl, allowedOrigins } = readConfig({
    PARLEY_PUBLIC_URL: "HTTPS://Parley.Example:443/",
    PARLEY_ALLOWED_ORIGINS: "http://localhost:3000,https://Desk.example",
  });
  expect(publicUrl).toBe("https://parley.example");
  expect(allowedOrigins).toEqual(["http://localhost:3000", "https://desk.example"]);
});

it("CONFIGURATION.md tells every setting as it is: npm run reference writes it anew", () => {
  expect(Object.values(SETTINGS.shape).filter(({ description }) => description === undefined)).toEqual([]);
  expect(readFileSync(new URL("../CONFIGURATION.md", import.meta.url), "utf8")).toBe(configurationPage());
});

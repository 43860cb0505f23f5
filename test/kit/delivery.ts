import { setTimeout as sleep } from "node:timers/promises";
import type { CaseBody } from "@parley/engine";
import type { OpenExample } from "./open-example.ts";

/** Sends a request with the example's key, or another one. */
export async function request(
  { parley, key }: OpenExample,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  withKey = key,
): Promise<Response> {
  return parley.app.request(path, {
    method,
    headers: { authorization: `Bearer ${withKey}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** What a read answers, as JSON. */
export async function read<T>(example: OpenExample, path: string): Promise<T> {
  const response = await request(example, "GET", path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** The case as soon as it is as a test waits for; the test's own limit ends the waiting. */
export async function caseWhen(example: OpenExample, id: string, isSo: (body: CaseBody) => boolean): Promise<CaseBody> {
  for (;;) {
    const body = await read<CaseBody>(example, `/v1/cases/${id}`);
    if (isSo(body)) return body;
    await sleep(10);
  }
}

import type { ProblemBody } from "@parley/engine";
import { t } from "../texts/texts.ts";

/** An answer that is not what was asked for: the server's own words when it gave some. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly hint: string | null;
  /** The fields that are wrong, as the API names them. */
  readonly fields: readonly string[];
  /** All that the server said about it; null where it gave no problem details. */
  readonly problem: Partial<ProblemBody> | null;

  constructor(
    message: string,
    status: number,
    hint: string | null,
    options?: ErrorOptions & { readonly problem?: Partial<ProblemBody> | null },
  ) {
    super(message, options);
    this.status = status;
    this.hint = hint;
    this.problem = options?.problem ?? null;
    this.fields = (this.problem?.errors ?? []).map(({ field }) => field);
  }
}

/** Reads JSON from the server. Throws ApiProblem when there is no answer, or an answer that is an error. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await ask(path, {
    headers: { accept: "application/json" },
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw await problemOf(response);
  const body: T = await response.json();
  return body;
}

/** Reads JSON from the server unless it is still at the revision that the reader has: then null. Throws as getJson does. */
export async function getNewer<T>(path: string, revision: number, signal: AbortSignal): Promise<T | null> {
  const headers = { accept: "application/json", "if-none-match": `"${revision}"` };
  const response = await ask(path, { headers, signal });
  if (response.status === 304) return null;
  if (!response.ok) throw await problemOf(response);
  const body: T = await response.json();
  return body;
}

/** Sends JSON to the server; null for an answer without a body. Throws as getJson does. */
export async function postJson<T>(path: string, sent: object): Promise<T | null> {
  const response = await send("POST", path, sent, {});
  if (response.status === 204) return null;
  const body: T = await response.json();
  return body;
}

/** Puts JSON in the place of what is there. Throws as getJson does. */
export async function putJson<T>(path: string, sent: object, headers: { readonly [name: string]: string }): Promise<T> {
  const body: T = await (await send("PUT", path, sent, headers)).json();
  return body;
}

/** Sends a file as it is. Throws as getJson does. */
export async function postFile<T>(path: string, file: Blob, type: string): Promise<T> {
  const headers = { accept: "application/json", "content-type": type };
  const response = await ask(path, { method: "POST", headers, body: file });
  if (!response.ok) throw await problemOf(response);
  const body: T = await response.json();
  return body;
}

/** Puts JSON in the place of what is there, where nothing is answered. Throws as getJson does. */
export async function putQuietly(path: string, sent: object): Promise<void> {
  await send("PUT", path, sent, {});
}

/** Takes away what is at a path. Throws as getJson does. */
export async function deleteAt(path: string, headers: { readonly [name: string]: string }): Promise<void> {
  const response = await ask(path, { method: "DELETE", headers: { accept: "application/json", ...headers } });
  if (!response.ok) throw await problemOf(response);
}

async function send(
  method: string,
  path: string,
  sent: object,
  further: { readonly [name: string]: string },
): Promise<Response> {
  const headers = { accept: "application/json", "content-type": "application/json", ...further };
  const response = await ask(path, { method, headers, body: JSON.stringify(sent) });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function ask(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw new ApiProblem(t("The server does not answer."), 0, t("Is Parley running? Start it, then try again."), {
      cause,
    });
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text();
  const problem = response.headers.get("content-type")?.includes("json") ? parseProblem(text) : null;
  return new ApiProblem(
    problem?.detail ?? problem?.title ?? t("The server answered {status}.", { status: response.status }),
    response.status,
    problem?.hint ?? null,
    { problem },
  );
}

function parseProblem(text: string): Partial<ProblemBody> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? parsed : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

import type { ToyCaller } from "./toy-brand.ts";

/** What became of a job, once it has ended. */
export async function endedJob<T extends { readonly endedAt: string | null }>(
  caller: ToyCaller,
  path: string,
): Promise<T> {
  for (;;) {
    const { body } = await caller.get<T>(path);
    if (body.endedAt !== null) return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

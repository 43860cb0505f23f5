import type { MoveBody } from "@parley/engine";
import type { CrashClient } from "./crash-client.ts";
import { sturdyProtocol } from "./sturdy.ts";

type Draft = { readonly id: string; readonly revision: number };
type Version = { readonly version: string };

const BRAND = "/v1/brands/sturdy";

/** Why the checker's warnings of the sturdy protocol may stand. */
const BECAUSE = "every case of it ends within seconds";

/**
 * A version on its way to be live, and the running cases on their way to it. Each of its changes has a key of its own, so it
 * may be begun again in every life until it is through.
 */
export class CrashRelease {
  readonly #title: string;
  #from: string | null = null;

  constructor(title: string) {
    this.#title = title;
  }

  /** Publishes it beside the live one. */
  async asShadow(client: CrashClient): Promise<void> {
    await this.#publish(client, { as: "shadow" });
  }

  /** Publishes it and asks for the running cases to move to it; waits until they have, and says how many did. */
  async live(client: CrashClient): Promise<number> {
    this.#from ??= (await client.read<Version>(`${BRAND}/protocol`)).version;
    const { version } = await this.#publish(client, {});
    const move = await this.#wish<MoveBody>(client, "move", `/versions/${version}/moves`, { from: this.#from });
    if (move === null) return this.#overtaken(client, version);
    for (;;) {
      const { status, moved } = await client.read<MoveBody>(`${BRAND}/versions/${version}/moves/${move.id}`);
      if (status === "done") return moved;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async #publish(client: CrashClient, as: object): Promise<Version> {
    const protocol = sturdyProtocol(this.#title);
    const { id, revision } = await this.#change<Draft>(client, "draft", "/drafts", { protocol });
    return this.#change(client, "version", "/versions", { draft: id, revision, because: BECAUSE, ...as });
  }

  /** Nothing moves to a version when another one went live before its move was asked for. */
  async #overtaken(client: CrashClient, version: string): Promise<number> {
    const live = await client.read<Version>(`${BRAND}/protocol`);
    if (live.version === version) throw new Error(`the move of ${this.#title} was refused, and its version is live`);
    return 0;
  }

  async #change<T>(
    client: CrashClient,
    what: string,
    path: string,
    body: { readonly [name: string]: unknown },
  ): Promise<T> {
    const answer = await this.#wish<T>(client, what, path, body);
    if (answer === null) throw new Error(`${what} of ${this.#title} was refused`);
    return answer;
  }

  /** Null when it came too late. */
  async #wish<T>(
    client: CrashClient,
    what: string,
    path: string,
    body: { readonly [name: string]: unknown },
  ): Promise<T | null> {
    const key = `${what} ${this.#title}`.replaceAll(" ", "-");
    return client.change<T>({ key, method: "POST", path: `${BRAND}${path}`, body });
  }
}

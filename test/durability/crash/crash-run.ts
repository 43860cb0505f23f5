import type { ChildProcess } from "node:child_process";
import { CrashClient } from "./crash-client.ts";
import { CrashRelease } from "./crash-release.ts";
import { stream, sturdyMention, talk, talkOnce } from "./crash-talk.ts";
import { startDying } from "./dying-process.ts";
import { Promises } from "./promises.ts";

/** Requests that are repeated at the same time. */
const AT_ONCE = 16;

interface DyingServer {
  readonly client: CrashClient;
  readonly process: ChildProcess;
  readonly gone: Promise<unknown>;
}

/** What goes on in a life beside single mentions. */
export interface Besides {
  readonly lanes: number;
  /** Does a stream of mentions run? */
  readonly stream?: boolean;
  /** A version that is published, and to which running cases move. */
  readonly release?: CrashRelease;
}

/** A server through many lives, and what its clients were promised. */
export class CrashRun {
  readonly #folder: string;
  readonly #script: string;
  readonly promises = new Promises();
  kills = 0;

  /** `script`: the server, as `bundledServer` makes it. */
  constructor(folder: string, script: string) {
    this.#folder = folder;
    this.#script = script;
  }

  /** Starts a server that dies before its n-th write, and sends it one thing after another, in some lanes at once. */
  async dieAt(write: number, { lanes, stream: streams = false, release }: Besides): Promise<void> {
    const { client, process: child, gone } = await this.#start(write);
    const life = this.kills;
    const repeats = [...this.promises.unanswered.values()];
    const under = [
      ...Array.from({ length: lanes }, async (_, lane) => talk(client, this.promises, `${life}-${lane}`, life % 12)),
      ...(streams ? [stream(client, `${life}-s`)] : []),
      ...(release === undefined ? [] : [release.live(client)]),
      ...repeats.map(async (wish) => client.change(wish)),
    ];
    try {
      await Promise.all(under.map(async (each) => each.catch(mustBeCutOff)));
    } catch (error) {
      child.kill("SIGKILL");
      await gone;
      throw error;
    }
    await gone;
    this.kills += 1;
  }

  /**
   * A life without a death. Everything that was not answered is sent again, and everything that was gets the same answer; then
   * it all waits out its time and goes out.
   */
  async calm(releases: readonly CrashRelease[], isQuiet: () => Promise<boolean>): Promise<void> {
    const { client, process: child, gone } = await this.#start(0);
    try {
      await this.#sendAgain(client);
      await talkOnce(client, this.promises, `${this.kills}-once`);
      await this.#release(client, releases);
      while (!(await isQuiet())) await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      child.kill("SIGTERM");
      await gone;
    }
  }

  async #sendAgain(client: CrashClient): Promise<void> {
    const { mentions, answers, unanswered } = this.promises;
    await inTurns([...unanswered.values(), ...[...answers.values()].map(({ wish }) => wish)], async (wish) => {
      if ((await client.change(wish)) === null && answers.has(wish.key))
        throw new Error(`${wish.key} was answered, and is refused now`);
    });
    await inTurns([...mentions], async ([id, known]) => {
      const again = await client.mention(sturdyMention(id));
      if (again !== known) throw new Error(`${id} was acknowledged in ${known}, and again in ${again}`);
    });
  }

  /** A life in which a version begins to run beside the live one, and nothing else happens. */
  async shadow(release: CrashRelease): Promise<void> {
    const { client, process: child, gone } = await this.#start(0);
    await release.asShadow(client);
    child.kill("SIGTERM");
    await gone;
  }

  /**
   * Sees releases through while mentions come in, and then further ones until a case moved: those that a death cut short between
   * their publishing and their move may find nothing that still runs on the version before.
   */
  async #release(client: CrashClient, releases: readonly CrashRelease[]): Promise<void> {
    const released = new AbortController();
    const talking = (async () => {
      for (let n = 0; !released.signal.aborted; n += 1) await client.mention(sturdyMention(`${this.kills}-calm-${n}`));
    })();
    try {
      for (const release of releases) await release.live(client);
      for (let n = 0; (await new CrashRelease(`Ends in calm, ${n}`).live(client)) === 0; n += 1);
    } finally {
      released.abort();
      await talking;
    }
  }

  async #start(write: number): Promise<DyingServer> {
    const { listens, process: child, gone } = await startDying(this.#script, this.#folder, write);
    if (listens === null) throw new Error("the server died before it listened");
    const { url, ...keys } = listens;
    return { client: new CrashClient(url, keys, this.promises), process: child, gone };
  }
}

async function inTurns<T>(things: readonly T[], take: (thing: T) => Promise<void>): Promise<void> {
  for (let first = 0; first < things.length; first += AT_ONCE)
    await Promise.all(things.slice(first, first + AT_ONCE).map(async (thing) => take(thing)));
}

/** Did the connection end, as it does when the server is killed? An answer that says what is wrong is another thing. */
function mustBeCutOff(error: unknown): void {
  if (!(error instanceof TypeError)) throw error;
}

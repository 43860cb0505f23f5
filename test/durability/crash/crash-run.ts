import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ApiClient } from "../../kit/api-client.ts";
import { mentionOf } from "../../kit/open-example.ts";

const SCRIPT = fileURLToPath(new URL("dying-server.ts", import.meta.url));

interface DyingServer {
  readonly client: ApiClient;
  readonly process: ChildProcess;
  readonly gone: Promise<unknown>;
}

/** What clients were promised over many lives of a server: answers that they have in hand. */
export class CrashRun {
  readonly #folder: string;
  /** Acknowledged mentions and their cases. */
  readonly mentions = new Map<string, string>();
  /** Acknowledged events: id and case. */
  readonly events = new Map<string, string>();
  kills = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts a server that dies before its n-th write, and sends it one thing after another, in some lanes at once. */
  async dieAt(write: number, lanes: number): Promise<void> {
    const life = `${this.kills}`;
    const server = await this.#start(write);
    await Promise.all(Array.from({ length: lanes }, async (_, lane) => this.#talk(server, `${life}-${lane}`)));
    await server.gone;
    this.kills += 1;
  }

  /** A life without a death: everything waits out its time and goes out; known mentions get their answers again. */
  async calm(isQuiet: (client: ApiClient) => Promise<boolean>): Promise<void> {
    const server = await this.#start(0);
    for (const [id, known] of this.mentions) {
      const { case: again } = await server.client.postMention("sturdy", this.#mention(id));
      if (again !== known) throw new Error(`${id} was acknowledged in ${known}, and again in ${again}`);
    }
    while (!(await isQuiet(server.client))) await new Promise((resolve) => setTimeout(resolve, 100));
    server.process.kill("SIGTERM");
    await server.gone;
  }

  #mention(id: string): ReturnType<typeof mentionOf> {
    // Every third mention of a lane belongs to the conversation of the one before.
    const [life, lane, turn] = id.split("-").map(Number);
    const talk = (turn ?? 0) % 3 === 2 ? (turn ?? 0) - 1 : turn;
    return mentionOf(id, { author: { handle: `a${life}-${lane}-${talk}` } });
  }

  async #start(write: number): Promise<DyingServer> {
    const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, this.#folder, String(write)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const gone = once(child, "exit");
    const [said] = (await Promise.race([once(child.stdout, "data"), gone])) as [unknown];
    const [url = "", key = ""] = String(said).trim().split(" ");
    if (!url.startsWith("http")) throw new Error(`the server did not start: ${String(said)}`);
    return { client: new ApiClient(url, key), process: child, gone };
  }

  /** Mentions, and an event for every second one, until the server is gone. */
  async #talk({ client, gone }: DyingServer, lane: string): Promise<void> {
    for (let turn = 0; ; turn += 1) {
      const id = `${lane}-${turn}`;
      try {
        const answer = await client.postMention("sturdy", this.#mention(id));
        this.mentions.set(id, answer.case);
        if (turn % 2 === 1) continue;
        const event = `sent-${id}`;
        await client.postEvent(answer.case, { id: event, type: "reply.sent" });
        this.events.set(event, answer.case);
      } catch (error) {
        if (isFinished(error)) continue;
        if (!isCutOff(error)) throw error;
        await gone;
        return;
      }
    }
  }
}

/** The case ended by its own timers before the event came. */
const isFinished = (error: unknown): boolean => String(error).includes("PARLEY_CASE_FINISHED");

/** Did the connection end, as it does when the server is killed? An answer that says what is wrong is another thing. */
const isCutOff = (error: unknown): boolean => error instanceof TypeError;

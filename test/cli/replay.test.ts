import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFolder } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";
import { PARLEY } from "../kit/server-process.ts";
import { spawnParley } from "../kit/spawn-parley.ts";

const PROTOCOL = `${exampleFolder("airline-care")}protocol.json`;
const BRAND = `${exampleFolder("airline-care")}brand.json`;
const MENTIONS = `${exampleFolder("airline-care")}mentions.jsonl`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-replay-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first forty of them: enough for whatever is not about how they are decided. */
const some = (): string => file("some.jsonl", readFileSync(MENTIONS, "utf8").split("\n").slice(0, 40).join("\n"));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe("parley replay", () => {
  it("decides the airline's two hundred mentions, at least 190 as a person labelled them", async () => {
    const { code, stdout } = await runParley(["replay", PROTOCOL, "--mentions", MENTIONS]);
    expect(code).toBe(0);
    expect(stdout).toContain("200 mentions");
    const agreed = Number(/(\d+) of 200 as labelled in all five fields/.exec(stdout)?.[1]);
    expect(agreed).toBeGreaterThanOrEqual(190);
    expect(stdout).toContain("no fallback");
  });

  it("reads CSV with dotted columns", async () => {
    const csv = file(
      "two.csv",
      'id,channel,text,at,author.handle\n1,x,"Where is my bag, please?",2026-03-02T10:00:00Z,ann\n2,x,Great crew today!,2026-03-02T10:05:00Z,ben\n',
    );
    const { code, stdout } = await runParley(["replay", PROTOCOL, "--mentions", csv]);
    expect(stdout).toContain("2 mentions");
    expect(code).toBe(0);
  });

  it("names the line and the field that are wrong", async () => {
    const lines = file(
      "bad.jsonl",
      '{"id":"1","channel":"x","text":"Hi","at":"2026-03-02T10:00:00Z","author":{"handle":"ann"}}\n{"id":"2","channel":"x","text":"Hi","at":"yesterday","author":{"handle":"ben"}}\n',
    );
    const { code, stderr } = await runParley(["replay", PROTOCOL, "--mentions", lines]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/line 2.*\bat\b/s);
  });

  it("lists what another version decides differently, by what causes it, and says when nothing is", async () => {
    const protocol = readFileSync(PROTOCOL, "utf8");
    const against = (text: string, ...more: string[]) =>
      runParley([
        "replay",
        PROTOCOL,
        "--mentions",
        MENTIONS,
        "--against",
        file("other.json", text),
        "--brand",
        BRAND,
        ...more,
      ]);
    expect((await against(protocol)).stdout).toBe(
      "All 200 mentions are decided as before, and what follows is the same\n",
    );
    const changedProtocol = protocol.replace("triage.abusive && triage.intent == 'abuse'", "triage.abusive");
    const { code, stdout } = await against(changedProtocol, "--json");
    const { mentions, changed, groups } = JSON.parse(stdout) as Changes;
    expect([code, mentions]).toEqual([0, 200]);
    expect(changed).toBeGreaterThan(0);
    expect(groups.reduce((sum, group) => sum + group.mentions, 0)).toBe(changed);
    expect(groups[0]?.cause).toMatchObject({ kind: "condition" });
    expect((await against(changedProtocol)).stdout).toMatch(
      new RegExp(`^${changed} of 200 mentions are decided differently`),
    );
  });
});

const partsIn = (where: string): number => readdirSync(where).filter((name) => name.endsWith(".part")).length;

const OUTSIDE = {
  seed: 3,
  events: [
    { type: "reply.sent", probability: 0.8, delay: { median: "PT12M", p90: "PT6H" }, only: { respond: "yes" } },
    { type: "customer.agreed", after: "handoff", probability: 0.5, delay: { mean: "PT40M" } },
  ],
};

describe("parley replay on several cores", () => {
  it("finds the same bytes on one and on two, and writes every decision in the order of the mentions", async () => {
    const outside = file("outside.json", JSON.stringify(OUTSIDE));
    const mentions = some();
    const [one, two] = await Promise.all(
      ["1", "2"].map(async (jobs) => {
        const out = join(folder, `decisions-${jobs}.csv`);
        const args = ["--mentions", mentions, "--outside", outside, "--jobs", jobs, "--json", "--out", out];
        const { code, stdout } = await spawnParley(["replay", PROTOCOL, ...args]);
        expect(code).toBe(0);
        return { stdout, decisions: readFileSync(out, "utf8") };
      }),
    );
    expect(two).toEqual(one);
    const ids = readFileSync(mentions, "utf8")
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(
      one?.decisions
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",")[0]),
    ).toEqual(ids);
    const { totals, clocks } = JSON.parse(one?.stdout ?? "") as Tally;
    expect(totals.mentions).toBe(40);
    expect(clocks["caseReply"]?.met).toBeGreaterThan(0);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("broken off it says so and leaves nothing behind", async () => {
    const line = readFileSync(MENTIONS, "utf8").split("\n")[0] ?? "";
    const many = Array.from({ length: 60_000 }, (_, index) => line.replaceAll("m001", `m${index}`)).join("\n");
    const mentions = file("many.jsonl", many);
    const out = join(folder, "never.csv");
    const args = ["replay", PROTOCOL, "--mentions", mentions, "--jobs", "2", "--out", out];
    const child = spawn(process.execPath, [PARLEY, ...args], { stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk: unknown) => (stderr += String(chunk)));
    await expect.poll(() => partsIn(folder), { timeout: 30_000 }).toBe(2);
    child.kill("SIGINT");
    const [code] = (await once(child, "close")) as [number | null];
    expect([code, stderr]).toEqual([130, expect.stringMatching(/^broken off after \d+ mentions\n$/)]);
    expect(readdirSync(folder).filter((name) => name.includes("never"))).toEqual([]);
  });

  it("names them too when another core reads them", async () => {
    const lines = file(
      "bad.jsonl",
      '{"id":"1","channel":"x","text":"Hi","at":"yesterday","author":{"handle":"ann"}}\n',
    );
    const { code, stderr } = await spawnParley(["replay", PROTOCOL, "--mentions", lines, "--jobs", "2"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/line 1, at must be an ISO 8601 instant/);
  });
});

describe("parley replay of other people's files", () => {
  const CSV = 'tweet,who,body,when\n1,ann,"Where is my bag, please?",2026-03-02T10:00:00Z\n';
  const SAID = [
    "--column",
    "id=tweet",
    "--column",
    "author.handle=who",
    "--column",
    "text=body",
    "--always",
    "channel=x",
  ];

  it("reads their columns, and remembers them beside the file", async () => {
    const csv = file("theirs.csv", CSV);
    const replay = (...more: string[]) => runParley(["replay", PROTOCOL, "--mentions", csv, ...more]);
    expect((await replay(...SAID, "--column", "at=when", "--save-columns")).stdout).toContain("1 mentions");
    expect(JSON.parse(readFileSync(`${csv}.columns.json`, "utf8"))).toEqual({
      id: "tweet",
      "author.handle": "who",
      text: "body",
      at: "when",
      channel: { always: "x" },
    });
    expect((await replay()).stdout).toContain("1 mentions");
  });

  it("takes times as tables write them, on the wall clock of the brand", async () => {
    const rows = ["1,ann,Where is my bag?,2026-07-02 10:00", "2,ben,Where is mine?,2026-07-02T10:05:30"];
    const csv = file("local.csv", ["tweet,who,body,when", ...rows].join("\n"));
    const out = join(folder, "local-decisions.csv");
    const at = ["--column", "at=when", "--out", out];
    const { stderr, code } = await runParley(["replay", PROTOCOL, "--mentions", csv, ...SAID, ...at]);
    expect([stderr, code]).toEqual(["", 0]);
    expect(readFileSync(out, "utf8")).toContain("2026-07-02T09:05:30.000Z");
  });

  it("says which columns lack, and how to name them", async () => {
    const csv = file("foreign.csv", 'Ticket,Body\n1,"Where is my bag?"\n');
    const { code, stderr } = await runParley(["replay", PROTOCOL, "--mentions", csv, "--column", "id=Ticket"]);
    expect(code).toBe(1);
    expect(stderr).toContain("has no column for channel, text, at, and author.handle");
    expect(stderr).toContain("Its columns are Ticket, Body: say which is which, as in --column text=Message");
  });

  it("tells a fault that many rows share once", async () => {
    const rows = Array.from({ length: 9 }, (_, row) => `${row},ann,Hello,yesterday`);
    const { stderr } = await runParley([
      "replay",
      PROTOCOL,
      "--mentions",
      file("same.csv", ["tweet,who,body,when", ...rows].join("\n")),
      ...SAID,
      "--column",
      "at=when",
    ]);
    expect(stderr.match(/must be an ISO 8601 instant/g)).toHaveLength(1);
    expect(stderr).toContain("line 2, at must be");
    expect(stderr).toContain("(also in lines 3, 4, 5 and 5 more)");
  });

  it.each(["none.csv", "none.jsonl"])("refuses one without mentions: %s", async (name) => {
    const { code, stdout, stderr } = await runParley(["replay", PROTOCOL, "--mentions", file(name, "")]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("has no mentions");
  });

  it("takes events from the record, beside the mentions or from a file of their own", async () => {
    const mention =
      '{"id":"1","channel":"x","text":"My bag is lost","at":"2026-03-02T10:00:00Z","author":{"handle":"ann"}}';
    const event = '{"event":{"type":"reply.sent"},"channel":"x","author":{"handle":"ann"},"at":"2026-03-02T10:07:00Z"}';
    const beside = file("beside.jsonl", `${mention}\n${event}\n`);
    const alone = file("mentions.jsonl", `${mention}\n`);
    const events = file("events.jsonl", `${event}\n`);
    const replay = (...args: string[]) => runParley(["replay", PROTOCOL, "--json", "--mentions", ...args]);
    const [one, two] = [await replay(beside), await replay(alone, "--events", events)];
    expect(two.stdout).toBe(one.stdout);
    expect(JSON.parse(one.stdout)).toMatchObject({ totals: { events: 1 }, firstReply: { count: 1, sum: 420_000 } });
  });
});

describe("parley replay --set", () => {
  it("compares the protocol with itself, changed, and says that nothing else is", async () => {
    const args = ["replay", PROTOCOL, "--mentions", some(), "--set", "clocks.caseReply.within=PT2H"];
    const { stdout } = await runParley(args);
    const [, count] = /^(\d+) of 40 mentions are decided differently/.exec(stdout) ?? [];
    expect(stdout).toContain(`  ${count}  Clock “First reply to a case” (clock caseReply) due ${count}\n`);
    expect(stdout).toMatch(new RegExp(`^\\d+ of 40 mentions are decided .*; ${40 - Number(count)} as before\n`));
  });

  it("says what follows otherwise where every mention gets the same answers", async () => {
    const outside = file("replies.json", JSON.stringify(OUTSIDE));
    const sooner = readFileSync(PROTOCOL, "utf8").replaceAll('"after": { "P3D"', '"after": { "PT1M"');
    const replay = async (...args: string[]) =>
      (await runParley(["replay", ...args, "--mentions", MENTIONS, "--outside", outside])).stdout;
    const unanswered = async (protocol: string): Promise<string | undefined> =>
      /unanswered +(\d+)/.exec(await replay(protocol, "--brand", BRAND, "--by", "outcome"))?.[1];
    const other = file("sooner.json", sooner);
    const [before, after] = [await unanswered(PROTOCOL), await unanswered(other)];
    expect(before).not.toBe(after);
    const compared = await replay(PROTOCOL, "--against", other, "--brand", BRAND);
    expect(compared).toMatch(/^All 200 mentions get the same five answers\. What follows differs\n/);
    expect(compared).toContain(`    Ended without an answer: ${before} → ${after}\n`);
    expect(compared).not.toMatch(/as before|Nothing else changed/);
  });
});

describe("parley replay --report", () => {
  it("writes what was found as HTML, and what changes as Markdown with the mentions quoted", async () => {
    const [page, changes] = [join(folder, "replay.html"), join(folder, "changes.md")];
    const wish = ["replay", PROTOCOL, "--mentions", some()];
    expect(await runParley([...wish, "--report", page])).toMatchObject({ code: 0, stdout: "" });
    const html = readFileSync(page, "utf8");
    expect(html).toContain("40 mentions were taken through it.");
    expect(html).toMatch(/<td>1\u00a0h in [^<]*hours<\/td>/);
    await runParley([...wish, "--set", "clocks.caseReply.within=PT2H", "--report", changes]);
    const told = readFileSync(changes, "utf8");
    expect(told).toMatch(/^Of 40 mentions \d+ are decided otherwise/m);
    expect(told).toMatch(/\| Clock “First reply to a case” \| \d+ \| When \d+ \| m\d+: “/);
  });

  it("is used wrongly for one mention, and in a form that it cannot write", async () => {
    const wish = ["replay", PROTOCOL, "--mentions", some(), "--report"];
    expect((await runParley([...wish, "all.md", "--why", "m002"])).code).toBe(2);
    expect((await runParley([...wish, "all.pdf"])).code).toBe(2);
  });
});

describe("parley replay --why", () => {
  it("tells one mention's whole case", async () => {
    const { code, stdout } = await runParley(["replay", PROTOCOL, "--mentions", some(), "--why", "m002"]);
    expect(code).toBe(0);
    expect(stdout).toContain('shouldWeAnswer#always[0] it is spam (triage.intent = "spam")');
  });
});

describe("parley equity", () => {
  it("names the condition that makes reach count, in a report that can be sent around", async () => {
    const protocol = readFileSync(PROTOCOL, "utf8").replace(
      '"when": "triage.intent == \'question\'"',
      '"when": "triage.intent == \'question\' && author.followers < 1000.0"',
    );
    const report = join(folder, "equity.html");
    const args = [file("biased.json", protocol), some(), "--brand", BRAND, "--only", "followers,verified"];
    const { code, stdout } = await spawnParley(["equity", ...args, "--jobs", "2", "--report", report, "--json"]);
    expect(code).toBe(0);
    const { mentions, swaps } = JSON.parse(stdout) as Equity;
    expect([mentions, swaps["verified"]?.changes.changed]).toEqual([40, 0]);
    expect(swaps["followers many"]?.changes.changed).toBeGreaterThan(0);
    const page = readFileSync(report, "utf8");
    expect(page).toMatch(/How people are served depends on how many follow them \(\d+ of 40/);
    expect(page).toContain("author.followers &lt; 1000.0");
  });
});

interface Tally {
  readonly totals: { readonly mentions: number };
  readonly clocks: { readonly [clock: string]: { readonly met: number } };
}

interface Equity {
  readonly mentions: number;
  readonly swaps: { readonly [id: string]: { readonly changes: { readonly changed: number } } };
}

interface Changes {
  readonly mentions: number;
  readonly changed: number;
  readonly groups: readonly { readonly cause: { readonly kind: string }; readonly mentions: number }[];
}

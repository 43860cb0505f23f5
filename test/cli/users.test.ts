import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acceptInvitation, PASSWORD, tokenOf, type Ask, type SignedIn } from "../kit/people.ts";
import { runParley, type CommandResult } from "../kit/run-parley.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

let folder: string;
let server: ServerProcess;
let ask: Ask;
let ada: SignedIn;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-users-"));
  server = await startServerProcess(folder);
  ask = (path, init) => fetch(`${server.url}${path}`, init);
  ada = await acceptInvitation(ask, server.welcome ?? "", "ada@parley.example");
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const parley = (...args: string[]): Promise<CommandResult> => runParley(args, { PARLEY_DATA: folder });

it("people are invited, listed and removed beside a running server", async () => {
  const invited = await parley(
    "users",
    "invite",
    "--brand",
    "skylark",
    "--role",
    "lead",
    "--lead",
    "baggage",
    "--url",
    server.url,
  );
  expect(invited).toMatchObject({ code: 0, stderr: "" });
  expect(invited.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/welcome#token=\w{32}\n$/);
  const bea = await acceptInvitation(ask, tokenOf(invited.stdout.trim()), "bea@skylark.example");
  const list = (await parley("users", "list")).stdout;
  expect(list).toContain("ada@parley.example  ada  admin of *");
  expect(list).toContain("bea@skylark.example  bea  lead of skylark");
  expect((await parley("users", "remove", "bea@skylark.example")).code).toBe(0);
  expect((await bea.get("/v1/me")).status).toBe(401);
  expect(JSON.parse((await parley("users", "list", "--json")).stdout)).toHaveLength(1);
});

it("the last admin cannot be removed", async () => {
  const { code, stderr } = await parley("users", "remove", "ada@parley.example");
  expect(code).toBe(1);
  expect(stderr).toContain("last admin");
});

it("a link sets a new password for who forgot it", async () => {
  const { stdout } = await parley("users", "link", "Ada@parley.example", "--url", server.url);
  const body = JSON.stringify({ token: tokenOf(stdout.trim()), password: "another long password" });
  expect((await ask("/v1/invitations/accept", { method: "POST", body })).status).toBe(200);
  expect((await ada.get("/v1/me")).status).toBe(401);
  const signIn = async (password: string): Promise<number> => {
    const given = JSON.stringify({ email: ada.email, password });
    return (await ask("/v1/auth/sign-in", { method: "POST", body: given })).status;
  };
  expect(await signIn(PASSWORD)).toBe(401);
  expect(await signIn("another long password")).toBe(200);
});

it("wrong usage says what is right", async () => {
  const role = await parley("users", "invite", "--role", "king");
  expect(role.code).toBe(2);
  expect(role.stderr).toContain("admin");
  expect((await parley("users", "link", "nobody@parley.example")).stderr).toContain("nobody has the address");
  const scope = await parley("key", "create", "--brand", "skylark", "--scope", "everything");
  expect(scope).toMatchObject({ code: 2 });
  expect(scope.stderr).toContain("mentions:send");
  expect((await parley("key", "create", "--brand", "skylark", "--expires", "soon")).code).toBe(2);
});

it("a key with scopes and an end is made, listed, used and revoked beside a running server", async () => {
  const made = await parley(
    "key",
    "create",
    "--brand",
    "skylark",
    "--name",
    "reader",
    "--scope",
    "cases:read",
    "--expires",
    "P90D",
  );
  expect(made.code).toBe(0);
  const headers = { authorization: `Bearer ${made.stdout.trim()}` };
  expect((await ask("/v1/brands/skylark/cases", { headers })).status).toBe(200);
  expect((await ask("/v1/brands/skylark/keys", { headers })).status).toBe(403);
  const keys = JSON.parse((await parley("key", "list", "--json")).stdout) as {
    id: string;
    name: string;
    expiresAt: string;
  }[];
  const key = keys.find(({ name }) => name === "reader");
  expect(Date.parse(key?.expiresAt ?? "") - Date.now()).toBeGreaterThan(89 * 86_400_000);
  expect((await parley("key", "revoke", key?.id ?? "")).code).toBe(0);
  await expect.poll(async () => (await ask("/v1/me", { headers })).status).toBe(401);
});

it("a start that has an admin shows no link, one that has none shows a new one", async () => {
  const other = mkdtempSync(join(tmpdir(), "parley-welcome-"));
  const first = await startServerProcess(other);
  await first.stop();
  const second = await startServerProcess(other);
  expect(second.welcome).not.toBeNull();
  expect(second.welcome).not.toBe(first.welcome);
  await acceptInvitation(
    (path, init) => fetch(`${second.url}${path}`, init),
    second.welcome ?? "",
    "ada@parley.example",
  );
  await second.stop();
  const third = await startServerProcess(other);
  expect(third.welcome).toBeNull();
  await third.stop();
  rmSync(other, { recursive: true, force: true });
});

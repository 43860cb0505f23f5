import { spawnSync } from "node:child_process";

// `npm run test:durability` is the short form that every run of the tests has; `-- --long` kills the server hundreds of times.
const words = process.argv.slice(2);
const unknown = words.find((word) => word !== "--long");
if (unknown !== undefined) {
  process.stderr.write(`there is no option ${unknown}; there is --long\n`);
  process.exit(2);
}
const { status } = spawnSync("npx", ["vitest", "run", "--project", "durability"], {
  stdio: "inherit",
  env: { ...process.env, ...(words.includes("--long") ? { PARLEY_LONG: "1" } : {}) },
});
process.exit(status ?? 1);

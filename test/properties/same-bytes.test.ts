import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { airlineFiles, BUNDLE, bundledEngine } from "../kit/bundled-engine.ts";
import { everyStep } from "../kit/every-step.ts";

it("a worker makes the same bytes as the main thread of every scenario and mention, a backtest and a simulated desk", async () => {
  const files = airlineFiles();
  expect(files.scenarios.length).toBeGreaterThanOrEqual(9);
  expect(files.mentions).toHaveLength(30);
  const here = everyStep(files);
  const run = `const { parentPort, workerData } = require("node:worker_threads"); parentPort.postMessage(${BUNDLE}.everyStep(workerData));`;
  const worker = new Worker(`${await bundledEngine()}\n${run}`, { eval: true, workerData: files });
  const [there] = (await once(worker, "message")) as [string];
  await worker.terminate();
  expect(there).toBe(here);
});

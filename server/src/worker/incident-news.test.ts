import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import type { Clock } from "../runtime/clock.ts";
import { IncidentNews } from "./incident-news.ts";

describe("news of incidents", () => {
  let waiting: number[];
  let told: number[];
  let wakes: (() => void)[];
  let failing: boolean;
  const clock: Clock = {
    now: () => 0,
    after(_ms, wake) {
      wakes.push(wake);
      return () => undefined;
    },
  };
  const news = (): IncidentNews =>
    new IncidentNews({
      clock,
      log: pino({ level: "silent" }),
      statements: { waitingNews: (limit) => waiting.slice(0, limit) },
      host: {
        tellNews(place) {
          if (failing) return Promise.reject(new Error("the disk is full"));
          told.push(place);
          waiting = waiting.filter((each) => each !== place);
          return Promise.resolve();
        },
      },
    });
  beforeEach(() => {
    [waiting, told, wakes, failing] = [[], [], [], false];
  });

  it("are told batch after batch, what waits at the start and what comes later", async () => {
    waiting = Array.from({ length: 450 }, (_, place) => place);
    const telling = news();
    telling.start();
    await expect.poll(() => told.length).toBe(450);
    waiting.push(1000);
    telling.incidentNews();
    await expect.poll(() => told.at(-1)).toBe(1000);
    expect(new Set(told).size).toBe(451);
  });

  it("that could not be told are told later", async () => {
    waiting = [7];
    failing = true;
    news().start();
    await expect.poll(() => wakes.length).toBe(1);
    expect(told).toEqual([]);
    failing = false;
    for (const wake of wakes) wake();
    await expect.poll(() => told).toEqual([7]);
  });

  it("are told by nobody after the end", async () => {
    const telling = news();
    await telling.stop();
    waiting = [7];
    telling.incidentNews();
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual([]);
  });
});

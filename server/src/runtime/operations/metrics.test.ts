import { expect, it } from "vitest";
import { OPERATIONS } from "../../limits.ts";
import { Metrics } from "./metrics.ts";

it("gives so many brands a label of their own, and counts all later ones together", async () => {
  const metrics = new Metrics();
  const most = OPERATIONS.brandsInMetrics;
  for (const round of [1, 2])
    for (let index = 0; index < most + 3; index += 1)
      metrics.mention(`brand-${index}`, round === 1 ? "opened" : "joined");
  const { body } = await metrics.text();
  const brands = new Set([...body.matchAll(/parley_mentions_total\{brand="([^"]+)"/g)].map(([, name]) => name));
  expect(brands.size).toBe(most + 1);
  expect(body).toContain('parley_mentions_total{brand="other",result="joined"} 3\n');
});

it("reads what waits only when asked, once for all gauges, and never counts an age below zero", async () => {
  const metrics = new Metrics();
  let reads = 0;
  metrics.measure({
    waiting: () => 4,
    outbox: () => ({ pending: 3, parked: (reads += 1), oldestAt: 5_000 }),
    now: () => (reads === 1 ? 7_500 : 0),
  });
  expect(reads).toBe(0);
  const first = (await metrics.text()).body;
  for (const line of ["turns_waiting 4", "outbox_pending 3", "outbox_parked 1", "outbox_oldest_age_seconds 2.5"])
    expect(first).toContain(`parley_${line}\n`);
  expect((await metrics.text()).body).toContain("parley_outbox_oldest_age_seconds 0\n");
  expect(reads).toBe(2);
});

it("puts durations and lateness into buckets, in seconds", async () => {
  const metrics = new Metrics();
  metrics.turn(0.4);
  metrics.commit(3, 17);
  metrics.timerFired(90_000);
  metrics.timerFired(-5);
  const { body } = await metrics.text();
  for (const line of [
    'step_duration_seconds_bucket{le="0.0005"} 1',
    "commit_duration_seconds_sum 0.003",
    "commit_turns_sum 17",
    'timer_lateness_seconds_bucket{le="0.05"} 1',
    'timer_lateness_seconds_bucket{le="300"} 2',
    "timers_fired_total 2",
  ])
    expect(body).toContain(`parley_${line}\n`);
});

import { backtestMemory } from "./backtest/backtest-memory.ts";
import { backtestSpeed } from "./backtest/backtest-speed.ts";
import { durableMentions } from "./durable-mentions.ts";
import { engineDecisions } from "./engine-decisions.ts";
import { waitingTimers } from "./waiting-timers.ts";

/** `npm run bench` measures all of them; `npm run bench -- engine` only that one. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  engine: engineDecisions,
  backtest: backtestSpeed,
  "backtest-memory": backtestMemory,
  durable: durableMentions,
  timers: waitingTimers,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  process.stderr.write(`there is no bench "${unknown}"; there are ${Object.keys(BENCHES).join(", ")}\n`);
  process.exitCode = 2;
} else {
  for (const [name, measure] of Object.entries(BENCHES))
    if (wanted.length === 0 || wanted.includes(name)) await measure();
}

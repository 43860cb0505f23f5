import type { Brand, Protocol } from "@parley/engine";
import { runAll } from "../../model/rehearsal/run-all.ts";

interface Asked {
  readonly protocol: Protocol;
  readonly brand: Brand;
  readonly scenarios: readonly object[];
}

addEventListener("message", ({ data: { protocol, brand, scenarios } }: MessageEvent<Asked>) => {
  postMessage(runAll(protocol, brand, scenarios), {});
});

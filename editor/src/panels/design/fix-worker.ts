import { fixesFor, type Brand, type Issue, type Protocol } from "@parley/engine";

/** A finding for which a way out is wanted. */
export interface FixQuestion {
  readonly issue: Issue;
  readonly protocol: Protocol;
  readonly brand: Brand;
}

addEventListener("message", ({ data: { issue, protocol, brand } }: MessageEvent<FixQuestion>) => {
  postMessage(fixesFor(issue, protocol, brand), {});
});

import { checkProtocol, type Brand, type Protocol } from "@parley/engine";

interface Asked {
  readonly protocol: Protocol;
  readonly brand: Brand;
}

let waiting: Asked | null = null;

/** Looks at the newest document that was sent; those that came before it meanwhile are passed over. */
function look(): void {
  const asked = waiting;
  waiting = null;
  if (asked !== null) postMessage(checkProtocol(asked.protocol, asked.brand), {});
}

addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const isIdle = waiting === null;
  waiting = data;
  if (isIdle) setTimeout(look);
});

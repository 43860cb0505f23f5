import type { Protocol } from "@parley/engine";
import { idFrom } from "./blank-protocol.ts";

const ID_LENGTH = 60;

/** A protocol under a title, with an id made of it that is not taken: publishing it then replaces nothing. */
export function retitled(protocol: Protocol, title: string, taken: ReadonlySet<string>): Protocol {
  return { ...protocol, id: freeId(title, taken), title };
}

/** An id made of a title, or of another word where the title gives none; with a number behind it where it is taken. */
export function freeId(title: string, taken: ReadonlySet<string>, otherwise?: string): string {
  const wanted = idFrom(title, otherwise);
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const ending = `-${number}`;
    const free = `${wanted.slice(0, ID_LENGTH - ending.length)}${ending}`;
    if (!taken.has(free)) return free;
  }
}

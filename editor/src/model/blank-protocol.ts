import { parseProtocol, type Protocol } from "@parley/engine";

/** A protocol of a title with nothing in it; its id is made of the title. */
export function blankProtocol(title: string): Protocol {
  const id = idFrom(title);
  return parseProtocol({ parley: 1, id, title, machine: { id, states: {} } });
}

/** An identifier in an address, from a title: `public-complaints`; another one where no letter of it can stand in one. */
export function idFrom(title: string, otherwise = "protocol"): string {
  const words = title
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? [otherwise]).join("-").slice(0, 60).replace(/-+$/, "");
}

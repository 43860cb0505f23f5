import { checkProtocol } from "@parley/engine";
import { findingOf, type Gate } from "./gate.ts";

/** The checker's errors close the gate; its warnings are kept with the version. */
export const checkerGate: Gate = (protocol, brand) =>
  Promise.resolve(checkProtocol(protocol, brand).map((issue) => findingOf("checker", issue)));

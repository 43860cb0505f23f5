import { useMemo } from "react";
import { withIt, worldOf, type Readable, type World } from "@parley/engine";
import { factNamesOf, type FactNames } from "../../model/condition-names.ts";
import { useDocument } from "../document-context.ts";

/** The world of the document around a field, and its facts in words. */
export interface Around {
  readonly world: World;
  readonly names: FactNames;
}

/** The world in which a field's expression stands; with `it`, where a table's cell asks for its input. */
export function useWorld(it?: Readable): Around {
  const { protocol, brand } = useDocument();
  const { variables, clocks, events } = protocol;
  const world = useMemo(() => {
    const document = worldOf({ variables, clocks, events }, brand);
    return it === undefined ? document : withIt(document, it);
  }, [variables, clocks, events, brand, it]);
  const names = useMemo(() => factNamesOf(world, protocol, brand), [world, protocol, brand]);
  return { world, names };
}

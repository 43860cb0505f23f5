import { isEmptyCell, worldOf, type Brand, type Protocol } from "@parley/engine";
import { cellInWords, inputColumn } from "../condition-cells.ts";
import { factNamesOf } from "../condition-names.ts";
import { outlineOf } from "../condition-tree.ts";
import { sentenceOf } from "../condition-words.ts";
import { t } from "../../texts/texts.ts";

/** Says in words what a setting is part of. */
export interface SettingWords {
  /** A condition as a sentence; as it is written where it has no words. */
  readonly condition: (cel: string) => string;
  /** What a cell asks of its input: "Followers: at least 10,000". */
  readonly cell: (input: string, cell: string) => string;
  /** All that a row asks. */
  readonly row: (inputs: readonly string[], when: readonly string[]) => string;
}

/** Words for the conditions and tables of a protocol. */
export function settingWords(protocol: Protocol, brand: Brand): SettingWords {
  const world = worldOf(protocol, brand);
  const names = factNamesOf(world, protocol, brand);
  const cell = (input: string, asked: string): string => {
    const column = inputColumn(world, input, names);
    return t("{fact}: {asked}", { fact: column.fact.title, asked: cellInWords(asked, column).replace(/^= /, "") });
  };
  return {
    condition(cel) {
      const outline = outlineOf(world, cel, names);
      return outline === null ? cel : sentenceOf(outline, names);
    },
    cell,
    row(inputs, when) {
      const asked = inputs.flatMap((input, index) => {
        const each = when[index] ?? "";
        return isEmptyCell(each) ? [] : [cell(input, each)];
      });
      return asked.length === 0 ? t("in every other case") : asked.join(", ");
    },
  };
}

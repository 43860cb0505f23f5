import { useMemo } from "react";
import type { PickOption } from "../../fields/pickers/options.ts";
import { PickNow } from "../../fields/pickers/pick-now.tsx";
import { namesOf, type NameKind } from "../../fields/pickers/names.ts";
import { useDocument } from "../../fields/document-context.ts";
import { partOfKind } from "../../panels/design/new-parts.ts";
import { partId } from "../../panels/design/part-ids.ts";
import { t } from "../../texts/texts.ts";

/** Something that the palette can do. */
export interface PaletteDeed {
  readonly title: string;
  readonly keys?: string;
  readonly onClick: () => void;
}

interface PaletteProps {
  readonly deeds: readonly PaletteDeed[];
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

const PLACES: ReadonlyArray<readonly [kind: NameKind, group: string]> = [
  ["state", t("States")],
  ["condition", t("Conditions")],
  ["clock", t("Promises of time")],
  ["message", t("Messages")],
  ["table", t("Tables")],
  ["variable", t("Variables")],
];

/** One list of everything that can be done and every place that can be gone to; it is searched by typing. */
export function Palette({ deeds, onShow, onClose }: PaletteProps) {
  const around = useDocument();
  const options = useMemo((): readonly PickOption[] => {
    const commands = deeds.map(({ title, keys }) => ({
      value: `do:${title}`,
      title,
      group: t("Do"),
      ...(keys === undefined ? {} : { keys }),
    }));
    const places = PLACES.flatMap(([kind, group]) =>
      namesOf(kind, around).map((option) => ({ ...option, value: idOf(kind, option.value), group })),
    );
    const events = Object.entries(around.protocol.events).map(([name, { title }]) => ({
      value: partId("events", name),
      title,
      group: t("Events of its own"),
    }));
    return [...commands, ...places, ...events];
  }, [deeds, around]);
  return (
    <div className="at palette">
      <PickNow
        label={t("Go anywhere, do anything")}
        width={440}
        options={options}
        onPick={(value) => {
          onClose();
          const deed = deeds.find(({ title }) => value === `do:${title}`);
          if (deed === undefined) onShow(value);
          else deed.onClick();
        }}
        onClose={onClose}
      />
    </div>
  );
}

function idOf(kind: NameKind, name: string): string {
  const part = partOfKind(kind);
  return part === null ? name : partId(part, name);
}

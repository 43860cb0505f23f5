import { useMemo } from "react";
import type { Brand } from "@parley/engine";
import { ConditionField } from "../../fields/conditions/condition-field.tsx";
import { useWorld } from "../../fields/conditions/use-world.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import type { PickOption } from "../../fields/pickers/options.ts";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import { Icon } from "../../look/icons.tsx";
import { outlineOf } from "../../model/condition-tree.ts";
import { sentenceOf } from "../../model/condition-words.ts";
import { t } from "../../texts/texts.ts";

type Route = NonNullable<Brand["protocols"]>[number];

interface RouteRowProps {
  readonly route: Route;
  readonly index: number;
  /** The last one takes all others, and has no condition. */
  readonly isLast: boolean;
  readonly options: readonly PickOption[];
  readonly isReadOnly: boolean;
  readonly fault: string | null;
  readonly onChange: (route: Route) => void;
  readonly onRemove: () => void;
  readonly onUp?: () => void;
}

/** One line of the list that says which protocol takes which mentions. */
export function RouteRow(props: RouteRowProps) {
  const { route, index, isLast, options, isReadOnly, fault, onChange, onRemove, onUp } = props;
  return (
    <li className="route">
      <div className="route-head">
        <span className="route-word">{t(isLast ? "Otherwise" : index === 0 ? "If" : "Else, if")}</span>
        {!isReadOnly && !isLast && (
          <span className="route-tools">
            {onUp !== undefined && (
              <button
                type="button"
                className="icon-button"
                aria-label={t("Move line {line} up", { line: index + 1 })}
                title={t("Up")}
                onClick={onUp}
              >
                <Icon name="up" />
              </button>
            )}
            <button
              type="button"
              className="icon-button"
              aria-label={t("Remove line {line}", { line: index + 1 })}
              title={t("Remove")}
              onClick={onRemove}
            >
              <Icon name="bin" />
            </button>
          </span>
        )}
      </div>
      {route.when !== undefined &&
        (isReadOnly ? (
          <ConditionWords cel={route.when} />
        ) : (
          <ConditionField
            label={t("A mention for which this holds")}
            value={route.when}
            onChange={(when) => onChange({ ...route, when })}
          />
        ))}
      <FieldFrame label={t("goes to")} error={fault}>
        {(ids) => (
          <PickField
            ids={ids}
            value={route.protocol}
            options={options}
            noun={t("protocol")}
            listed={t("Protocols")}
            onChange={(protocol) => protocol !== undefined && onChange({ ...route, protocol })}
          />
        )}
      </FieldFrame>
    </li>
  );
}

function ConditionWords({ cel }: { readonly cel: string }) {
  const { world, names } = useWorld();
  const words = useMemo(() => {
    const outline = outlineOf(world, cel, names);
    return outline === null ? cel : sentenceOf(outline, names);
  }, [world, cel, names]);
  return <p className="condition-sentence">{words}</p>;
}

import { NativeSelect } from "@mantine/core";
import type { ActionProps, CombinatorSelectorProps, ShiftActionsProps } from "react-querybuilder";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";

/** Whether all, any or none of a group's conditions must hold. */
export function GroupKind(props: CombinatorSelectorProps) {
  const { value, level } = props;
  return (
    <NativeSelect
      className="group-kind"
      size="xs"
      aria-label={t(level === 0 ? "How many must hold" : "How many of this group must hold")}
      value={value ?? "all"}
      onChange={(event) => props.handleOnChange(event.currentTarget.value)}
      data={[
        { value: "all", label: t("All of these") },
        { value: "any", label: t("Any of these") },
        { value: "none", label: t("None of these") },
      ]}
    />
  );
}

/** Adds a condition to a group. */
export function AddRule(props: ActionProps) {
  return (
    <button type="button" className="builder-add" onClick={(event) => props.handleOnClick(event)}>
      <Icon name="plus" size={11} /> {t("Condition")}
    </button>
  );
}

/** Adds a group to a group. */
export function AddGroup(props: ActionProps) {
  return (
    <button type="button" className="builder-add" onClick={(event) => props.handleOnClick(event)}>
      <Icon name="plus" size={11} /> {t("Group")}
    </button>
  );
}

/** Takes a condition or a group away. */
export function Remove(props: ActionProps) {
  const label = t("rules" in props.ruleOrGroup ? "Remove this group" : "Remove this condition");
  return (
    <button
      type="button"
      className="icon-button builder-icon"
      aria-label={label}
      title={label}
      onClick={(event) => props.handleOnClick(event)}
    >
      <Icon name="close" size={11} />
    </button>
  );
}

/** Moves a condition or a group up or down. */
export function Move({ shiftUp, shiftDown, shiftUpDisabled, shiftDownDisabled }: ShiftActionsProps) {
  if (shiftUpDisabled === true && shiftDownDisabled === true) return null;
  return (
    <span className="builder-move">
      <button
        type="button"
        className="icon-button builder-icon"
        aria-label={t("Move up")}
        title={t("Move up")}
        disabled={shiftUpDisabled}
        onClick={(event) => shiftUp(event)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className="icon-button builder-icon"
        aria-label={t("Move down")}
        title={t("Move down")}
        disabled={shiftDownDisabled}
        onClick={(event) => shiftDown(event)}
      >
        <span aria-hidden="true">↓</span>
      </button>
    </span>
  );
}

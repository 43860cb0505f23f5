import { NumberInput, Popover, TextInput } from "@mantine/core";
import { nameInWords, type MessageValue } from "@parley/engine";
import { useEffect, useRef } from "react";
import { useDocument } from "../document-context.ts";
import { FieldFrame } from "../pickers/field-frame.tsx";
import type { PickOption } from "../pickers/options.ts";
import { PickField } from "../pickers/pick-field.tsx";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import {
  factRead,
  quoted,
  settingsOf,
  unquoted,
  valueInWords,
  valueSource,
  type ValueSettings,
} from "./value-words.ts";

interface ValueMenuProps {
  readonly value: MessageValue;
  readonly options: readonly PickOption[];
  /** Where the chip is, in pixels inside the box around it. */
  readonly place: { readonly left: number; readonly top: number };
  /** Writes the value anew; null takes it out. */
  readonly onChange: (source: string | null) => void;
  readonly onClose: () => void;
}

/** What can be said about one value of a message: what stands in for it, how long it may get, or that it goes. */
export function ValueMenu({ value, options, place, onChange, onClose }: ValueMenuProps) {
  const { protocol } = useDocument();
  const path = value.path ?? [];
  const fact = factRead(path);
  const settings = settingsOf(value);
  const set = (change: Partial<ValueSettings>): void => onChange(valueSource(value.reads, { ...settings, ...change }));
  useClosedOutside(onClose);
  return (
    <Popover
      opened
      closeOnClickOutside={false}
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom-start"
      width={272}
      trapFocus
      returnFocus
      withinPortal
      shadow="none"
    >
      <Popover.Target>
        <span className="value-anchor" style={place} />
      </Popover.Target>
      <Popover.Dropdown className="value-menu" aria-label={valueInWords(path, protocol)}>
        <b className="value-menu-head">{valueInWords(path, protocol)}</b>
        {fact !== undefined && <p className="small">{fact.description}</p>}
        <Otherwise
          otherwise={settings.otherwise}
          options={options.filter((each) => each.value !== value.reads)}
          isUnsure={fact?.need === "optional"}
          onChange={(otherwise) => set({ otherwise })}
        />
        <AtMost most={settings.most} onChange={(most) => set({ most })} />
        <OtherFilters filters={settings.others} onChange={(filters) => set({ others: filters })} />
        <button type="button" className="value-remove" onClick={() => onChange(null)}>
          <Icon name="bin" size={12} /> {t("Take it out")}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Its lists lie outside it on the page, and are part of it all the same. */
function useClosedOutside(onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Element && target.closest(".value-menu, .pick-menu") === null) close.current();
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, []);
}

interface OtherwiseProps {
  readonly otherwise: string | null;
  readonly options: readonly PickOption[];
  readonly isUnsure: boolean;
  readonly onChange: (otherwise: string | null) => void;
}

const WORDS = "\u0000words";

function Otherwise({ otherwise, options, isUnsure, onChange }: OtherwiseProps) {
  const words = otherwise === null ? null : unquoted(otherwise);
  const choices: readonly PickOption[] = [{ value: WORDS, title: t("Words of your own") }, ...options];
  return (
    <>
      <FieldFrame
        label={t("When it is not known")}
        help={isUnsure && otherwise === null ? t("It may be unknown: then nothing stands here.") : undefined}
      >
        {(ids) => (
          <PickField
            ids={ids}
            value={words === null ? (otherwise ?? undefined) : WORDS}
            options={choices}
            noun={t("value")}
            listed={t("What stands there instead")}
            empty={t("Nothing stands here")}
            isOptional
            onChange={(chosen) => onChange(chosen === undefined ? null : chosen === WORDS ? quoted("") : chosen)}
          />
        )}
      </FieldFrame>
      {words !== null && (
        <TextInput
          aria-label={t("Words of your own")}
          value={words}
          data-autofocus
          onChange={(event) => onChange(quoted(event.currentTarget.value))}
        />
      )}
    </>
  );
}

interface AtMostProps {
  readonly most: number | null;
  readonly onChange: (most: number | null) => void;
}

function AtMost({ most, onChange }: AtMostProps) {
  return (
    <FieldFrame label={t("At most")} help={t("Longer ones are cut, and end with …")}>
      {(ids) => (
        <NumberInput
          id={ids.control}
          aria-describedby={ids.about}
          value={most ?? ""}
          min={1}
          max={5000}
          allowDecimal={false}
          allowNegative={false}
          suffix={` ${t("characters")}`}
          placeholder={t("as long as it is")}
          onChange={(said) => onChange(typeof said === "number" && said > 0 ? said : null)}
        />
      )}
    </FieldFrame>
  );
}

interface OtherFiltersProps {
  readonly filters: ValueSettings["others"];
  readonly onChange: (filters: ValueSettings["others"]) => void;
}

/** Filters that were written by hand: they are kept, and can be taken out. */
function OtherFilters({ filters, onChange }: OtherFiltersProps) {
  return (
    <>
      {filters.map((filter) => (
        <div key={filter.name} className="value-filter">
          <span>
            {nameInWords(filter.name)} {filter.args.join(", ")}
          </span>
          <button type="button" className="link" onClick={() => onChange(filters.filter((other) => other !== filter))}>
            {t("remove")}
          </button>
        </div>
      ))}
    </>
  );
}

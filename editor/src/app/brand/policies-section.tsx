import { NumberInput, Switch, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { nameInWords, type Brand, type Protocol } from "@parley/engine";
import { nameFrom, uniqueName } from "../../commands/names.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { Pills } from "../../fields/pickers/pills.tsx";
import { Icon } from "../../look/icons.tsx";
import { readersOf } from "../../model/brand-readers.ts";
import { t } from "../../texts/texts.ts";
import { AddNamed } from "./add-named.tsx";
import { BrandSectionFrame } from "./brand-section.tsx";
import type { BrandForm } from "./use-brand-form.ts";

type Policy = Brand["policies"][string];

interface PoliciesSectionProps {
  readonly form: BrandForm;
  /** The brand's live protocols, as far as they were read. */
  readonly protocols: readonly Protocol[];
}

const KINDS = [
  { value: "boolean", title: t("Yes or no") },
  { value: "number", title: t("A number") },
  { value: "string", title: t("A text") },
] as const;

const FIRST: { readonly [K in (typeof KINDS)[number]["value"]]: Policy } = { boolean: true, number: 0, string: "" };

/** Facts of the brand that protocols ask for, so that one protocol serves several houses. */
export function PoliciesSection({ form, protocols }: PoliciesSectionProps) {
  const { brand, change, faultAt, isReadOnly } = form;
  const set = (name: string, value: Policy): void =>
    change((draft) => {
      draft.policies[name] = value;
    });
  const add = (title: string, value: Policy): void =>
    set(
      uniqueName(nameFrom(title, "policy"), (taken) => Object.hasOwn(brand.policies, taken)),
      value,
    );
  return (
    <BrandSectionFrame
      title={t("Policies")}
      lead={t(
        "What holds in this house: conditions and messages ask for it, so a protocol need not be changed when the house changes its mind.",
      )}
    >
      {Object.keys(brand.policies).length === 0 && <p className="small">{t("There are none yet.")}</p>}
      <ul className="policies">
        {Object.entries(brand.policies).map(([name, value]) => (
          <li key={name} className="policy">
            <PolicyField
              label={nameInWords(name)}
              help={readInWords(readersOf(`brand.${name}`, protocols))}
              value={value}
              error={faultAt(`policies.${name}`)}
              onChange={(said) => set(name, said)}
            />
            {!isReadOnly && (
              <button
                type="button"
                className="icon-button"
                aria-label={t("Remove {name}", { name: nameInWords(name) })}
                title={t("Remove")}
                onClick={() =>
                  change((draft) => {
                    delete draft.policies[name];
                  })
                }
              >
                <Icon name="bin" size={13} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && <AddPolicy onAdd={add} />}
    </BrandSectionFrame>
  );
}

/** Adds a policy by its name, and says of what kind it is. */
function AddPolicy({ onAdd }: { readonly onAdd: (title: string, value: Policy) => void }) {
  const [kind, setKind] = useState<(typeof KINDS)[number]["value"]>("boolean");
  return (
    <div className="policy-add">
      <AddNamed
        label={t("Name of a new policy")}
        add={t("Add a policy")}
        placeholder={t("Such as “Show product praise”")}
        onAdd={(title) => onAdd(title, FIRST[kind])}
      />
      <Pills label={t("What the new policy says")} value={kind} options={KINDS} onChange={setKind} />
    </div>
  );
}

interface PolicyFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: Policy;
  readonly error: string | null;
  readonly onChange: (value: Policy) => void;
}

function PolicyField({ label, help, value, error, onChange }: PolicyFieldProps) {
  const about = useId();
  if (typeof value === "boolean")
    return (
      <div className="switch-field">
        <Switch
          size="sm"
          label={label}
          aria-describedby={about}
          checked={value}
          onChange={({ currentTarget: { checked } }) => onChange(checked)}
        />
        <div id={about} className="field-about">
          {error === null ? `${t(value ? "Yes" : "No")}. ${help}` : <span className="field-error">{error}</span>}
        </div>
      </div>
    );
  return (
    <FieldFrame label={label} help={help} error={error}>
      {(ids) =>
        typeof value === "number" ? (
          <NumberInput
            id={ids.control}
            aria-describedby={ids.about}
            value={value}
            onChange={(said) => onChange(typeof said === "number" ? said : 0)}
          />
        ) : (
          <TextInput
            id={ids.control}
            aria-describedby={ids.about}
            maxLength={200}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </FieldFrame>
  );
}

const readInWords = (titles: readonly string[]): string =>
  titles.length === 0
    ? t("No live protocol asks for it.")
    : t("Asked for in {protocols}.", { protocols: titles.map((title) => `“${title}”`).join(", ") });

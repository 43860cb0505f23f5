import { Button, NumberInput } from "@mantine/core";
import type { Costs } from "@parley/engine";
import { DurationField } from "../../fields/durations/duration-field.tsx";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import { Pills } from "../../fields/pickers/pills.tsx";
import { currencies } from "../../model/brand-lists.ts";
import { t } from "../../texts/texts.ts";
import { BrandSectionFrame } from "./brand-section.tsx";
import type { BrandForm } from "./use-brand-form.ts";

const A_YEAR = "P365D";

const PRICES = [
  { key: "publicReply", title: t("A public reply"), help: "" },
  { key: "privateReply", title: t("A private reply"), help: "" },
  { key: "call", title: t("A call"), help: t("Or a call-back.") },
  { key: "handoff", title: t("Another handover"), help: t("By email, webchat, message or ticket.") },
] as const satisfies ReadonlyArray<{ readonly key: keyof Costs; readonly title: string; readonly help: string }>;

/** How long what people wrote is kept, and what answering costs. */
export function KeepingSection(form: BrandForm) {
  const { brand, change, faultAt } = form;
  return (
    <BrandSectionFrame
      title={t("Keeping and costs")}
      lead={t("How long what people wrote is kept, and what answering costs, for reports.")}
    >
      <h3>{t("Keeping")}</h3>
      <Pills
        label={t("How long finished cases are kept")}
        value={brand.retention === undefined ? "ever" : "time"}
        options={[
          { value: "ever", title: t("For ever") },
          { value: "time", title: t("For a time") },
        ]}
        onChange={(kept) =>
          change((draft) => {
            if (kept === "ever") delete draft.retention;
            else draft.retention = A_YEAR;
          })
        }
      />
      {brand.retention !== undefined && (
        <div className="brand-short">
          <DurationField
            label={t("Finished cases are kept for")}
            help={t("Then what people wrote is erased. This holds for cases that have finished already, too.")}
            schedule="none"
            value={brand.retention}
            onChange={(retention) =>
              change((draft) => {
                draft.retention = retention;
              })
            }
          />
          <p className="field-error brand-fault">{faultAt("retention")}</p>
        </div>
      )}
      <h3>{t("Costs")}</h3>
      <CostsForm {...form} />
    </BrandSectionFrame>
  );
}

function CostsForm({ brand: { costs }, change, faultAt, isReadOnly }: BrandForm) {
  const set = (next: Costs | undefined): void =>
    change((draft) => {
      if (next === undefined) delete draft.costs;
      else draft.costs = next;
    });
  return (
    <>
      <div className="brand-short">
        <FieldFrame
          label={t("Currency")}
          help={costs === undefined ? t("Without one, reports say nothing about costs.") : ""}
          error={faultAt("costs.currency")}
        >
          {(ids) => (
            <PickField
              ids={ids}
              value={costs?.currency}
              options={currencies()}
              noun={t("currency")}
              listed={t("Currencies")}
              empty={t("None")}
              onChange={(currency) => {
                if (currency !== undefined)
                  set({ ...(costs ?? { publicReply: 0, privateReply: 0, call: 0, handoff: 0 }), currency });
              }}
            />
          )}
        </FieldFrame>
      </div>
      {costs !== undefined && (
        <div className="prices">
          {PRICES.map(({ key, title, help }) => (
            <FieldFrame key={key} label={title} help={help} error={faultAt(`costs.${key}`)}>
              {(ids) => (
                <NumberInput
                  id={ids.control}
                  aria-describedby={ids.about}
                  min={0}
                  max={1e9}
                  allowNegative={false}
                  decimalScale={2}
                  value={costs[key]}
                  onChange={(said) => set({ ...costs, [key]: typeof said === "number" ? said : 0 })}
                />
              )}
            </FieldFrame>
          ))}
        </div>
      )}
      {costs !== undefined && !isReadOnly && (
        <Button size="compact-sm" variant="default" onClick={() => set(undefined)}>
          {t("Leave costs out")}
        </Button>
      )}
    </>
  );
}

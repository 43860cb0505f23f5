import { NumberInput } from "@mantine/core";
import type { Lead } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import { PickMenu } from "../../fields/pickers/pick-menu.tsx";
import { currencies } from "../../model/brand-lists.ts";
import { t } from "../../texts/texts.ts";

interface AuthorityFieldProps {
  readonly authority: Lead["authority"];
  readonly error: string | null;
  readonly isReadOnly: boolean;
  readonly onChange: (authority: Lead["authority"]) => void;
}

/** The most that a lead may offer without asking, a line for each currency. */
export function AuthorityField({ authority, error, isReadOnly, onChange }: AuthorityFieldProps) {
  const limits = Object.entries(authority);
  const further = currencies().filter(({ value }) => !Object.hasOwn(authority, value));
  return (
    <div className="field" role="group" aria-label={t("May offer without asking")}>
      <span className="field-label">{t("May offer without asking")}</span>
      {limits.map(([currency, amount]) => (
        <div key={currency} className="authority-line">
          <span className="authority-currency">{currency}</span>
          <NumberInput
            aria-label={t("Most in {currency}", { currency })}
            min={0}
            max={1e9}
            allowNegative={false}
            thousandSeparator=","
            value={amount}
            onChange={(said) => onChange({ ...authority, [currency]: typeof said === "number" ? said : 0 })}
          />
          {!isReadOnly && (
            <button
              type="button"
              className="icon-button"
              aria-label={t("Remove the limit in {currency}", { currency })}
              title={t("Remove")}
              onClick={() => onChange(Object.fromEntries(limits.filter(([each]) => each !== currency)))}
            >
              <Icon name="close" size={11} />
            </button>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <PickMenu
          label={t("Currencies")}
          options={further}
          width={260}
          onPick={(value) => onChange({ ...authority, [value]: 0 })}
        >
          {(open) => (
            <button type="button" className="link authority-add" onClick={open}>
              {t(limits.length === 0 ? "Set a limit" : "Another currency")}
            </button>
          )}
        </PickMenu>
      )}
      <div className="field-about">
        {error === null ? (
          limits.length === 0 && t("Nothing: every offer needs somebody else’s word.")
        ) : (
          <span className="field-error">{error}</span>
        )}
      </div>
    </div>
  );
}

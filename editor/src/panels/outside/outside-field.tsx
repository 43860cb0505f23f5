import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { OutsideModel } from "@parley/engine";
import { useDocument } from "../../fields/document-context.ts";
import { FIRST_FOLLOW, followInWords } from "../../model/backtest/outside.ts";
import { t } from "../../texts/texts.ts";
import { OutsideDialog } from "./outside-dialog.tsx";
import "./outside.css";

interface OutsideFieldProps {
  /** Undefined where only what was recorded happens. */
  readonly value: OutsideModel | undefined;
  readonly onChange: (model: OutsideModel | undefined) => void;
}

const RECORDED = "recorded";
const MODEL = "model";

/** What people outside do to the cases of a run: what was recorded alone, or what a model says besides. */
export function OutsideField({ value, onChange }: OutsideFieldProps) {
  const { protocol } = useDocument();
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState<OutsideModel>(value ?? { seed: 1, events: [FIRST_FOLLOW] });
  return (
    <div className="outside">
      <NativeSelect
        size="xs"
        label={t("Replies and what else happens")}
        value={value === undefined ? RECORDED : MODEL}
        onChange={({ currentTarget: { value: which } }) => onChange(which === MODEL ? known : undefined)}
        data={[
          { value: RECORDED, label: t("as it was recorded") },
          { value: MODEL, label: t("also as a model says …") },
        ]}
      />
      {value !== undefined && (
        <div className="outside-model">
          <ul aria-label={t("What the model says")}>
            {value.events.map((follow, index) => (
              <li key={index}>{followInWords(follow, protocol)}</li>
            ))}
          </ul>
          <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
            {t("Change what it says")}
          </Button>
        </div>
      )}
      {isOpen && value !== undefined && (
        <OutsideDialog
          model={value}
          onDone={(model) => {
            setKnown(model);
            onChange(model);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

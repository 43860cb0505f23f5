import { Button, Modal, NumberInput } from "@mantine/core";
import { useState } from "react";
import { OutsideModel } from "@parley/engine";
import { DialogForm } from "../../look/dialog-form.tsx";
import { FIRST_FOLLOW, type Follow } from "../../model/backtest/outside.ts";
import { t } from "../../texts/texts.ts";
import { FollowRow } from "./follow-row.tsx";

interface OutsideDialogProps {
  readonly model: OutsideModel;
  readonly onDone: (model: OutsideModel) => void;
  readonly onClose: () => void;
}

/** The engine takes no more entries in one model. */
const MOST = 50;

/** A model of what happens outside, entry by entry: what follows what, how often and after how long. */
export function OutsideDialog({ model, onDone, onClose }: OutsideDialogProps) {
  const { follows, change, add, remove, events } = useFollows(model.events);
  const [seed, setSeed] = useState(model.seed);
  const read = OutsideModel.safeParse({ ...model, seed, events });
  const faultOf = (index: number): string | null =>
    read.error?.issues.find(({ path }) => path[0] === "events" && path[1] === index)?.message ?? null;
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(720px, 94vw)"
      title={t("What happens outside")}
      transitionProps={{ duration: 0 }}
    >
      <DialogForm
        className="outside-form"
        onSubmit={() => {
          if (read.success) onDone(read.data);
        }}
      >
        <p className="small">
          {t("Drawn by chance for each mention, and the same for every version: what differs is the protocol.")}
        </p>
        <ol>
          {follows.map(({ key, follow }, index) => (
            <FollowRow
              key={key}
              follow={follow}
              fault={faultOf(index)}
              onChange={(next) => change(key, next)}
              onRemove={follows.length === 1 ? null : () => remove(key)}
            />
          ))}
        </ol>
        <div className="outside-more">
          <Button size="compact-sm" variant="default" onClick={add} disabled={follows.length >= MOST}>
            {t("Add something that happens")}
          </Button>
          <NumberInput
            size="xs"
            className="outside-number"
            label={t("Seed: another one draws others")}
            value={seed}
            allowDecimal={false}
            min={0}
            max={1_000_000}
            onChange={(value) => setSeed(Number(value) || 0)}
          />
        </div>
        <div className="columns-deeds">
          <Button type="submit" className="primary" disabled={!read.success}>
            {t("Take this model")}
          </Button>
        </div>
      </DialogForm>
    </Modal>
  );
}

interface KeyedFollow {
  readonly key: number;
  readonly follow: Follow;
}

/** The entries while they are written, each with a key of its own, so that one that goes takes nothing of another along. */
function useFollows(first: readonly Follow[]) {
  const [follows, setFollows] = useState<readonly KeyedFollow[]>(() => first.map((follow, key) => ({ key, follow })));
  return {
    follows,
    events: follows.map(({ follow }) => follow),
    change: (key: number, follow: Follow): void =>
      setFollows((all) => all.map((each) => (each.key === key ? { key, follow } : each))),
    add: (): void =>
      setFollows((all) => [...all, { key: Math.max(...all.map(({ key }) => key)) + 1, follow: FIRST_FOLLOW }]),
    remove: (key: number): void => setFollows((all) => all.filter((each) => each.key !== key)),
  };
}

import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { parseBrand } from "@parley/engine";
import { readBrandFile } from "../../api/brand-file.ts";
import { Pills } from "../../fields/pickers/pills.tsx";
import { broughtTogether, changesBetween, clashesOf, type BrandChange } from "../../model/brand-changes.ts";
import { Trouble } from "../../panels/trouble.tsx";
import type { BrandEditing } from "./use-brand-form.ts";

/** Somebody else saved the brand meanwhile: what he changed, and a choice wherever both changed the same. Nothing is overwritten before. */
export function ConflictChoice({ editing }: { readonly editing: BrandEditing }) {
  const { brand: mine, kept } = editing;
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const now = useQuery({
    queryKey: ["brand-file-now", mine.id, editing.revision],
    queryFn: () => readBrandFile(mine.id),
    gcTime: 0,
  });
  if (!now.isSuccess)
    return (
      <Modal opened onClose={() => undefined} withCloseButton={false} title="Somebody else changed the brand" centered>
        {now.isError ? (
          <Trouble what="Their revision could not be read." error={now.error} onRetry={() => void now.refetch()} />
        ) : (
          <p>Reading what they changed …</p>
        )}
      </Modal>
    );
  const newest = parseBrand(now.data.brand);
  const sides = { mine, theirs: newest };
  const changedByThem = changesBetween(kept, newest);
  const clashes = clashesOf(editing.changes, changedByThem, sides);
  const who = now.data.by.name;
  const take = (id: string, side: "mine" | "theirs"): void => {
    const next = new Set(theirs);
    if (side === "theirs") next.add(id);
    else next.delete(id);
    setTheirs(next);
  };
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} size="lg" title={`${who} changed the brand while you did`} centered>
      <Told title={`What ${who} changed`} changes={changedByThem} />
      <Told title="What you changed" changes={editing.changes.filter(({ id }) => clashes.every((each) => each.id !== id))} />
      {clashes.length > 0 && <h3 className="conflict-title">Both of you changed this: whose is to hold?</h3>}
      {clashes.map((clash) => (
        <div key={clash.id} className="clash">
          <p>Yours: {clash.words}</p>
          <p>Theirs: {changedByThem.find(({ id }) => id === clash.id)?.words}</p>
          <Pills
            label={clash.words}
            value={theirs.has(clash.id) ? "theirs" : "mine"}
            options={[
              { value: "mine", title: "Mine" },
              { value: "theirs", title: `${who}’s` },
            ]}
            onChange={(side) => take(clash.id, side)}
          />
        </div>
      ))}
      <p className="small">
        {clashes.length === 0
          ? "You changed different things, so both can hold. Nothing is saved yet."
          : "All else of both sides holds. Nothing is saved yet."}
      </p>
      <div className="buttons">
        <Button
          className="primary"
          data-autofocus
          onClick={() => editing.rebase(newest, now.data.revision, broughtTogether(editing.changes, sides, theirs))}
        >
          Bring both together
        </Button>
        <Button variant="default" onClick={() => editing.rebase(newest, now.data.revision, newest)}>
          Drop mine
        </Button>
      </div>
    </Modal>
  );
}

function Told({ title, changes }: { readonly title: string; readonly changes: readonly BrandChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3 className="conflict-title">{title}</h3>
      <ul className="change-list">
        {changes.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

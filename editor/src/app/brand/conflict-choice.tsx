import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { parseBrand, type BrandFileBody, type RevisionBody } from "@parley/engine";
import { readBrandFile } from "../../api/brand-file.ts";
import { Pills } from "../../fields/pickers/pills.tsx";
import { broughtTogether, changesBetween, clashesOf, type BrandChange } from "../../model/brand-changes.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { listInWords } from "../../texts/locale.ts";
import { t } from "../../texts/texts.ts";
import type { BrandEditing } from "./use-brand-form.ts";

interface ConflictChoiceProps {
  readonly editing: BrandEditing;
  /** What others saved, newest first. */
  readonly since: readonly RevisionBody[];
}

/** Somebody else saved the brand meanwhile: what both sides changed, and a choice wherever it was the same. Nothing is overwritten before. */
export function ConflictChoice({ editing, since }: ConflictChoiceProps) {
  const newest = since[0]?.revision ?? editing.revision;
  const now = useQuery({
    queryKey: ["brand-file-now", editing.brand.id, newest],
    queryFn: () => readBrandFile(editing.brand.id),
    gcTime: 0,
  });
  const who = listInWords([...new Set(since.map(({ by }) => by.name))]) || t("Somebody else");
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      size="lg"
      title={t("{who} changed the brand while you did", { who })}
      centered
    >
      {now.isPending && <p>{t("Reading what was changed …")}</p>}
      {now.isError && (
        <Trouble
          what={t("The newest revision could not be read.")}
          error={now.error}
          onRetry={() => void now.refetch()}
        />
      )}
      {now.isSuccess && <Sides editing={editing} now={now.data} who={who} />}
    </Modal>
  );
}

interface SidesProps {
  readonly editing: BrandEditing;
  readonly now: BrandFileBody;
  readonly who: string;
}

function Sides({ editing, now, who }: SidesProps) {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const theirs = parseBrand(now.brand);
  const sides = { mine: editing.brand, theirs };
  const changed = changesBetween(editing.kept, theirs);
  const clashes = clashesOf(editing.changes, changed, sides);
  const isAlone = ({ id }: BrandChange): boolean => clashes.every((clash) => clash.id !== id);
  const take = (id: string, side: "mine" | "theirs"): void =>
    setTaken(new Set(side === "theirs" ? [...taken, id] : [...taken].filter((each) => each !== id)));
  return (
    <>
      <Told title={t("What {who} changed", { who })} changes={changed.filter(isAlone)} />
      <Told title={t("What you changed")} changes={editing.changes.filter(isAlone)} />
      {clashes.length > 0 && <h3 className="conflict-title">{t("Both sides changed this: which is to hold?")}</h3>}
      {clashes.map((clash) => (
        <div key={clash.id} className="clash">
          <p>{t("Yours: {words}", { words: clash.words })}</p>
          <p>{t("Theirs: {words}", { words: changed.find(({ id }) => id === clash.id)?.words ?? "" })}</p>
          <Pills
            label={clash.words}
            value={taken.has(clash.id) ? "theirs" : "mine"}
            options={[
              { value: "mine", title: t("Mine") },
              { value: "theirs", title: t("Theirs") },
            ]}
            onChange={(side) => take(clash.id, side)}
          />
        </div>
      ))}
      <p className="small conflict-next">
        {t(clashes.length === 0 ? "You changed different things, so both can hold." : "All else of both sides holds.")}{" "}
        {t("You see it all together before you save it.")}
      </p>
      <div className="buttons">
        <Button
          className="primary"
          data-autofocus
          onClick={() => editing.rebase(theirs, now.revision, broughtTogether(editing.changes, sides, taken))}
        >
          {t("Bring both together")}
        </Button>
        <Button variant="default" onClick={() => editing.rebase(theirs, now.revision, theirs)}>
          {t("Drop mine")}
        </Button>
      </div>
    </>
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

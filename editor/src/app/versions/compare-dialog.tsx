import { Modal, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { brandFileQuery } from "../../api/drafts.ts";
import { Icon } from "../../look/icons.tsx";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { readBoth } from "./compared.ts";
import { CompareView } from "./compare-view.tsx";
import { useSide, type Side } from "./compared-side.ts";
import "./compare.css";

interface CompareDialogProps {
  readonly brand: string;
  /** All that can be compared. */
  readonly sides: readonly Side[];
  /** What is compared first, by id: the older and the newer. */
  readonly before: string;
  readonly after: string;
  readonly onClose: () => void;
}

/** Two versions of a protocol as one chart, over the whole window; which two can be chosen anew. */
export function CompareDialog({ brand, sides, before, after, onClose }: CompareDialogProps) {
  const [chosen, setChosen] = useState({ before, after });
  const [older, newer] = [chosen.before, chosen.after].map((id) => sides.find((side) => side.id === id));
  const data = sides.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Modal.Root
      opened
      onClose={onClose}
      fullScreen
      classNames={{ content: "compare" }}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content aria-label={t("What changed between two versions")}>
        <div className="compare-head">
          <Modal.Title>{t("What changed")}</Modal.Title>
          <span className="compare-sides">
            <span>{t("from")}</span>
            <NativeSelect
              size="xs"
              aria-label={t("From")}
              value={chosen.before}
              data={data}
              onChange={({ currentTarget: { value } }) => setChosen({ ...chosen, before: value })}
            />
            <span>{t("to")}</span>
            <NativeSelect
              size="xs"
              aria-label={t("To")}
              value={chosen.after}
              data={data}
              onChange={({ currentTarget: { value } }) => setChosen({ ...chosen, after: value })}
            />
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={t("The other way round")}
            title={t("The other way round")}
            onClick={() => setChosen({ before: chosen.after, after: chosen.before })}
          >
            <Icon name="swap" size={15} />
          </button>
          <span className="top-space" />
          <button
            type="button"
            className="icon-button"
            aria-label={t("Close")}
            title={t("Close (Esc)")}
            onClick={onClose}
          >
            <Icon name="close" size={15} />
          </button>
        </div>
        {older !== undefined && newer !== undefined && (
          <Compared key={`${older.id} ${newer.id}`} brand={brand} before={older} after={newer} />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

interface ComparedProps {
  readonly brand: string;
  readonly before: Side;
  readonly after: Side;
}

function Compared({ brand, before, after }: ComparedProps) {
  const [old, now] = [useSide(brand, before), useSide(brand, after)];
  const file = useQuery(brandFileQuery(brand));
  const kept = file.data?.brand;
  const read = useMemo(
    () =>
      old.document === null || now.document === null || kept === undefined
        ? null
        : readBoth(old.document, now.document, kept),
    [old.document, now.document, kept],
  );
  const error = old.error ?? now.error ?? file.error;
  if (error !== null)
    return (
      <div className="compare-waiting">
        <Trouble
          what={t("They could not be read.")}
          error={error}
          onRetry={() => {
            old.onRetry();
            now.onRetry();
            void file.refetch();
          }}
        />
      </div>
    );
  if (read === null)
    return (
      <p className="compare-waiting" role="status">
        {t("Comparing …")}
      </p>
    );
  if ("fault" in read)
    return <p className="compare-waiting">{t("They cannot be compared: {fault}", { fault: read.fault })}</p>;
  return <CompareView pair={read} />;
}

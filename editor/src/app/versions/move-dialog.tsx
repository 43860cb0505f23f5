import { Button, Modal } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ParleyError, parseProtocol, type MoveBody, type NewMove, type VersionSummary } from "@parley/engine";
import { errorInWords } from "../../api/error-words.ts";
import { askForMove, dryRunQuery } from "../../api/versions-moves.ts";
import { versionQuery } from "../../api/versions.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { versionName } from "./compared-side.ts";
import { LossList } from "./loss-list.tsx";
import { MoveCounts } from "./move-counts.tsx";
import { lossesOf, mappingWith, toDecide, type Loss, type LossChoices } from "./move-losses.ts";
import { MoveResult } from "./move-result.tsx";

interface MoveDialogProps {
  readonly from: VersionSummary;
  /** The live version. */
  readonly to: VersionSummary;
  readonly onCase: (id: string) => void;
  readonly onClose: () => void;
}

/** Moves running cases to the live version: first it looks what would become of each, then, when that is agreed to, it moves them. */
export function MoveDialog({ from, to, onCase, onClose }: MoveDialogProps) {
  const { brand } = to;
  const [mapping, setMapping] = useState<NewMove["mapping"]>({});
  const looked = useQuery(dryRunQuery({ brand, from: from.version, to: to.version, mapping }));
  const move = useMutation({ mutationFn: () => askForMove({ brand, from: from.version, to: to.version, mapping }) });
  return (
    <Modal opened onClose={onClose} title={t("Move running cases")} size="lg" centered>
      <div className="move">
        <p className="small">
          {t("From {before} to what is live, {after}.", { before: versionName(from), after: versionName(to) })}
        </p>
        {move.data !== undefined ? (
          <>
            <MoveResult move={move.data} total={looked.data?.cases ?? null} onCase={onCase} />
            <div className="buttons">
              <Button className="primary" onClick={onClose}>
                {t("Good")}
              </Button>
            </div>
          </>
        ) : looked.isError ? (
          <Trouble what={t("It could not be looked at.")} error={looked.error} onRetry={() => void looked.refetch()} />
        ) : looked.data === undefined ? (
          <p role="status">{t("Looking what would become of each case. Nothing moves yet …")}</p>
        ) : (
          <Looked
            key={looked.data.id}
            {...{ from, to, mapping }}
            looked={looked.data}
            isBusy={move.isPending}
            error={move.error}
            onLook={setMapping}
            onMove={() => move.mutate()}
            onClose={onClose}
          />
        )}
      </div>
    </Modal>
  );
}

interface LookedProps {
  readonly from: VersionSummary;
  readonly to: VersionSummary;
  /** What this look was sent. */
  readonly mapping: NewMove["mapping"];
  readonly looked: MoveBody;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onLook: (mapping: NewMove["mapping"]) => void;
  readonly onMove: () => void;
  readonly onClose: () => void;
}

/** What would become of the cases, and what is to become of that which has no place. */
function Looked({ from, to, mapping, looked, isBusy, error, onLook, onMove, onClose }: LookedProps) {
  const losses = useLosses(from, to, looked);
  const [choices, setChoices] = useState<LossChoices>({});
  const next = losses === null ? mapping : mappingWith(mapping, toDecide(losses, choices), choices);
  const isSettled = JSON.stringify(next) === JSON.stringify(mappingWith(mapping, [], {}));
  const { moved, closed } = looked;
  return (
    <>
      <MoveCounts move={looked} />
      {losses === null ? (
        <p role="status">{t("Reading both versions …")}</p>
      ) : (
        <LossList
          losses={toDecide(losses, choices)}
          choices={choices}
          onChoose={(at, choice) => setChoices((known) => ({ ...known, [at]: choice }))}
        />
      )}
      {error !== null && (
        <p className="wrong" role="alert">
          {errorInWords(error)}
        </p>
      )}
      <div className="buttons">
        {isSettled ? (
          <Button className="primary" disabled={moved + closed === 0} loading={isBusy} onClick={onMove}>
            {t("Move {moved, plural, one {# case} other {# cases}}{closed, plural, =0 {} other {, end #}}", {
              moved,
              closed,
            })}
          </Button>
        ) : (
          <Button className="primary" onClick={() => onLook(next)}>
            {t("Look again with these")}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t("Not now")}
        </Button>
        {!isSettled && moved + closed > 0 && (
          <Button variant="subtle" loading={isBusy} onClick={onMove}>
            {t("Move only the {count, plural, one {# case} other {# cases}} that can", { count: moved + closed })}
          </Button>
        )}
      </div>
    </>
  );
}

/** What has no place, with both documents at hand; null until they are read. */
function useLosses(from: VersionSummary, to: VersionSummary, looked: MoveBody): readonly Loss[] | null {
  const before = useQuery(versionQuery(from.brand, from.version)).data?.document;
  const after = useQuery(versionQuery(to.brand, to.version)).data?.document;
  return useMemo(() => {
    if (looked.unmapped.length === 0) return [];
    if (before === undefined || after === undefined) return null;
    try {
      return lossesOf(looked, parseProtocol(before), parseProtocol(after));
    } catch (error) {
      if (error instanceof ParleyError) return [];
      throw error;
    }
  }, [before, after, looked]);
}

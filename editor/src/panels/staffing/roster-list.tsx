import { Button, FileButton, Select } from "@mantine/core";
import { MOST_ALTERNATIVES, type Alternative } from "../../model/staffing/staffing-plan.ts";
import { t } from "../../texts/texts.ts";

interface RosterListProps {
  readonly alternatives: readonly Alternative[];
  readonly chosen: number | null;
  /** Is another version live, so that it can be put beside the draft? */
  readonly hasLive: boolean;
  readonly onChoose: (id: number) => void;
  readonly onDuplicate: (one: Alternative) => void;
  readonly onRemove: (id: number) => void;
  readonly onTry: (id: number, on: Alternative["on"]) => void;
  readonly onFile: (file: File) => void;
}

/** What is compared: rosters, each on the draft or on the version that is live. The others are compared with the first. */
export function RosterList(props: RosterListProps) {
  const { alternatives, onFile } = props;
  const isFull = alternatives.length >= MOST_ALTERNATIVES;
  return (
    <fieldset>
      <legend>{t("What is compared")}</legend>
      <ul className="rosters">
        {alternatives.map((one) => (
          <RosterRow key={one.id} {...props} {...{ one, isFull }} />
        ))}
      </ul>
      <FileButton accept=".json,application/json" onChange={(file) => file !== null && onFile(file)}>
        {(button) => (
          <Button {...button} size="compact-xs" variant="default" disabled={isFull} className="rosters-open">
            {t("Open a roster or arrivals …")}
          </Button>
        )}
      </FileButton>
    </fieldset>
  );
}

interface RosterRowProps extends RosterListProps {
  readonly one: Alternative;
  readonly isFull: boolean;
}

function RosterRow(props: RosterRowProps) {
  const { one, isFull, alternatives, chosen, hasLive, onChoose, onDuplicate, onRemove, onTry } = props;
  const { title } = one.roster;
  return (
    <li data-chosen={one.id === chosen || undefined}>
      <button type="button" className="roster-name" aria-pressed={one.id === chosen} onClick={() => onChoose(one.id)}>
        {title}
      </button>
      <div className="roster-deeds">
        {hasLive && (
          <Select
            size="xs"
            aria-label={t("{roster} works on", { roster: title })}
            allowDeselect={false}
            value={one.on}
            data={[
              { value: "draft", label: t("the draft") },
              { value: "live", label: t("what is live") },
            ]}
            onChange={(value) => onTry(one.id, value === "live" ? "live" : "draft")}
          />
        )}
        <Button
          size="compact-xs"
          variant="default"
          disabled={isFull}
          aria-label={t("Duplicate {roster}", { roster: title })}
          onClick={() => onDuplicate(one)}
        >
          {t("Duplicate")}
        </Button>
        {alternatives.length > 1 && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t("Remove {roster}", { roster: title })}
            onClick={() => onRemove(one.id)}
          >
            {t("Remove")}
          </Button>
        )}
      </div>
    </li>
  );
}

import { NativeSelect } from "@mantine/core";
import { t } from "../../texts/texts.ts";
import { LET_GO, STAY, type Loss, type LossChoices } from "./move-losses.ts";

interface LossListProps {
  readonly losses: readonly Loss[];
  readonly choices: LossChoices;
  readonly onChoose: (at: string, choice: string) => void;
}

/** What has no place in the live version, each with what is to become of it. */
export function LossList({ losses, choices, onChoose }: LossListProps) {
  if (losses.length === 0) return null;
  return (
    <section aria-label={t("What has no place in the live version")}>
      <h4>{t("What has no place in the live version")}</h4>
      <ul className="losses">
        {losses.map((loss) => (
          <li key={`${loss.at} ${loss.words}`}>
            <NativeSelect
              size="xs"
              label={loss.words}
              description={t("{count, plural, one {# case} other {# cases}}", { count: loss.cases })}
              value={choices[loss.at] ?? loss.proposal}
              data={choicesOf(loss)}
              onChange={(event) => onChoose(loss.at, event.currentTarget.value)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function choicesOf({ options, proposal, letGo }: Loss): { value: string; label: string }[] {
  const said = ({ value, label }: { readonly value: string; readonly label: string }) => ({
    value,
    label: value === proposal ? t("{label}, proposed", { label }) : label,
  });
  return [
    ...options.map(said),
    { value: LET_GO, label: letGo },
    { value: STAY, label: t("These cases stay with their version") },
  ];
}

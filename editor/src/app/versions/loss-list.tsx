import { NativeSelect } from "@mantine/core";
import { counted } from "../protocols/in-words.ts";
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
    <section aria-label="What has no place in the live version">
      <h4>What has no place in the live version</h4>
      <ul className="losses">
        {losses.map((loss) => (
          <li key={`${loss.at} ${loss.words}`}>
            <NativeSelect
              size="xs"
              label={loss.words}
              description={counted(loss.cases, "case")}
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
    label: value === proposal ? `${label}, proposed` : label,
  });
  return [
    ...options.map(said),
    { value: LET_GO, label: letGo },
    { value: STAY, label: "These cases stay with their version" },
  ];
}

import { useDocument } from "../../fields/document-context.ts";
import { namesOf } from "../../fields/pickers/names.ts";
import { PickNow } from "../../fields/pickers/pick-now.tsx";
import { t } from "../../texts/texts.ts";

interface GoalMenuProps {
  /** The state that the transition leaves. */
  readonly source: string;
  readonly onPick: (path: string) => void;
  readonly onClose: () => void;
}

/** Asks where a transition leads: any state, found by its name; itself last. */
export function GoalMenu({ source, onPick, onClose }: GoalMenuProps) {
  const around = useDocument();
  const all = namesOf("state", around);
  const options = [...all.filter(({ value }) => value !== source), ...all.filter(({ value }) => value === source)];
  return <PickNow label={t("Where does it lead?")} options={options} onPick={onPick} onClose={onClose} />;
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { NEW_KINDS } from "../../commands/new-states.ts";
import type { Trigger } from "../../commands/rows.ts";
import { placedAt } from "../../commands/paths.ts";
import { connectAll, retargetAll, setCommonActions, setKindOfAll } from "../../commands/together.ts";
import { ActionList } from "../../fields/actions/action-list.tsx";
import { useDocument } from "../../fields/document-context.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import type { ChartState } from "../../model/chart.ts";
import { commonActions } from "../../model/common-actions.ts";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import type { FormAround } from "./form-around.ts";
import { GoalMenu } from "./goal-menu.tsx";
import { KIND_OPTIONS, kindOf } from "./state-kinds.ts";
import { useMakers } from "./use-makers.ts";
import { WhenMenu } from "./when-menu.tsx";

interface LeadOnProps extends Pick<FormAround, "run"> {
  readonly paths: readonly string[];
}

/** Asks when, then where to: every chosen state gets that transition. */
export function LeadOn({ paths, run }: LeadOnProps) {
  const makers = useMakers(run);
  const [asks, setAsks] = useState<"when" | Trigger | null>(null);
  const end = (): void => setAsks(null);
  return (
    <div className="at-here">
      <Button size="compact-sm" variant="default" onClick={() => setAsks("when")}>
        {t("Lead the states on to …")}
      </Button>
      {asks === "when" && (
        <WhenMenu
          source={paths[0] ?? ""}
          onCreate={(title) => makers.create("event", title)}
          onPick={setAsks}
          onClose={end}
        />
      )}
      {asks !== null && asks !== "when" && (
        <GoalMenu
          source=""
          onPick={(target) => void run((now) => connectAll(now, paths, target, asks))}
          onClose={end}
        />
      )}
    </div>
  );
}

interface LeadToProps extends Pick<FormAround, "run"> {
  readonly ids: readonly string[];
}

/** Asks where to: every chosen transition leads there. */
export function LeadTo({ ids, run }: LeadToProps) {
  const [asks, setAsks] = useState(false);
  return (
    <div className="at-here">
      <Button size="compact-sm" variant="default" onClick={() => setAsks(true)}>
        {t("Lead the transitions to …")}
      </Button>
      {asks && (
        <GoalMenu
          source=""
          onPick={(target) => void run((now) => retargetAll(now, ids, target))}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}

interface KindOfAllProps extends Pick<FormAround, "run"> {
  readonly states: readonly ChartState[];
}

/** What kind all of some states are, where they are of one; another is given to all. */
export function KindOfAll({ states, run }: KindOfAllProps) {
  const kinds = new Set(states.map(kindOf));
  const [common] = kinds;
  return (
    <FieldFrame label={t("Kind")} help={t("What leads there stays when they become another kind.")}>
      {(ids) => (
        <PickField
          ids={ids}
          value={kinds.size === 1 ? common : undefined}
          options={KIND_OPTIONS}
          empty={t("Of several kinds")}
          onChange={(picked) => {
            const kind = NEW_KINDS.find((known) => known === picked);
            if (kind === undefined) return;
            const paths = states.map(({ path }) => path);
            run((now) => setKindOfAll(now, paths, kind));
          }}
          noun={t("state")}
          listed={t("Kind of state")}
        />
      )}
    </FieldFrame>
  );
}

/** What all of some states do on the way in; what only some do is changed in each of them. */
export function DeedsOfAll({ states, run }: KindOfAllProps) {
  const makers = useMakers(run);
  const { protocol } = useDocument();
  const paths = states.map(({ path }) => path);
  const common = commonActions(paths.map((path) => placedAt(protocol, path)?.node.entry));
  const label = t("What all of them do on the way in");
  return (
    <Part title={label}>
      <ActionList
        label={label}
        actions={[...common]}
        onChange={(actions) => run((now) => setCommonActions(now, paths, actions))}
        onCreate={makers.create}
      />
      <p className="small">{t("What only some of them do is not here, and stays.")}</p>
    </Part>
  );
}

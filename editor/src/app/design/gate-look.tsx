import { useQuery } from "@tanstack/react-query";
import type { GateLookBody } from "@parley/engine";
import { gateQuery } from "../../api/drafts.ts";
import { FaultLines } from "../../panels/fault-lines.tsx";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { writePlace } from "../place.ts";
import { GateCauses } from "../versions/gate-findings.tsx";

interface GateLookProps {
  readonly brand: string;
  readonly draft: string;
  readonly revision: number;
}

/** What the gate would say of a draft if it were published now: whether its scenarios pass, and what it changes for past mentions. */
export function GateLook({ brand, draft, revision }: GateLookProps) {
  const { data, error, refetch } = useQuery(gateQuery(brand, draft, revision));
  if (error !== null)
    return <Trouble what={t("It could not be tried out.")} error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <p className="small" role="status">
        {t("Rehearsing its scenarios, and the newest past mentions …")}
      </p>
    );
  return (
    <div className="gate-look" role="status">
      <Rehearsed scenarios={data.scenarios} draft={draft} />
      {data.recorded !== null && (
        <>
          <p>{data.recorded.says}</p>
          <GateCauses groups={data.recorded.groups} />
        </>
      )}
    </div>
  );
}

function Rehearsed({ scenarios, draft }: Pick<GateLookBody, "scenarios"> & { readonly draft: string }) {
  const failing = scenarios.filter(({ passed }) => !passed);
  const count = scenarios.length;
  if (count === 0) return <p>{t("It has no scenarios that could be rehearsed.")}</p>;
  if (failing.length === 0)
    return <p>{t("{count, plural, =1 {Its scenario passes.} other {All of its # scenarios pass.}}", { count })}</p>;
  return (
    <>
      <p>
        {t("{failing} of {count, plural, =1 {one scenario} other {# scenarios}} do not pass:", {
          failing: failing.length,
          count,
        })}
      </p>
      <FaultLines lines={failing.map(({ title }) => title)} />
      <p>
        <a href={writePlace({ kind: "rehearse", id: draft })}>{t("See what happens there")}</a>
      </p>
    </>
  );
}

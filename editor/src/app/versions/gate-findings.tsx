import type { GateFindingBody, RecordedLookBody, VersionBody } from "@parley/engine";
import { asSentence } from "../../api/error-words.ts";
import { countInWords } from "../../model/backtest/answer-words.ts";
import { fieldsInWords } from "../../model/backtest/result-words.ts";
import { t } from "../../texts/texts.ts";
import "./gate-findings.css";

const GATES: { readonly [gate: string]: string } = {
  checker: t("Checker"),
  scenarios: t("Scenarios"),
  routes: t("Routes"),
  recorded: t("Past mentions"),
};

/** What the gate said when it let a version through, with what it changed for recorded mentions by its causes. */
export function GateFindings({ version }: { readonly version: VersionBody }) {
  const { findings, scenarios, recorded } = version;
  return (
    <section className="version-part" aria-labelledby="gate-title">
      <h3 id="gate-title">{t("What the gate said")}</h3>
      {scenarios.length > 0 && (
        <p className="small">
          {t("{count, plural, =1 {Its scenario passed.} other {All of its # scenarios passed.}}", {
            count: scenarios.length,
          })}
        </p>
      )}
      {findings.length === 0 ? (
        <p className="small">{t("Nothing against it.")}</p>
      ) : (
        <ul className="findings">
          {findings.map((finding) => (
            <li
              key={`${finding.gate} ${finding.code} ${finding.at} ${finding.message}`}
              data-severity={severityOf(finding)}
            >
              <b>
                {finding.gate === "recorded" ? t("To know") : severityWord(finding)} ·{" "}
                {GATES[finding.gate] ?? finding.gate}
              </b>
              <span>
                {asSentence(finding.message)} {finding.gate === "recorded" ? null : finding.hint}
              </span>
              {finding.gate === "recorded" && recorded !== null && <GateCauses groups={recorded.groups} />}
              {finding.accepted !== undefined && (
                <span className="small">{t("Accepted: {because}", { because: finding.accepted })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What changes for past mentions, by what causes it, the largest group first, in the order in which the gate told them. */
export const GateCauses = ({ groups }: Pick<RecordedLookBody, "groups">) => (
  <ol className="gate-causes">
    {groups.map(({ cause, title, mentions, fields }) => (
      <li key={`${cause.kind} ${cause.of} ${cause.condition ?? ""}`}>
        <span>{title}</span>
        <span className="num">{countInWords(mentions)}</span>
        <span className="small">{fieldsInWords(fields)}</span>
      </li>
    ))}
  </ol>
);

const severityOf = ({ accepted, severity }: GateFindingBody): string =>
  accepted === undefined ? severity : "accepted";

function severityWord({ accepted, severity }: GateFindingBody): string {
  if (accepted !== undefined) return t("Accepted");
  return t(severity === "error" ? "Problem" : "Warning");
}

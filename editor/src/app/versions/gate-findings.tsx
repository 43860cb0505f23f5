import type { GateFindingBody } from "@parley/engine";
import { asSentence } from "../../api/error-words.ts";
import { t } from "../../texts/texts.ts";

const GATES: { readonly [gate: string]: string } = {
  checker: t("Checker"),
  scenarios: t("Scenarios"),
  routes: t("Routes"),
};

/** What the gate said when it let a version through. */
export function GateFindings({ findings }: { readonly findings: readonly GateFindingBody[] }) {
  return (
    <section className="version-part" aria-labelledby="gate-title">
      <h3 id="gate-title">{t("What the gate said")}</h3>
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
                {severityWord(finding)} · {GATES[finding.gate] ?? finding.gate}
              </b>
              <span>
                {asSentence(finding.message)} {finding.hint}
              </span>
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

const severityOf = ({ accepted, severity }: GateFindingBody): string =>
  accepted === undefined ? severity : "accepted";

function severityWord({ accepted, severity }: GateFindingBody): string {
  if (accepted !== undefined) return t("Accepted");
  return t(severity === "error" ? "Problem" : "Warning");
}

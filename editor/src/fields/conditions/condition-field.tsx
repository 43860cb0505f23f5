import { useMemo, useState } from "react";
import type { MentionInput } from "@parley/engine";
import { findingsOf, fixOf } from "../../model/condition-findings.ts";
import { hasRule, outlineOf, treeOf } from "../../model/condition-tree.ts";
import { sentenceOf } from "../../model/condition-words.ts";
import { t } from "../../texts/texts.ts";
import { CelText } from "./cel-text.tsx";
import { ConditionBuilder } from "./condition-builder.tsx";
import { SampleStrip } from "./sample-strip.tsx";
import { useWorld } from "./use-world.ts";
import "./condition-field.css";

export interface ConditionFieldProps {
  /** CEL. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  /** Mentions to try it on; unsaid, a small set of our own. */
  readonly samples?: readonly MentionInput[];
}

/** A condition as rules, or as text where it says more than rules can show; with what it says in words, and mentions that it is tried on. */
export function ConditionField({ value, onChange, label, samples }: ConditionFieldProps) {
  const { world, names } = useWorld();
  const [asText, setAsText] = useState(false);
  const tree = useMemo(() => treeOf(world, value, names), [world, value, names]);
  const outline = useMemo(() => tree ?? outlineOf(world, value, names), [tree, world, value, names]);
  const findings = useMemo(() => findingsOf(world, value, "bool"), [world, value]);
  const inText = asText || tree === null;
  return (
    <div className="condition-field">
      <div className="condition-head">
        <span className="field-label">{label}</span>
        <button
          type="button"
          className="condition-switch"
          aria-pressed={inText}
          disabled={tree === null}
          onClick={() => setAsText(!asText)}
        >
          {t(inText ? "As rules" : "As text")}
        </button>
      </div>
      {inText ? (
        <CelText value={value} onChange={onChange} label={label} bare />
      ) : (
        <ConditionBuilder cel={value} tree={tree} names={names} label={label} onChange={onChange} />
      )}
      {inText && tree === null && outline !== null && (
        <p className="small">{t("This says more than rules can show, so it is edited as text.")}</p>
      )}
      {!inText &&
        findings.map((finding) => {
          const fix = fixOf(value, finding);
          return (
            <p className="cel-finding" data-severity={finding.severity} key={finding.message}>
              {finding.message}{" "}
              {fix !== null && (
                <button type="button" className="link" onClick={() => onChange(fix.source)}>
                  {fix.title}
                </button>
              )}
            </p>
          );
        })}
      {outline !== null && hasRule(outline) && <p className="condition-sentence">{sentenceOf(outline, names)}</p>}
      <SampleStrip cel={value} {...(samples === undefined ? {} : { samples })} />
    </div>
  );
}

import type { Brand, EffectBody, Protocol } from "@parley/engine";
import { actionInWords } from "../model/action-words.ts";
import { t } from "../texts/texts.ts";
import { Part } from "./part.tsx";
import { timeInZone } from "./times.ts";

interface EffectsProps {
  readonly effects: readonly EffectBody[];
  readonly protocol: Protocol;
  readonly brand: Brand;
  readonly zone: string;
  readonly now: number;
}

const STATUS = {
  pending: t("on its way"),
  delivered: t("delivered"),
  parked: t("not delivered, parked"),
  dropped: t("not delivered, given up"),
} as const satisfies Record<EffectBody["status"], string>;

/** What the protocol wanted done, and what became of it. */
export function Effects({ effects, protocol, brand, zone, now }: EffectsProps) {
  if (effects.length === 0) return null;
  return (
    <Part title={t("Done for it")}>
      <ul className="effects">
        {effects.map((effect) => (
          <li key={effect.key} data-status={effect.status}>
            <span className="effect-words">{actionInWords(effect, protocol, brand)}</span>
            <span className="effect-status">{statusInWords(effect)}</span>
            <time>{timeInZone(effect.at, zone, now)}</time>
            {effect.error !== null && <span className="effect-error">{effect.error}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function statusInWords({ status, attempts }: EffectBody): string {
  if (status !== "pending" || attempts === 0) return STATUS[status];
  return t("on its way, tried {count, plural, one {# time} other {# times}}", { count: attempts });
}

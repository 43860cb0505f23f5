import { useState } from "react";
import { parseDemand, parseRoster, ParleyError, type Brand } from "@parley/engine";
import { keepStaffing, keptStaffing } from "../../api/staffing-copy.ts";
import {
  firstPlan,
  readPlan,
  withAlternative,
  writePlan,
  type StaffingPlan,
} from "../../model/staffing/staffing-plan.ts";
import { t } from "../../texts/texts.ts";

/** What is written about a draft's staffing: kept in this browser at every change. */
export interface WrittenPlan {
  readonly plan: StaffingPlan;
  readonly setPlan: (plan: StaffingPlan) => void;
  /** Is it in the browser? */
  readonly isKept: boolean;
  /** Why a file could not be taken; null when the last one could. */
  readonly fileFault: string | null;
  /** Takes a roster as another alternative, or a model of arrivals in the place of this one. */
  readonly takeFile: (file: File) => Promise<void>;
}

/** The plan of a draft, as it was left in this browser. */
export function useStaffingPlan(brand: Brand, draft: string): WrittenPlan {
  const [plan, write] = useState<StaffingPlan>(() => {
    const kept = keptStaffing(brand.id, draft);
    return (kept === null ? null : readPlan(kept)) ?? firstPlan(brand);
  });
  const [isKept, setIsKept] = useState(true);
  const [fileFault, setFileFault] = useState<string | null>(null);
  const setPlan = (next: StaffingPlan): void => {
    write(next);
    setIsKept(keepStaffing(brand.id, draft, writePlan(next)));
  };
  const takeFile = async (file: File): Promise<void> => {
    try {
      setPlan(withFile(plan, JSON.parse(await file.text()) as object));
      setFileFault(null);
    } catch (error) {
      if (error instanceof SyntaxError) setFileFault(t("{file} is not JSON.", { file: file.name }));
      else if (error instanceof ParleyError) setFileFault(error.message);
      else throw error;
    }
  };
  return { plan, setPlan, isKept, fileFault, takeFile };
}

/** A file with teams is a roster; any other must be a model of arrivals. */
function withFile(plan: StaffingPlan, file: object): StaffingPlan {
  if ("teams" in file) return withAlternative(plan, { on: "draft", roster: parseRoster(file) });
  const demand = parseDemand(file);
  if (demand.rate !== undefined) return { ...plan, demand, arrivals: "stated" };
  return { ...plan, demand: { ...plan.demand, ...demand }, arrivals: "recorded" };
}

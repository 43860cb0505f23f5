import type { Database } from "better-sqlite3";

/** Forgets what shadows keep of a case. */
export function prepareDropShadows(db: Database): (caseId: string) => void {
  const cases = db.prepare<[string]>("DELETE FROM shadow_cases WHERE case_id = ?");
  const effects = db.prepare<[string]>("DELETE FROM shadow_effects WHERE case_id = ?");
  return (caseId) => {
    cases.run(caseId);
    effects.run(caseId);
  };
}

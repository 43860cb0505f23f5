import { produce, type Draft } from "immer";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import {
  compileRoutes,
  parseBrand,
  ParleyError,
  type Brand,
  type BrandFileBody,
  type BrandSaved,
  type RevisionBody,
} from "@parley/engine";
import { brandFaultsIn, changedSince, saveBrandFile, type BrandFault } from "../../api/brand-file.ts";
import { changesBetween, withPart, type BrandChange } from "../../model/brand-changes.ts";
import {
  beginBrandHistory,
  changeBrand,
  redoBrand,
  settleBrand,
  undoBrand,
  type BrandHistory,
} from "../../model/brand-history.ts";

/** What a section of the brand's settings works with. */
export interface BrandForm {
  readonly brand: Brand;
  readonly change: (recipe: (brand: Draft<Brand>) => void) => void;
  /** What is wrong at a path such as `schedules.desk.weekly`, or beneath it; null when nothing is. */
  readonly faultAt: (path: string) => string | null;
  readonly isReadOnly: boolean;
}

/** A brand that is edited: the revision that the changes rest on, what changed, and how it is saved. */
export interface BrandEditing extends BrandForm {
  /** The brand as it was when the changes began. */
  readonly kept: Brand;
  readonly revision: number;
  readonly changes: readonly BrandChange[];
  readonly faults: readonly BrandFault[];
  readonly isSaving: boolean;
  /** Why the server did not save it; null while it has nothing against it. A conflict is none. */
  readonly trouble: Error | null;
  /** What others saved meanwhile, newest first; null where nobody did. */
  readonly conflict: readonly RevisionBody[] | null;
  /** What the server told after it saved; null before, and once something changes again. */
  readonly saved: BrandSaved | null;
  readonly save: () => void;
  readonly putBack: (change: BrandChange) => void;
  readonly discard: () => void;
  /** What was done to it since it was opened, step by step; what is discarded or put back is such a step, too. */
  readonly history: BrandHistory;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Ends what is being typed: what comes next is undone by itself. */
  readonly settle: () => void;
  /** Goes on from somebody else's revision with a brand in which both sides were brought together. */
  readonly rebase: (theirs: Brand, revision: number, together: Brand) => void;
}

interface Edited {
  readonly kept: Brand;
  readonly revision: number;
  readonly history: BrandHistory;
}

/** Edits a brand's file; what is newer on the server is taken over as long as nothing was changed here. */
export function useBrandForm(file: BrandFileBody, isReadOnly: boolean): BrandEditing {
  const client = useQueryClient();
  const [edited, setEdited] = useState<Edited>(() => openedFrom(file));
  const { kept, revision, history } = edited;
  const brand = history.now;
  const changes = useMemo(() => changesBetween(kept, brand), [kept, brand]);
  const isClean = changes.length === 0;
  const saving = useMutation({
    mutationFn: (sent: Edited) => saveBrandFile(sent.history.now.id, sent.history.now, sent.revision),
    onSuccess(saved, sent) {
      const now = parseBrand(saved.brand);
      setEdited((latest) => ({
        kept: now,
        revision: saved.revision,
        history: latest.history.now === sent.history.now ? { ...latest.history, now } : latest.history,
      }));
      client.setQueryData<BrandFileBody>(["brand-file", now.id], saved);
      for (const queryKey of [["brands"], ["protocol", now.id], ["check", now.id]])
        void client.invalidateQueries({ queryKey });
    },
  });
  if (isClean && file.revision > revision) setEdited(openedFrom(file));
  const conflict = changedSince(saving.error);
  const faults = useMemo(
    () => [...faultsOf(brand), ...(conflict === null ? brandFaultsIn(saving.error) : [])],
    [brand, conflict, saving.error],
  );
  const set = (next: Edited): void => {
    setEdited(next);
    if (!saving.isPending && !saving.isIdle) saving.reset();
  };
  const step = (next: BrandHistory): void => {
    if (next !== history) set({ ...edited, history: next });
  };
  const put = (next: Brand): void => step(changeBrand(history, next));
  return {
    brand,
    kept,
    revision,
    history,
    changes,
    faults,
    isReadOnly,
    isSaving: saving.isPending,
    conflict,
    trouble: conflict === null ? saving.error : null,
    saved: saving.data ?? null,
    change: (recipe) => put(produce(brand, recipe)),
    faultAt: (path) => faults.find(({ at }) => at === path || at.startsWith(`${path}.`))?.message ?? null,
    save: () => saving.mutate(edited),
    putBack: (change) => put(withPart(brand, change, kept)),
    discard: () => put(kept),
    undo: () => step(undoBrand(history)),
    redo: () => step(redoBrand(history)),
    settle: () => setEdited((latest) => ({ ...latest, history: settleBrand(latest.history) })),
    rebase: (theirs, newest, together) => set({ kept: theirs, revision: newest, history: beginBrandHistory(together) }),
  };
}

function openedFrom(file: BrandFileBody): Edited {
  const brand = parseBrand(file.brand);
  return { kept: brand, revision: file.revision, history: beginBrandHistory(brand) };
}

/** What the engine has against a brand: the server would say the same. */
function faultsOf(brand: Brand): readonly BrandFault[] {
  try {
    return told(compileRoutes(parseBrand(brand)).issues);
  } catch (error) {
    if (error instanceof ParleyError) return told(error.issues);
    throw error;
  }
}

const told = (issues: ParleyError["issues"]): readonly BrandFault[] =>
  issues.map(({ at, message, hint }) => ({ at, message: hint === undefined ? message : `${message} ${hint}` }));

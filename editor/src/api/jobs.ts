import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  EquityAuditBody,
  EquityAuditsBody,
  JobBody,
  NewEquityAudit,
  NewStaffingRun,
  StaffingRunBody,
  StaffingRunsBody,
} from "@parley/engine";
import { deleteAt, getJson, postJson } from "./http.ts";

const enc = encodeURIComponent;

/** How often a job that has not ended is looked at, in ms. */
const LOOKED_AT = 700;

/** A kind of work that goes on at the server, as it is asked for and listed there. */
interface JobKind<B extends JobBody> {
  readonly where: string;
  readonly listIn: (body: unknown) => ReadonlyArray<Omit<B, "result">>;
  /** Is it about this draft? */
  readonly isOf: (job: Omit<B, "result">, draft: string) => boolean;
}

const EQUITY: JobKind<EquityAuditBody> = {
  where: "equity-audits",
  listIn: (body) => (body as EquityAuditsBody).audits,
  isOf: (job, draft) => job.draft?.id === draft,
};

const STAFFING: JobKind<StaffingRunBody> = {
  where: "staffing-runs",
  listIn: (body) => (body as StaffingRunsBody).runs,
  isOf: (job, draft) => job.alternatives.some((each) => each.draft?.id === draft),
};

const pathOf = (brand: string, { where }: { readonly where: string }): string => `/v1/brands/${enc(brand)}/${where}`;

const jobQuery = <B extends JobBody>(brand: string, kind: JobKind<B>, id: string) =>
  queryOptions({
    queryKey: [kind.where, brand, id],
    queryFn: ({ signal }) => getJson<B>(`${pathOf(brand, kind)}/${enc(id)}`, signal),
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? LOOKED_AT : false),
    staleTime: 3_600_000,
  });

/** The newest work of a kind about a draft, looked at until it has ended; how it is asked for, and how it is broken off. */
export interface AskedJob<B extends JobBody, N> {
  /** Undefined while it is not known whether there is any; null where there is none. */
  readonly job: B | null | undefined;
  /** Why it could not be read. */
  readonly error: Error | null;
  /** Why it could not be asked for or broken off. */
  readonly refused: Error | null;
  readonly isAsking: boolean;
  readonly ask: (wish: N) => void;
  readonly cancel: () => void;
  /** Asks for it again where that failed, or else reads it again. */
  readonly retry: () => void;
}

/** The newest equity audit of a draft. */
export const useEquityAudit = (brand: string, draft: string): AskedJob<EquityAuditBody, Partial<NewEquityAudit>> =>
  useJob(brand, draft, EQUITY);

/** What a staffing run is asked with: files as `parley staffing` reads them; what is unsaid is as the server does it. */
interface StaffingWish extends Partial<Pick<NewStaffingRun, "fit" | "seeds" | "days">> {
  readonly alternatives: ReadonlyArray<
    Pick<NewStaffingRun["alternatives"][number], "name" | "draft" | "version"> & { readonly roster: object }
  >;
  readonly demand: object;
}

/** The newest staffing run in which a draft takes part. */
export const useStaffingRun = (brand: string, draft: string): AskedJob<StaffingRunBody, StaffingWish> =>
  useJob(brand, draft, STAFFING);

function useJob<B extends JobBody, N extends object>(brand: string, draft: string, kind: JobKind<B>): AskedJob<B, N> {
  const client = useQueryClient();
  const listKey = [kind.where, brand, "newest", draft];
  const newest = useQuery({
    queryKey: listKey,
    queryFn: async ({ signal }) => {
      const all = kind.listIn(await getJson<unknown>(pathOf(brand, kind), signal));
      return all.find((job) => kind.isOf(job, draft))?.id ?? null;
    },
  });
  const id = newest.data ?? null;
  const one = useQuery({ ...jobQuery(brand, kind, id ?? ""), enabled: id !== null });
  const asking = useMutation({
    mutationFn: (wish: N) => postJson<B>(pathOf(brand, kind), wish),
    onSuccess: async (job) => {
      if (job === null) return;
      // A list that was asked for before does not know this one, and would put an older one in its place.
      await client.cancelQueries({ queryKey: listKey });
      client.setQueryData([kind.where, brand, job.id], job);
      client.setQueryData(listKey, job.id);
    },
  });
  const cancelling = useMutation({
    mutationFn: () => deleteAt(`${pathOf(brand, kind)}/${enc(id ?? "")}`, {}),
    onSettled: () => one.refetch(),
  });
  return {
    job: newest.data === null ? null : one.data,
    error: newest.error ?? one.error,
    refused: asking.error ?? cancelling.error,
    isAsking: asking.isPending,
    ask: (wish) => asking.mutate(wish),
    cancel: () => cancelling.mutate(),
    retry: () => {
      cancelling.reset();
      if (asking.isError) asking.mutate(asking.variables);
      else void (id === null ? newest.refetch() : one.refetch());
    },
  };
}

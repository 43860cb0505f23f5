import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { parseBrand, parseProtocol, type MeBody, type Protocol, type ProtocolDraftBody } from "@parley/engine";
import { readCrashCopy } from "../../api/crash-copy.ts";
import { brandFileQuery, brandOfDraftQuery, draftQuery } from "../../api/drafts.ts";
import { ApiProblem } from "../../api/http.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import type { DraftView, RehearsePage } from "../place.ts";
import type { View } from "../rail.tsx";
import { Whole } from "../whole.tsx";
import { DraftDesk } from "./draft-desk.tsx";

interface DesignPageProps {
  /** Is it drawn, or rehearsed, and on which page? */
  readonly view: DraftView;
  readonly brand: string;
  readonly draft: string;
  /** The other brands of whoever looks: a link may mean a draft of one of them. */
  readonly others: readonly string[];
  readonly onBrand: (brand: string) => void;
  readonly me: MeBody;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
  readonly onPage: (page: RehearsePage) => void;
}

/** A draft on its way to the desk: read from the server, with what this browser kept of it. */
export function DesignPage({ brand, draft, others, onBrand, ...around }: DesignPageProps) {
  const { onView } = around;
  const onLeave = (): void => onView("protocols");
  const kept = useQuery(draftQuery(brand, draft));
  const file = useQuery(brandFileQuery(brand));
  const isLookedFor = useDraftElsewhere(kept.error, draft, others, onBrand);
  const error = kept.error ?? file.error;
  if (error !== null && !isLookedFor)
    return (
      <Whole>
        <Trouble
          what={t("The draft could not be opened.")}
          error={error}
          onRetry={() => {
            void kept.refetch();
            void file.refetch();
          }}
        >
          <Button size="compact-xs" variant="default" onClick={onLeave}>
            {t("All protocols")}
          </Button>
        </Trouble>
      </Whole>
    );
  if (!kept.isSuccess || !file.isSuccess) return <Whole>{t("Opening the draft …")}</Whole>;
  return <Read key={draft} kept={kept.data} file={file.data.brand} {...around} />;
}

/** Goes to the brand that a draft is in where this one has no such draft; tells whether that is still on its way. */
function useDraftElsewhere(
  error: Error | null,
  draft: string,
  others: readonly string[],
  onBrand: (brand: string) => void,
): boolean {
  const isMissing = error instanceof ApiProblem && error.status === 404 && others.length > 0;
  const found = useQuery({ ...brandOfDraftQuery(others, draft), enabled: isMissing });
  const brand = found.data ?? null;
  useEffect(() => {
    if (brand !== null) onBrand(brand);
  }, [brand, onBrand]);
  return isMissing && (found.isPending || brand !== null);
}

interface ReadProps extends Pick<DesignPageProps, "view" | "me" | "stops" | "onView" | "onPage"> {
  readonly kept: ProtocolDraftBody;
  readonly file: object;
}

function Read({ kept, file, me, ...around }: ReadProps) {
  const read = useMemo(() => readWhole(kept, file), [kept, file]);
  if (read.fault !== null)
    return (
      <Whole>
        <p>{t("This draft is not a protocol yet, so it cannot be drawn: {fault}", { fault: read.fault })}</p>
        <p className="dim">{t("Whoever sent it over the API can mend it there.")}</p>
        <Button size="compact-xs" variant="default" onClick={() => around.onView("protocols")}>
          {t("All protocols")}
        </Button>
      </Whole>
    );
  const may = me.brands.find(({ id }) => id === kept.brand)?.permissions ?? [];
  return (
    <DraftDesk
      kept={kept}
      opened={read.protocol}
      unsaved={readCrashCopy(kept.brand, kept.id)}
      brand={read.brand}
      person={me.id}
      mayChange={may.includes("protocols:write") || me.everywhere.includes("protocols:write")}
      mayPublish={may.includes("protocols:publish") || me.everywhere.includes("protocols:publish")}
      mayReadCases={may.includes("cases:read") || me.everywhere.includes("cases:read")}
      {...around}
    />
  );
}

type ReadWhole =
  | { readonly fault: null; readonly protocol: Protocol; readonly brand: ReturnType<typeof parseBrand> }
  | { readonly fault: string };

function readWhole(kept: ProtocolDraftBody, file: object): ReadWhole {
  try {
    return { fault: null, protocol: parseProtocol(kept.document), brand: parseBrand(file) };
  } catch (error) {
    if (error instanceof Error) return { fault: error.message };
    throw error;
  }
}

import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, ScrollArea, Skeleton } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import type { PublishedBody } from "@parley/engine";
import { casesQuery } from "../api/queries.ts";
import { t } from "../texts/texts.ts";
import { CaseRow } from "./case-row.tsx";
import { Trouble } from "./trouble.tsx";
import { useNow } from "./times.ts";
import { useFreshCases } from "./use-fresh-cases.ts";
import "./case-list.css";

interface CaseListProps {
  readonly published: PublishedBody;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The brand's cases, newest change first, live. */
export function CaseList({ published, chosen, onChoose }: CaseListProps) {
  const query = useInfiniteQuery(casesQuery(published.brand.id));
  const now = useNow(20_000);
  const cases = query.data?.pages.flatMap((page) => page.cases) ?? [];
  const fresh = useFreshCases(cases, query.data !== undefined);
  if (query.isPending) return <Waiting />;
  if (query.isError)
    return (
      <Trouble what={t("The cases could not be read.")} error={query.error} onRetry={() => void query.refetch()} />
    );
  if (cases.length === 0) return <NoCases brand={published.brand.id} />;
  return (
    <ScrollArea className="list-scroll" type="hover" scrollbarSize={8}>
      <ul className="cases" aria-label={t("Cases, newest change first")} onKeyDown={moveFocus}>
        {cases.map((one) => (
          <CaseRow
            key={one.id}
            summary={one}
            brand={published.brand}
            now={now}
            chosen={one.id === chosen}
            fresh={fresh.has(one.id)}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-xs"
          m="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("Show older cases")}
        </Button>
      )}
    </ScrollArea>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button[data-testid=case-row]")];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}

function Waiting() {
  return (
    <div className="list-waiting" role="status" aria-label={t("Reading the cases")}>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row}>
          <Skeleton height={11} width="52%" />
          <Skeleton height={11} mt={9} />
          <Skeleton height={11} mt={6} width="76%" />
        </div>
      ))}
    </div>
  );
}

function NoCases({ brand }: { readonly brand: string }) {
  const [command] = useState(() => commandFor(brand));
  return (
    <div className="list-empty">
      <h3>{t("Nobody has written yet")}</h3>
      <p>{t("Post a mention, and watch it find its way through the protocol:")}</p>
      <pre tabIndex={0} aria-label={t("A command that posts a mention")}>
        {command}
      </pre>
      <Button size="compact-xs" variant="default" onClick={() => void navigator.clipboard.writeText(command)}>
        {t("Copy the command")}
      </Button>
    </div>
  );
}

function commandFor(brand: string): string {
  const now = new Date().toISOString();
  return [
    `curl ${window.location.origin}/v1/brands/${brand}/mentions \\`,
    `  -H "authorization: Bearer $PARLEY_KEY" \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '{"id":"hello-${now}","channel":"x",`,
    `       "text":"${t("Where is my bag?")}",`,
    `       "at":"${now}",`,
    `       "author":{"handle":"dana"}}'`,
  ].join("\n");
}

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "../../texts/texts.ts";
import type { RehearsePage } from "../place.ts";
import { Rail } from "../rail.tsx";
import type { RehearsePageProps } from "./rehearse-page-props.ts";
import { RehearseTopBar } from "./rehearse-top-bar.tsx";

interface RehearseShellProps extends RehearsePageProps {
  readonly page: RehearsePage;
  /** The page's list, and what it shows. */
  readonly children: ReactNode;
}

/** What stands around a page on which a draft is rehearsed. */
export function RehearseShell(props: RehearseShellProps) {
  const { page, brand, protocol, saving, stops, onView, onPage, children } = props;
  return (
    <div className="app">
      <RehearseTopBar {...{ protocol, saving, page, onPage }} brand={brand.name} onHome={() => onView("protocols")}>
        <Button size="xs" variant="default" onClick={() => onView("design")}>
          {t("Back to drawing")}
        </Button>
      </RehearseTopBar>
      <Rail view="rehearse" stops={stops} onView={onView} />
      {children}
    </div>
  );
}

import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { t } from "../texts/texts.ts";

interface Standing {
  readonly error: unknown;
}

/** Says so when a page cannot be shown, in place of a white one, and offers the way back. React asks for a class here. */
export class BrokenPage extends Component<{ readonly children: ReactNode }, Standing> {
  override readonly state: Standing = { error: null };

  static getDerivedStateFromError(error: unknown): Standing {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="whole">
        <div className="trouble" role="alert">
          <h1>{t("This page cannot be shown")}</h1>
          <p>{t("That is a mistake in Parley. What you drew is kept in this browser and comes back with the page.")}</p>
          {error instanceof Error && <p>{error.message}</p>}
          <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
            {t("Load the page again")}
          </Button>
        </div>
      </main>
    );
  }
}

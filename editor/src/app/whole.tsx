import type { ReactNode } from "react";
import { t } from "../texts/texts.ts";

/** A page that has nothing to show but a few words: what is on its way, or why it does not come. */
export function Whole({ children }: { readonly children: ReactNode }) {
  return (
    <main className="whole">
      <h1 className="visually-hidden">{t("Parley")}</h1>
      <div role="status">{children}</div>
    </main>
  );
}

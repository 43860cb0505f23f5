import { t } from "../../texts/texts.ts";
import type { View } from "../rail.tsx";
import type { PaletteDeed } from "./palette.tsx";

/** Ids of buttons of the top bar, which the palette presses. */
export const EXPORT_BUTTON = "export";
export const PUBLISH_BUTTON = "publish";

const press = (id: string) => () => document.getElementById(id)?.click();

/** Where the palette leads from the design view, and what it does with the draft as a whole. */
export const pageDeeds = (stops: readonly View[], onView: (view: View) => void): PaletteDeed[] => [
  { title: t("Publish…"), onClick: press(PUBLISH_BUTTON) },
  { title: t("Export"), onClick: press(EXPORT_BUTTON) },
  { title: t("Rehearse the draft"), keys: "T", onClick: () => onView("rehearse") },
  { title: t("Go to the protocols"), onClick: () => onView("protocols") },
  { title: t("Go to the brand"), onClick: () => onView("brand") },
  ...(stops.includes("versions") ? [{ title: t("Go to the versions"), onClick: () => onView("versions") }] : []),
];

import type { BrandSection } from "../../model/brand-changes.ts";
import { t } from "../../texts/texts.ts";

/** The sections of the brand's settings, as they are called. */
export const SECTION_TITLES: { readonly [S in BrandSection]: string } = {
  about: t("About"),
  hours: t("Hours"),
  leads: t("Leads"),
  topics: t("Topics"),
  channels: t("Channels"),
  policies: t("Policies"),
  protocols: t("Protocols"),
  keeping: t("Keeping and costs"),
};

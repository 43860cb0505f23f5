import type { BrandSection } from "../../model/brand-changes.ts";

/** The sections of the brand's settings, as they are called. */
export const SECTION_TITLES: { readonly [S in BrandSection]: string } = {
  about: "About",
  hours: "Hours",
  leads: "Leads",
  topics: "Topics",
  channels: "Channels",
  policies: "Policies",
  protocols: "Protocols",
  keeping: "Keeping and costs",
};

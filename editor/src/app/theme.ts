import { createTheme } from "@mantine/core";

const FAMILY = '"Inter Variable", system-ui, sans-serif';

/** Mantine in Parley's type; colours come from `theme.css`. */
export const THEME = createTheme({
  fontFamily: FAMILY,
  headings: { fontFamily: FAMILY, fontWeight: "600" },
  defaultRadius: 9,
  cursorType: "pointer",
  respectReducedMotion: true,
});

import { createTheme, Textarea } from "@mantine/core";

const FAMILY = '"Inter Variable", system-ui, sans-serif';

/** Mantine in Parley's type; colours come from `theme.css`. */
export const THEME = createTheme({
  fontFamily: FAMILY,
  headings: { fontFamily: FAMILY, fontWeight: "600" },
  defaultRadius: 9,
  cursorType: "pointer",
  respectReducedMotion: true,
  // It grows by the style sheet: Mantine's own way measures it on every letter, and with it the whole chart.
  components: { Textarea: Textarea.extend({ defaultProps: { rows: 2, classNames: { input: "growing" } } }) },
});

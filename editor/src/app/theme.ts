import { createTheme, InputWrapper, Menu, MultiSelect, NativeSelect, Popover, Select, Textarea } from "@mantine/core";
import { createElement } from "react";
import { Icon } from "../look/icons.tsx";
import { t } from "../texts/texts.ts";

const FAMILY = '"Inter Variable", system-ui, sans-serif';

/** What opens a list looks alike everywhere. */
const opens = { rightSection: createElement(Icon, { name: "down", size: 12 }) };

/** Mantine in Parley's type; colours come from `theme.css`. */
export const THEME = createTheme({
  fontFamily: FAMILY,
  headings: { fontFamily: FAMILY, fontWeight: "600" },
  defaultRadius: 9,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // It grows by the style sheet: Mantine's own way measures it on every letter, and with it the whole chart.
    Textarea: Textarea.extend({ defaultProps: { rows: 2, classNames: { input: "growing" } } }),
    // A dialog's head is no banner of the page; and what closes it has a name.
    ModalHeader: { defaultProps: { role: "presentation" } },
    ModalCloseButton: { defaultProps: { "aria-label": t("Close") } },
    // The first line has the focus, as in menus elsewhere; Mantine would put it on a line of nothing.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // The canvas keeps presses to itself: heard on their way down, they close what is open beside it, too.
    Popover: Popover.extend({ defaultProps: { clickOutsideCapture: true } }),
    // What helps stands beneath a field, as in our own.
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    }),
    Select: Select.extend({ defaultProps: opens }),
    MultiSelect: MultiSelect.extend({ defaultProps: opens }),
    NativeSelect: NativeSelect.extend({ defaultProps: opens }),
  },
});

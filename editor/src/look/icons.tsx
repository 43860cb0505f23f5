import type { DecisionField } from "@parley/engine";
import type { ReactNode } from "react";

const PATHS = {
  respond: <path d="M2 3h12v8H7l-3.5 3V11H2z" />,
  due: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.500V8l2.500 1.800" />
    </>
  ),
  lead: (
    <>
      <circle cx="8" cy="5.400" r="2.700" />
      <path d="M2.800 14c.6-3 2.600-4.400 5.200-4.400s4.600 1.400 5.200 4.400" />
    </>
  ),
  channel: <path d="M2 8h9M8 4.500 11.500 8 8 11.500M14 3v10" />,
  offline: (
    <path d="M4 2.500h2l1 3-1.500 1.200c.7 1.600 2 2.900 3.700 3.700L10.500 9l3 1v2c0 1-.9 1.700-1.800 1.500C6.600 12.600 3.300 9.400 2.500 4.300 2.300 3.400 3 2.500 4 2.500z" />
  ),
  deed: <path d="M9 2 4 9h4l-1 5 5-7H8z" />,
  wait: <path d="M4 2.500h8M4 13.500h8M5 2.500c0 3.500 6 7.500 6 11M11 2.500c0 3.500-6 7.500-6 11" />,
  stay: <path d="M12.500 6A5 5 0 1 0 13 9M13 2.500V6H9.500" />,
  play: <path d="M4.500 3 12.500 8 4.500 13z" />,
  live: <path d="M2 9h3l2-5 3 9 2-4h2" />,
  protocol: <path d="M3 3h4v4H3zM9 9h4v4H9zM7 5h4v4" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1.500v1.500M8 13v1.500M1.500 8H3M13 8h1.500M3.400 3.400l1 1M11.600 11.600l1 1M12.600 3.400l-1 1M4.400 11.600l-1 1" />
    </>
  ),
  moon: <path d="M13 9.500A5.500 5.500 0 0 1 6.500 3 5.500 5.500 0 1 0 13 9.500z" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  plus: <path d="M8 3.500v9M3.500 8h9" />,
  minus: <path d="M3.500 8h9" />,
  fit: <path d="M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10" />,
  down: <path d="M4 6.500 8 10.500 12 6.500" />,
  right: <path d="M6.500 4 10.500 8 6.500 12" />,
  left: <path d="M9.500 4 5.500 8 9.500 12" />,
  up: <path d="M4 9.500 8 5.500 12 9.500" />,
  grip: <path d="M6 3.500v.01M10 3.500v.01M6 8v.01M10 8v.01M6 12.500v.01M10 12.500v.01" />,
  copy: <path d="M6 6h7.500v7.500H6zM3.500 10H2.500V2.500H10v1" />,
  branch: <path d="M4.500 2.500v11M4.500 9c0-3 7-1 7-5.500M9.500 5.200l2-2 2 2" />,
  download: <path d="M8 2.500v8M4.500 7.500 8 11l3.500-3.500M3 13.500h10" />,
  bin: <path d="M3 4.500h10M6.500 4.500V2.500h3v2M4.500 4.500l.7 9h5.600l.7-9" />,
  check: <path d="M3.500 8.500 6.500 11.500 12.500 5" />,
  more: <path d="M3.500 8v.01M8 8v.01M12.500 8v.01" />,
  history: <path d="M3 8a5 5 0 1 0 1.500-3.600M3 3v2.500h2.500M8 5.500V8l2 1.500" />,
  swap: <path d="M3.500 5.500h9M10 3l2.500 2.500L10 8M12.500 10.500h-9M6 8l-2.500 2.500L6 13" />,
  undo: <path d="M5.500 3 2.500 6l3 3M2.500 6h6.500a4 4 0 0 1 0 8H6" />,
  redo: <path d="M10.500 3l3 3-3 3M13.500 6H7a4 4 0 0 0 0 8h3" />,
  design: <path d="M2.500 3.500h4v3.500h-4zM9.500 9h4v3.500h-4zM6.500 5.200H9c1.500 0 2.500.8 2.500 2.300V9" />,
  settings: <path d="M2.500 5h5M11.500 5h2M2.500 11h2M8.500 11h5M9.500 3.200v3.600M6.500 9.200v3.600" />,
  home: <path d="M2.500 7 8 2.500 13.500 7v6.500h-4V10h-3v3.500h-4z" />,
  alignLeft: <path d="M2.500 2v12M5 4h8v3H5zM5 9.500h5v3H5z" />,
  alignCenter: <path d="M8 2v2M8 7v2.500M8 12.500V14M4 4h8v3H4zM5.500 9.500h5v3h-5z" />,
  alignRight: <path d="M13.500 2v12M3 4h8v3H3zM6 9.500h5v3H6z" />,
  alignTop: <path d="M2 2.500h12M4 5v8h3V5zM9.500 5v5h3V5z" />,
  alignMiddle: <path d="M2 8h2M7 8h2.500M12.500 8H14M4 4v8h3V4zM9.500 5.500v5h3v-5z" />,
  alignBottom: <path d="M2 13.500h12M4 3v8h3V3zM9.500 6v5h3V6z" />,
  spaceAcross: <path d="M2.500 2v12M13.500 2v12M6.500 4.500h3v7h-3z" />,
  spaceDown: <path d="M2 2.500h12M2 13.500h12M4.500 6.500h7v3h-7z" />,
  phase: <path d="M2 3h12v10H2zM4.500 6.500h3v3h-3zM10 8h1.500" />,
  tracks: <path d="M2 3h12v10H2zM2 8h12M4.500 5.500h4M7 10.500h4" />,
  fold: <path d="M3 6h10v6H3zM4.500 3.800h7M6 1.800h4" />,
  hand: (
    <path d="M5 8.500V4a1 1 0 0 1 2 0v3.500V3a1 1 0 0 1 2 0v4.500V4a1 1 0 0 1 2 0v5V6.500a1 1 0 0 1 2 0V10c0 2.200-1.600 4-4 4-2 0-2.900-.900-3.800-2.400L3.300 9.200a1 1 0 0 1 1.700-.700" />
  ),
  tidy: (
    <path d="M2.500 3.500h4.500v3H2.500zM9.500 6.500h4v3h-4zM2.500 9.500h4.500v3H2.500zM7 5h1.200v6H7M8.200 8h1.300" />
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

/** A small line drawing in the colour of its text; decoration, so hidden from readers. */
export function Icon({ name, size = 13 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {PATHS[name]}
    </svg>
  );
}

/** The drawing of one of the five questions, in its colour. */
export function QuestionIcon({ field, size = 13 }: { readonly field: DecisionField; readonly size?: number }) {
  return (
    <span className={`question question-${field}`}>
      <Icon name={field} size={size} />
    </span>
  );
}

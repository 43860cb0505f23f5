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
  history: <path d="M3 8a5 5 0 1 0 1.500-3.600M3 3v2.500h2.500M8 5.500V8l2 1.500" />,
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

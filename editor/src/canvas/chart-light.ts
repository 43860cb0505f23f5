import { createContext, useContext } from "react";
import type { Verdict } from "@parley/engine";
import type { Chart } from "../model/chart.ts";
import type { ChartMarks } from "../projection/chart-marks.ts";
import { litState, type Light, type Lit } from "../projection/light.ts";

/** What every box of the canvas may ask for: the chart, the light on it, and how to choose a state. */
export interface ChartLight {
  readonly chart: Chart;
  readonly light: Light | null;
  readonly selected: string | null;
  /** What is marked besides; unsaid where nothing is. */
  readonly marks?: ChartMarks;
  readonly onSelect: (path: string) => void;
  /** Chooses a transition, by the engine's id; unsaid where none can be chosen. */
  readonly onRow?: ((id: string) => void) | undefined;
  /** How breakpoints are set; unsaid where there are none. */
  readonly stops?: ChartStops | undefined;
}

/** Where a breakpoint is asked for: at a state, by its path, or at a transition, and where on the screen. */
export interface StopPlace {
  readonly kind: "states" | "rows";
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Sets breakpoints on the chart, or takes them away. */
export interface ChartStops {
  readonly onToggle: (kind: StopPlace["kind"], id: string) => void;
  /** Asks what to do there. */
  readonly onMenu: (place: StopPlace) => void;
}

export const ChartLightContext = createContext<ChartLight | null>(null);

/** The light on the chart. Throws outside a chart. */
export function useChartLight(): ChartLight {
  const value = useContext(ChartLightContext);
  if (value === null) throw new Error("useChartLight stands outside a chart.");
  return value;
}

/** How a state is lit, and whether the rest of the chart is dimmed because a case is shown. */
export function useLit(path: string): { readonly lit: Lit; readonly dimmed: boolean } {
  const { light } = useChartLight();
  const lit = litState(path, light);
  return { lit, dimmed: light !== null && lit === "off" };
}

/** The newest verdict on a transition; null when it was never looked at or no case is shown. */
export function useVerdict(transition: string): Verdict | null {
  return useChartLight().light?.verdicts.get(transition) ?? null;
}

import {
  examine,
  ParleyError,
  type Brand,
  type Program,
  type Protocol,
  type Scenario,
  type ScenarioStep,
} from "@parley/engine";
import type { RehearsalPlace } from "./kept-rehearsal.ts";
import { playScenario } from "../../model/rehearsal/play-scenario.ts";
import { passAll, passUntil, type Breakpoints, type Passed, type Stop } from "../../model/rehearsal/pass-time.ts";
import {
  goOn,
  goTo,
  NO_REHEARSAL,
  nowOf,
  openWith,
  playAgain,
  wayTo,
  type Rehearsal,
  type Score,
} from "../../model/rehearsal/plays.ts";
import { t } from "../../texts/texts.ts";

/** A scenario that was opened as a rehearsal. */
export interface OpenedScenario {
  /** Its place among the draft's, and which of its cases it is. */
  readonly index: number;
  readonly run: number;
  readonly title: string;
  /** The plays that its steps led to, in order; fewer where a step made no sense. */
  readonly plays: readonly number[];
}

/** What the screen shows of a rehearsal. */
export interface RehearsalState {
  /** The protocol as it can run; null while it is made ready, or when it cannot run at all. */
  readonly program: Program | null;
  /** Why it cannot run at all. */
  readonly fault: string | null;
  /** How many errors the checker finds: what is wrong does nothing. */
  readonly errors: number;
  readonly rehearsal: Rehearsal;
  readonly breakpoints: Breakpoints;
  /** What stopped time that was passing last; null where nothing did. */
  readonly stop: Stop | null;
  readonly opened: OpenedScenario | null;
  /** What happened last, for the live region and the status line. */
  readonly news: { readonly text: string; readonly isRefusal: boolean; readonly count: number };
}

const NOWHERE: Breakpoints = { states: new Set(), rows: new Set() };
const SILENCE = { text: "", isRefusal: false, count: 0 };

/** A rehearsal of a draft under a designer's hands. It outlives the view and a reload of the page: whoever comes back finds it played again. */
export class RehearsalStore {
  #state: RehearsalState = {
    program: null,
    fault: null,
    errors: 0,
    rehearsal: NO_REHEARSAL,
    breakpoints: NOWHERE,
    stop: null,
    opened: null,
    news: SILENCE,
  };
  #ready: { readonly protocol: Protocol; readonly brand: Brand } | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #place: RehearsalPlace | null;
  /** What was rehearsed before a reload, until there is something to play it on. */
  #score: Score | null = null;

  constructor(place: RehearsalPlace | null = null) {
    this.#place = place;
    const kept = place?.read() ?? null;
    if (kept === null) return;
    this.#score = kept.score;
    this.#state = { ...this.#state, breakpoints: kept.breakpoints };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): RehearsalState => this.#state;

  /** Makes a protocol ready to run; what was rehearsed on the one before is played again on it. */
  readonly prepare = (protocol: Protocol, brand: Brand): void => {
    if (this.#ready?.protocol === protocol && this.#ready.brand === brand) return;
    this.#ready = { protocol, brand };
    const made = madeReady(protocol, brand);
    if (made.program === null) return this.#set({ ...made, rehearsal: this.#state.rehearsal });
    const { rehearsal, lost } = playAgain(made.program, this.#score ?? this.#state.rehearsal);
    this.#score = null;
    this.#set({ ...made, rehearsal, opened: null, stop: null });
    if (lost > 0)
      this.tell(
        t("The protocol changed: {count, plural, one {# step makes} other {# steps make}} no sense there any more.", {
          count: lost,
        }),
        true,
      );
  };

  /** Opens a case with a mention, at an instant (epoch ms). */
  readonly open = (step: ScenarioStep, at: number): boolean =>
    this.#try((program, rehearsal) => ({ rehearsal: openWith(program, rehearsal, step, at), stop: null }));

  /** Plays a scenario, and looks at one of its steps. */
  readonly openScenario = (index: number, run: number, scenario: Scenario, step: number): boolean =>
    this.#try((program, rehearsal) => {
      const { rehearsal: played, plays } = playScenario(program, rehearsal, scenario);
      const at = plays[Math.min(step, plays.length - 1)] ?? null;
      this.#set({ opened: { index, run, title: scenario.title, plays } });
      return { rehearsal: at === null ? played : goTo(played, at), stop: null };
    });

  /** Takes one step from the moment that is looked at. */
  readonly play = (step: ScenarioStep): boolean =>
    this.#try((program, rehearsal) =>
      "until" in step || "wait" in step
        ? this.#passed(program, rehearsal, step)
        : { rehearsal: goOn(program, rehearsal, step), stop: null },
    );

  /** Lets time pass for as long as something is waited for, or up to a breakpoint. */
  readonly runOn = (): boolean =>
    this.#try((program, rehearsal) => passAll(program, rehearsal, this.#state.breakpoints));

  readonly goTo = (id: number): void => this.#set({ rehearsal: goTo(this.#state.rehearsal, id), stop: null });

  /** One moment back, or on along the branch that is shown. */
  readonly step = (by: 1 | -1): void => {
    const { rehearsal } = this.#state;
    const line = wayTo(rehearsal, rehearsal.end);
    const next = line[line.findIndex(({ id }) => id === rehearsal.now) + by];
    if (next !== undefined) this.goTo(next.id);
  };

  /** Back to the inbox; the branches stay. */
  readonly leave = (): void =>
    this.#set({ rehearsal: { ...this.#state.rehearsal, now: null, end: null }, stop: null, opened: null });

  /** Sets a breakpoint, or takes it away. */
  readonly toggleStop = (kind: keyof Breakpoints, id: string): void => {
    const { breakpoints } = this.#state;
    const ids = new Set(breakpoints[kind]);
    if (!ids.delete(id)) ids.add(id);
    this.#set({ breakpoints: { ...breakpoints, [kind]: ids } });
  };

  readonly tell = (text: string, isRefusal = false): void =>
    this.#set({ news: { text, isRefusal, count: this.#state.news.count + 1 } });

  #passed(program: Program, rehearsal: Rehearsal, step: ScenarioStep): Passed {
    const until = instantOf(program, rehearsal, step);
    return passUntil(program, rehearsal, until, this.#state.breakpoints);
  }

  #try(deed: (program: Program, rehearsal: Rehearsal) => Passed): boolean {
    const { program, rehearsal } = this.#state;
    if (program === null) return false;
    try {
      const passed = deed(program, rehearsal);
      this.#set({ ...passed, news: { ...this.#state.news, text: "", isRefusal: false } });
      return true;
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      this.tell(error.message, true);
      return false;
    }
  }

  #set(change: Partial<RehearsalState>): void {
    this.#state = { ...this.#state, ...change };
    const { rehearsal, breakpoints } = this.#state;
    if (this.#score === null && (change.rehearsal !== undefined || change.breakpoints !== undefined))
      this.#place?.keep({ score: rehearsal, breakpoints });
    for (const listener of this.#listeners) listener();
  }
}

type Ready = Pick<RehearsalState, "program" | "fault" | "errors">;

function madeReady(protocol: Protocol, brand: Brand): Ready {
  if (Object.keys(protocol.machine.states ?? {}).length === 0) return { program: null, fault: "", errors: 0 };
  try {
    const { program, issues } = examine(protocol, brand);
    return { program, fault: null, errors: issues.filter(({ severity }) => severity === "error").length };
  } catch (error) {
    if (error instanceof Error) return { program: null, fault: error.message, errors: 1 };
    throw error;
  }
}

/** The instant (epoch ms) up to which a step lets time pass; the same whether something stops it on the way or not. */
function instantOf(program: Program, rehearsal: Rehearsal, step: ScenarioStep): number {
  return nowOf(goOn(program, rehearsal, step))?.happened.moment.at ?? 0;
}

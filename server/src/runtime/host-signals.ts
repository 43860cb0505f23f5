/** What the host tells the workers after a commit. */
export interface HostSignals {
  /** Effects may go out. */
  effectsReady(): void;
  /** A case now wants to be woken at `at`. */
  wakeWanted(at: number): void;
  /** Cases are to be told of an incident. */
  incidentNews(): void;
  /** Running cases are to be moved to another version. */
  moveWanted(): void;
}

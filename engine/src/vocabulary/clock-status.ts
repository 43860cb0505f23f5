/** What `clocks.<name>` can be, in the words of conditions. */
export const CLOCK_STATUSES = {
  idle: "Never started",
  running: "Counts",
  paused: "Stopped, keeps what has passed",
  met: "Its promise was kept",
  cancelled: "Stopped without being met; may be started again",
  breached: "Was due before it was met",
} as const;

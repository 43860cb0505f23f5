/** The same machines in every run; `PARLEY_SEED` takes others, `PARLEY_MACHINES` more or fewer. */
export const SEED = Number(process.env["PARLEY_SEED"] ?? 20_260_302);
export const MACHINES = Number(process.env["PARLEY_MACHINES"] ?? 2000);
/** In ms; far more than it takes, since other tests may share the processor. */
export const MINUTES = 60_000;

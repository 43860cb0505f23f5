import fc from "fast-check";

/** The same random examples in every run, so that a red run is red for everybody; `PARLEY_SEED` takes others. */
fc.configureGlobal({ seed: Number(process.env["PARLEY_SEED"] ?? 20_261_122) });

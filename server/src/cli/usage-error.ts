/** The command line was used wrongly: exit code 2, with the usage. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

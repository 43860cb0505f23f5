/** Every value of an option that may be given again and again, in order; citty itself keeps only the last. */
export function repeatedOption(rawArgs: readonly string[], name: string): string[] {
  const long = `--${name}`;
  return rawArgs.flatMap((word, index) => {
    if (word === long) return rawArgs[index + 1] ?? [];
    return word.startsWith(`${long}=`) ? word.slice(long.length + 1) : [];
  });
}

/** A title that nothing has yet: the one that is wanted, or with the first number that makes it so: "Night", "Night 2", … */
export function freeTitle(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.includes(`${wanted} ${number}`)) return `${wanted} ${number}`;
}

/** Seeds from 1 on, dealt out one by one; nobody goes without. */
export function dealtSeeds(seeds: number, among: number): number[][] {
  const all = Array.from({ length: seeds }, (_, index) => index + 1);
  const hands = Math.min(seeds, among);
  return Array.from({ length: hands }, (_, which) => all.filter((seed) => seed % hands === which));
}

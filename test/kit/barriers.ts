import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe cannot see: that lists and menus over the page belong to what opened them, and so to its landmark; and that the
 * editor of texts moves through its list of completions by the field's own keys.
 */
const ELSEWHERE: { readonly [rule: string]: RegExp } = {
  region: /data-portal|mantine-P|mantine-Menu|role="menuitem"/,
  "scrollable-region-focusable": /id="cm-ac/,
};

/**
 * What axe would have us mend on a page, for those who cannot see, hear or point as others do: the rule, and the first
 * place.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, nodes }) => {
    const met = nodes.filter(({ html }) => ELSEWHERE[id]?.test(html) !== true);
    const [first] = met;
    if (first === undefined) return [];
    return `${id}: ${met.length} × ${first.html.slice(0, 160)} ${first.failureSummary?.slice(0, 240)}`;
  });
}

import AxeBuilder from '@axe-core/playwright'
import type {Page} from '@playwright/test'

/** What axe finds wrong on the page as it stands, one line each with the elements. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Otherwise axe opens a page of its own each time, for frames of other sites: there are none.
  const {violations} = await new AxeBuilder({page}).setLegacyMode(true).analyze()
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
}

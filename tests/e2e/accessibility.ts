import AxeBuilder from '@axe-core/playwright'
import type {Page} from '@playwright/test'

/** What axe finds wrong on the page as it stands, one line each with the elements. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const {violations} = await new AxeBuilder({page}).analyze()
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
}

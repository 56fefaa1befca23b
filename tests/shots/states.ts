import type {Page} from 'playwright-core'
import {paths} from '../../sanity/paths.ts'

/** A page that looks otherwise after something was done, or that no sitemap lists. */
export type State = {name: string; path: string; act?: (page: Page) => Promise<unknown>}

export const states: readonly State[] = [
  {name: 'not found', path: '/no-such-page'},
  {name: 'search, nothing typed', path: paths.search},
  {name: 'search, found', path: `${paths.search}?q=price`},
  {name: 'search, nothing found', path: `${paths.search}?q=zzzz`},
  {name: 'search, words of danger', path: `${paths.search}?q=want+to+die`},
  {
    name: 'form with errors',
    path: paths.consultation,
    act: async (page) => {
      await page.getByRole('button', {name: 'Send'}).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'form, email chosen',
    path: paths.consultation,
    act: (page) => page.getByLabel('Email', {exact: true}).check(),
  },
  {
    name: 'request sent',
    path: paths.consultation,
    act: async (page) => {
      await page.getByLabel('What should we call you?').fill('Zoë Example')
      await page.getByLabel('Email', {exact: true}).check()
      await page.getByLabel('Email address').fill('zoe@example.com')
      await page.getByRole('button', {name: 'Send'}).click()
      await page.getByRole('heading', {name: 'Request sent'}).waitFor()
    },
  },
  {name: 'no reference', path: paths.consultationReceived},
  {
    name: 'questions and sources open',
    path: paths.faq,
    act: (page) => page.locator('details > summary').first().click(),
  },
]

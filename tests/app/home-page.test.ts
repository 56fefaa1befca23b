import {renderToStaticMarkup} from 'react-dom/server'
import {afterAll, beforeAll, expect, test} from 'vitest'
import HomePage, {generateMetadata} from '@/app/(site)/page'
import {getClinicSettings} from '@/lib/content/get-clinic-settings'
import {getHome} from '@/lib/content/get-home'
import {keptSettings} from '@/lib/content/kept-settings'
import {homePage} from '@/sanity/seed/home-page'
import {shortDescription} from '@/sanity/sharing/search-result'
import {resetContentState} from '../lib/cms/reset-content-state'
import {lakeClient, startSeededLake} from './seeded-lake'

let stop: () => Promise<void>

beforeAll(async () => {
  stop = await startSeededLake()
})
afterAll(() => stop())

test('the home page prints every word that staff wrote for it', async () => {
  const html = await homeHtml()
  expect(html).toContain(`>${homePage.heading}</h1>`)
  const words = [
    ...(homePage.suitMay ?? []),
    ...(homePage.suitTalkFirst ?? []),
    ...(homePage.suitUsuallyNot ?? []),
    ...(homePage.visitSteps ?? []).flatMap(({title, time, text}) => [title, time, text]),
    ...(homePage.risks ?? []).map(({title}) => title),
    ...(homePage.trials ?? []).flatMap(({title, setting, limits}) => [title, setting, limits]),
    homePage.introduction,
    homePage.closingHeading,
    homePage.closingText,
    'thoughts of suicide',
    'you can have a written estimate',
    'What research says about ketamine for depression',
  ]
  for (const word of words) expect(html).toContain(word)
})

test('the people who treat stand on the home page, and until there are any it says that they are missing', async () => {
  expect(await homeHtml()).toContain('[Clinic to supply: the people who treat you')
  const lake = lakeClient()
  for (const [index, name] of ['Robin', 'Sam', 'Kim', 'Ana', 'Last'].entries())
    await lake.create({_id: `person-${index}`, _type: 'person', name, order: index, role: `Role of ${name}`})
  resetContentState()
  const html = await homeHtml()
  for (const name of ['Robin', 'Sam', 'Kim', 'Ana']) expect(html).toContain(`Role of ${name}`)
  expect(html).not.toContain('Role of Last')
})

test('its sources stand at its end, each with a way back', async () => {
  const {citations} = await getHome()
  const html = await homeHtml()
  expect(citations.length).toBeGreaterThan(5)
  for (const number of citations.keys()) {
    expect(html).toContain(`href="#ref_${number + 1}"`)
    expect(html).toContain(`href="#cite_${number + 1}"`)
  }
})

test('search engines show how the introduction begins', async () => {
  expect(await generateMetadata()).toMatchObject({
    description: shortDescription(String(homePage.introduction)),
  })
})

test('until a home page is published, the words of an older version stay', async () => {
  const lake = lakeClient()
  await lake.delete('homePage')
  const old = {homeHeading: 'From before', homeIntroduction: 'What we said before.'}
  await lake.patch('clinicSettings').set(old).commit()
  expect(await getHome()).toMatchObject({heading: 'From before', introduction: 'What we said before.'})
  expect(await homeHtml()).toContain('>From before</h1>')
})

test('until crisis help is published, the lines of an older version stay', async () => {
  const lake = lakeClient()
  await lake.delete('crisisSettings')
  const crisisLines = [{_type: 'crisisLine', _key: 'a', label: 'County line', call: '804-555-0199'}]
  await lake.patch('clinicSettings').set({emergencyText: 'Call 911 or 988.', crisisLines}).commit()
  keptSettings().forget()
  expect(await getClinicSettings()).toMatchObject({
    emergencyText: 'Call 911 or 988.',
    crisisLines: [{label: 'County line'}],
  })
})

async function homeHtml(): Promise<string> {
  return renderToStaticMarkup(await HomePage())
}

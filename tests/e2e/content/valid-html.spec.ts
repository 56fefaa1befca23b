import {HtmlValidate, StaticConfigLoader} from 'html-validate'
import {paths} from '../../../sanity/paths.ts'
import {expect, test} from '../fixtures.ts'

/** What is a matter of style, or is written by React as it likes. All else that the two sets know is an error. */
const styleAlone = [
  'attr-case',
  'attribute-boolean-style',
  'attribute-empty-style',
  'long-title',
  'tel-non-breaking',
  'void-style',
  // For files of another host, of which there are none.
  'require-sri',
]

const checker = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    elements: ['html5'],
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      ...Object.fromEntries(styleAlone.map((rule) => [rule, 'off'])),
      // Checkboxes of one question share their name, as radios do.
      'form-dup-name': ['error', {shared: ['radio', 'checkbox', 'button', 'reset', 'submit']}],
      // React's own begin with an underscore, which is valid.
      'valid-id': ['error', {relaxed: true}],
    },
  }),
)

test('every page is valid HTML', async ({site}) => {
  const sitemap = await (await fetch(new URL(paths.sitemap, site.url))).text()
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  expect(listed.length).toBeGreaterThan(100)
  const problems: string[] = []
  for (const path of [...listed, `${paths.search}?q=ketamine`, `${paths.search}?q=submarine`, '/nowhere']) {
    const html = await (await fetch(new URL(path, site.url))).text()
    const {results} = await checker.validateString(html, path)
    for (const {messages} of results)
      problems.push(
        ...messages.map(({ruleId, message, selector}) => `${path}: ${ruleId}, ${message} (${selector})`),
      )
  }
  expect(problems).toEqual([])
})

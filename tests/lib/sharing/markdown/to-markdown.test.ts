import {expect, test} from 'vitest'
import {pageToMarkdown} from '@/lib/sharing/markdown/to-markdown'

const url = 'https://www.clinic.example/education/sleep'

/** What comes before the words that end every page. */
function textOf(main: string): string {
  const [text = '', end] = pageToMarkdown(
    `<header>No</header><main id="main">${main}</main><p>No</p>`,
    url,
  ).split('\n\n---\n\n')
  expect(end).toBe(
    `In an emergency call 911. In a crisis call or text 988, at any hour.\n\nThis page: <${url}>\n`,
  )
  return text
}

test('headings, paragraphs and lists are written as Markdown knows them', () => {
  expect(textOf('<h1>Sleep</h1><p>One<br/>two</p><h2 id="a">Why</h2><ul><li>A</li><li>B</li></ul>')).toBe(
    '# Sleep\n\nOne  \ntwo\n\n## Why\n\n-   A\n-   B',
  )
})

test('the numbers of sources stand behind the words as in the list of references', () => {
  const cited =
    '<p>It helps<sup><a href="#ref_1" aria-label="Reference 1">1</a><a href="#ref_2">2</a></sup>.</p>'
  const list =
    '<ol><li><p>Doe. <cite>Title.</cite></p><p class="x no-print"><a href="#cite_1">Back</a></p></li></ol>'
  expect(textOf(`${cited}<h2>References</h2>${list}`)).toBe(
    'It helps [1, 2].\n\n## References\n\n1.  Doe. *Title.*',
  )
})

test('a box is set apart, and a fact that is not known yet stays marked', () => {
  const box = '<div class="callout_callout__x1 care"><h2>Stop</h2><p>Call 988.</p><p>Now.</p></div>'
  expect(textOf(box)).toBe('> ## Stop\n>\n> Call 988.\n>\n> Now.')
  expect(textOf('<p>Call <mark class="placeholder">[Clinic to supply: phone number]</mark>.</p>')).toBe(
    'Call **[Clinic to supply: phone number]**.',
  )
})

test('a table keeps its cells, and a sign of the table within one is no border', () => {
  const rows = '<tr><th>Drug</th><th>Visits</th></tr><tr><th>A</th><td>6 | <b>more</b></td></tr>'
  expect(textOf(`<table><caption>Both</caption><tbody>${rows}</tbody></table>`)).toBe(
    '**Both**\n\n| Drug | Visits |\n| --- | --- |\n| A | 6 \\| **more** |',
  )
})

test('links and pictures lead to the site, wherever the text is read', () => {
  expect(
    textOf('<p><a href="/faq">All</a> <a href="https://doi.org/10.1/a(b)">doi</a> <a href="#x">up</a></p>'),
  ).toBe('[All](https://www.clinic.example/faq) [doi](https://doi.org/10.1/a%28b%29) up')
  expect(textOf('<img src="/media/a-1x1.jpg?w=320" alt="A [quiet] room"/><img src="/b" alt=""/>')).toBe(
    '![A quiet room](https://www.clinic.example/media/a-1x1.jpg?w=320)',
  )
})

test('what is for the eye, for a pointer or for programs is left out', () => {
  expect(
    textOf(
      '<nav>Home</nav><p>Text<span aria-hidden="true">!</span></p><svg><text>x</text></svg><form><p>Search</p></form><script type="application/ld+json">{"a":1}</script>',
    ),
  ).toBe('Text')
})

// @vitest-environment jsdom
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cleanHtml as clean} from '@/sanity/paste/clean-html'

/** In a text that can hold no tables, like an answer. */
const cleanHtml = (html: string) => clean(html, {mayHoldTables: false})

/** As Word puts it on the clipboard. */
const word = (
  body: string,
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0in;} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const wordItem = (glyph: string, text: string, level = 1, tag = 'p') =>
  `<${tag} class=MsoListParagraphCxSpMiddle style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${glyph}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]>${text}<o:p></o:p></${tag}>`

/** As Google Docs puts it on the clipboard. */
const docs = (body: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e3d4c-7fff">${body}</b><br class="Apple-interchange-newline">`

const docsText = (text: string, style = '') =>
  `<span style="font-size:11pt;font-family:Arial;font-weight:400;font-style:normal;vertical-align:baseline;white-space:pre-wrap;${style}">${text}</span>`

const oneLine = (html: string) => html.replace(/\s+/g, ' ').trim()

test('headings of Word become headings that a text can have', () => {
  const {html, notes} = cleanHtml(
    word(
      '<h1><b>Risks<o:p></o:p></b></h1><h2>Common</h2><h5>Rare</h5><p class=MsoNormal>Text.<o:p></o:p></p>',
    ),
  )
  expect(oneLine(html)).toBe('<h2>Risks</h2><h3>Common</h3><h4>Rare</h4><p>Text.</p>')
  expect(notes).toEqual(['Headings of the smallest sizes became "Smallest heading".'])
})

test('a text whose headings begin with the second rank keeps its ranks', () => {
  expect(cleanHtml('<h2>A</h2><h3>B</h3><h4>C</h4>').html).toBe('<h2>A</h2><h3>B</h3><h4>C</h4>')
})

test('lists of Word are lists, with their depth, and without the bullets that Word draws', () => {
  const {html} = cleanHtml(
    word(
      wordItem('·', 'Sleepy') +
        wordItem('o', 'for hours', 2) +
        wordItem('·', 'Dizzy') +
        '<p class=MsoNormal>Then:</p>' +
        wordItem('1.', 'Rest') +
        wordItem('2.', 'Eat'),
    ),
  )
  expect(oneLine(html).replaceAll('> <', '><')).toBe(
    '<ul><li>Sleepy<ul><li>for hours</li></ul></li><li>Dizzy</li></ul><p>Then:</p><ol><li>Rest</li><li>Eat</li></ol>',
  )
})

test('a numbered heading of Word is a heading', () => {
  const {html} = cleanHtml(word(wordItem('1.', 'What it is', 1, 'h2')))
  expect(oneLine(html)).toBe('<h2>What it is</h2>')
})

test('text of Google Docs keeps what is bold, italic and a list, and is not bold as a whole', () => {
  const {html, notes} = cleanHtml(
    docs(
      `<h1 dir="ltr">${docsText('Risks')}</h1><p dir="ltr">${docsText('Do ')}${docsText('not', 'font-weight:700;')}${docsText(' drive', 'font-style:italic;')}.</p>` +
        `<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">${docsText('One')}</p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr">${docsText('Two')}</p></li></ul></ul>`,
    ),
  )
  expect(html).toBe(
    '<h2>Risks</h2><p>Do <strong>not</strong><em> drive</em>.</p><ul><li>One<ul><li>Two</li></ul></li></ul>',
  )
  expect(notes).toEqual([])
})

test('links lead to the page itself, and links within the other document are words', () => {
  const {html, notes} = cleanHtml(
    docs(
      '<p><a href="https://www.google.com/url?q=https://www.fda.gov/drugs&amp;sa=D&amp;usg=x">FDA</a> ' +
        '<a href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nimh.nih.gov%2F&amp;data=05">NIMH</a> ' +
        '<a href="#_ftn1">[1]</a> <a href="file:///C:/a.docx">mine</a> <a href="javascript:alert(1)">bad</a></p>',
    ),
  )
  expect(html).toBe(
    '<p><a href="https://www.fda.gov/drugs">FDA</a> <a href="https://www.nimh.nih.gov/">NIMH</a> [1] mine bad</p>',
  )
  expect(notes).toEqual(['A link that works only on the computer it came from was left out.'])
})

test('a table becomes lines whose words are all there, and that is said', () => {
  const {html, notes} = cleanHtml(
    word(
      '<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Dose</b></p></td><td><p>Effect</p></td></tr><tr><td>0.5 mg/kg</td><td><p>Some</p></td></tr></table>',
    ),
  )
  expect(oneLine(html.replaceAll('</p>', '</p> ')).replaceAll(' </p>', '</p>')).toBe(
    '<p><b>Dose</b> | Effect</p> <p>0.5 mg/kg | Some</p>',
  )
  expect(notes[0]).toMatch(/^A table was pasted as lines of text/)
})

test('a table that only sets a mail in the middle is nothing worth a word', () => {
  const {html, notes} = cleanHtml(
    '<table><tr><td><table><tr><td><p>Hello</p></td></tr></table></td></tr></table>',
  )
  expect(html).toContain('<p>Hello</p>')
  expect(html).not.toContain('table')
  expect(notes).toEqual([])
})

test('pictures are left out, and that is said; a picture of one point is no picture', () => {
  const {html, notes} = cleanHtml(
    '<p>A<img src="file:///c/a.png"> B<img src="data:image/png;base64,AA"></p><img width="1" src="https://t.example/p.gif">',
  )
  expect(html).toBe('<p>A B</p>')
  expect(notes).toEqual([
    '2 pictures were left out. Add pictures with the picture button, so that they get a description.',
  ])
})

test('raised figures stay raised, because 10² must not become 102', () => {
  const {html, notes} = cleanHtml(
    docs(
      `<p>10<sup>2</sup> CO<sub>2</sub> 10${docsText('-3', 'vertical-align:super;')} 4<sup>th</sup> 2<sup><a href="#r">[1]</a></sup></p>`,
    ),
  )
  expect(html).toBe('<p>10² CO₂ 10⁻³ 4th 2[1]</p>')
  expect(notes).toEqual(['Raised and lowered figures became small figures, like in 10². Check them.'])
})

test('words that a reviewer deleted do not come back', () => {
  const {html, notes} = cleanHtml(word('<p>Do <del>not </del><ins>always</ins> rest</p>'))
  expect(html).toBe('<p>Do always rest</p>')
  expect(notes).toEqual(['Words that were marked as deleted were left out.'])
})

test('signs that nobody sees go, and spaces stay spaces', () => {
  expect(cleanHtml('<p>Keta\u00admine\u200b and\u00a0<b> </b>sleep</p>').html).toBe(
    '<p>Ketamine and  sleep</p>',
  )
})

test('of whatever is pasted every word stays, no script, and no attribute but the address of a link', () => {
  const tags = [
    'p',
    'div',
    'h1',
    'h3',
    'h6',
    'b',
    'i',
    'span',
    'ul',
    'li',
    'blockquote',
    'section',
    'font',
    'code',
  ]
  const {tree} = fc.letrec<{tree: string}>((tie) => ({
    tree: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      fc.integer({min: 0, max: 999}).map((number) => ` word${number} `),
      fc
        .tuple(fc.constantFrom(...tags), fc.array(tie('tree'), {minLength: 1, maxLength: 3}))
        .map(
          ([tag, inner]) => `<${tag} class="x" onclick="a()" style="color:red">${inner.join('')}</${tag}>`,
        ),
    ),
  }))
  fc.assert(
    fc.property(fc.array(tree, {maxLength: 4}), (parts) => {
      const dirty = `${parts.join('')}<script>word1000</script>`
      const {html} = cleanHtml(dirty)
      const page = document.createElement('div')
      page.innerHTML = html
      expect(page.textContent?.match(/word\d+/g) ?? []).toEqual(parts.join('').match(/word\d+/g) ?? [])
      expect(html).not.toMatch(/class=|style=|onclick=|<script|<h1|<h5|<h6|<span/)
    }),
    {numRuns: 150},
  )
})

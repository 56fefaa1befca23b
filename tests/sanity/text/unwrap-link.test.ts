import {expect, test} from 'vitest'
import {unwrapLink} from '@/sanity/text/unwrap-link'

const page = 'https://www.fda.example/drugs?id=7'
const encoded = encodeURIComponent(page)

test.each([
  `https://www.google.com/url?q=${encoded}&sa=D&source=editors&ust=1&usg=AOv`,
  `https://www.google.co.uk/url?sa=t&rct=j&url=${encoded}&ved=2ah`,
  `https://nam12.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C01%7C&sdata=x%3D&reserved=0`,
  `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en-us`,
  'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.fda.example_drugs-3Fid-3D7&d=DwMFaQ&c=x&r=y',
  'https://urldefense.com/v3/__https://www.fda.example/drugs?id=7__;!!NMOxV0Q!token$',
  'https://urldefense.com/v3/__https://www.fda.example/drugs*id=7__;Pw!!NMOxV0Q!token$',
  `https://l.facebook.com/l.php?u=${encoded}%26fbclid%3DIwAR0&h=AT0`,
  `https://www.linkedin.com/safety/go?url=${encoded}&trk=x`,
  `https://secure-web.cisco.com/1abcDEF/${encoded}`,
  `https://www.google.com/url?q=${encodeURIComponent(`https://eur01.safelinks.protection.outlook.com/?url=${encoded}`)}`,
  `${page}&utm_source=newsletter&utm_medium=email&mc_cid=1&mc_eid=2`,
  `https://www.fda.example/drugs?fbclid=a&id=7&gclid=b&_hsenc=c&_hsmi=d`,
])('%s leads to the page itself', (wrapped) => {
  expect(unwrapLink(wrapped)).toBe(page)
})

test.each([
  page,
  'https://www.google.com/search?q=https://www.fda.example',
  'https://www.google.com/url?q=javascript:alert(1)',
  'https://www.google.com/url?q=',
  'https://google.com.evil.example/url?q=https://www.fda.example',
  'https://urldefense.proofpoint.com/v2/url?u=-ZZ',
  'https://www.fda.example/a?url=https%3A%2F%2Fother.example&q=%20+b#utm_source=x',
  '/faq?q=1',
  'tel:988',
  'mailto:a@clinic.example?subject=utm_source',
  '',
])('%j stays as it is', (href) => {
  expect(unwrapLink(href)).toBe(href)
})

test('what is behind the address stays when the campaign goes', () => {
  expect(unwrapLink('https://a.example/x?utm_source=b#part')).toBe('https://a.example/x#part')
})

/** The colours of the site. Each text colour can be read on both grounds of its scheme. */
export const colors = {
  light: {
    paper: '#fbf8f3',
    card: '#fffefb',
    ink: '#26221c',
    quiet: '#534b3f',
    line: '#dcd2c2',
    link: '#1d5148',
  },
  dark: {
    paper: '#1b1916',
    card: '#24211d',
    ink: '#ece6db',
    quiet: '#c3b9a8',
    line: '#403a31',
    link: '#a3d6c7',
  },
} as const

const {light, dark} = colors
const SERIF = "Georgia, 'Times New Roman', serif"
const SANS = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/**
 * On the elements themselves: many mail programs drop style sheets. Sizes are fixed, because some double what is
 * relative.
 */
export const styles = {
  paper: {
    margin: 0,
    padding: '16px 8px 32px',
    backgroundColor: light.paper,
    color: light.ink,
    fontFamily: SANS,
  },
  card: {
    maxWidth: '560px',
    backgroundColor: light.card,
    border: `1px solid ${light.line}`,
    borderRadius: '8px',
  },
  inside: {padding: '24px 20px'},
  title: {
    margin: '0 0 12px',
    color: light.ink,
    font: `bold 22px/28px ${SERIF}`,
    overflowWrap: 'anywhere',
  },
  part: {
    margin: '24px 0 8px',
    paddingTop: '20px',
    borderTop: `1px solid ${light.line}`,
    color: light.ink,
    font: `bold 18px/26px ${SERIF}`,
  },
  text: {margin: '0 0 12px', color: light.ink, fontSize: '17px', lineHeight: '26px'},
  quiet: {margin: '0 0 4px', color: light.quiet, fontSize: '15px', lineHeight: '22px'},
  row: {
    margin: 0,
    padding: '10px 0',
    // A letter may carry marks without end: they must not paint over the other answers.
    overflow: 'hidden',
    borderTop: `1px solid ${light.line}`,
    color: light.ink,
    fontSize: '18px',
    lineHeight: '26px',
  },
  question: {display: 'block', color: light.quiet, fontSize: '15px', lineHeight: '22px'},
  // A word may be longer than the screen is wide.
  answer: {display: 'block', overflowWrap: 'anywhere', wordBreak: 'break-word'},
  quote: {
    margin: '0 0 10px',
    padding: '0 0 0 12px',
    borderLeft: `3px solid ${light.line}`,
    color: light.ink,
    fontSize: '18px',
    lineHeight: '26px',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    wordBreak: 'break-word',
  },
  list: {margin: '0 0 12px', padding: '0 0 0 24px', color: light.ink, fontSize: '17px', lineHeight: '26px'},
  item: {margin: '0 0 8px'},
  code: {fontFamily: 'Consolas, Menlo, monospace', fontSize: '15px', overflowWrap: 'anywhere'},
  unbroken: {whiteSpace: 'nowrap'},
  link: {color: light.link, textDecoration: 'underline'},
} as const

/** For programs that know the dark scheme. The others turn the light colours round by themselves. */
export const darkStyleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td { background-color: ${dark.paper} !important; }
  .card { background-color: ${dark.card} !important; border-color: ${dark.line} !important; }
  .ink { color: ${dark.ink} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .ruled { border-color: ${dark.line} !important; }
  .link { color: ${dark.link} !important; }
}
`

import sharp from 'sharp'

/**
 * The four steps of the leading idea as shapes and numbers only: words would need a font on the machine that draws
 * them, and readers could neither enlarge nor translate them. The caption explains the numbers.
 */
export function drawLeadingIdea(): Promise<Buffer> {
  return sharp(Buffer.from(svg())).png({compressionLevel: 9, palette: true}).toBuffer()
}

export const leadingIdeaFilename = 'leading-idea.png'

const ink = '#33464f'
const cell = '#1f6f78'
const receiver = '#8fc1c4'
const quiet = '#7f9098'
const frame = '#c3ced2'
const glutamate = '#2f8f5b'
const ketamine = '#c8731a'

function svg(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200" viewBox="0 0 1600 1200">
    <rect width="1600" height="1200" fill="#e9f1f0"/>
    ${panel(30, 30, digits.one, blockedReceptor)}
    ${panel(815, 30, digits.two, quietBrake)}
    ${panel(30, 615, digits.three, glutamateRises)}
    ${panel(815, 615, digits.four, strongerConnection)}
  </svg>`
}

function panel(x: number, y: number, digit: string, drawing: string): string {
  return `<g transform="translate(${x} ${y})">
    <rect width="755" height="555" rx="36" fill="#ffffff" stroke="${frame}" stroke-width="4"/>
    ${drawing}
    <circle cx="88" cy="88" r="60" fill="${ink}"/>
    <path transform="translate(88 88)" d="${digit}" ${stroke('#ffffff', 13)}/>
  </g>`
}

function stroke(color: string, width: number, extra = ''): string {
  return `fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}`
}

const digits = {
  one: 'M-14 -18 L4 -32 L4 32',
  two: 'M-20 -16 C-20 -38 20 -38 20 -14 C20 4 -20 16 -20 32 L21 32',
  three: 'M-19 -24 C-10 -38 19 -36 18 -16 C17 -2 4 -1 -4 -1 C6 -1 21 2 20 16 C19 36 -12 38 -21 22',
  four: 'M10 32 L10 -32 L-23 14 L24 14',
}

function dots(color: string, radius: number, centers: [x: number, y: number][]): string {
  return centers.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`).join('')
}

const blockedReceptor = `
  <rect x="0" y="330" width="755" height="96" fill="${receiver}"/>
  <path d="M300 250 C300 320 330 330 330 378 C330 426 310 440 310 490 L250 490 C240 430 220 330 230 250 Z" fill="${cell}"/>
  <path d="M455 250 C455 320 425 330 425 378 C425 426 445 440 445 490 L505 490 C515 430 535 330 525 250 Z" fill="${cell}"/>
  <path d="M378 232 L442 268 L442 342 L378 378 L314 342 L314 268 Z" fill="${ketamine}"/>
  ${dots(glutamate, 27, [
    [250, 150],
    [360, 110],
    [470, 160],
    [600, 120],
    [640, 225],
  ])}`

const quietBrake = `
  <circle cx="205" cy="320" r="105" fill="#f3f6f7" stroke="${quiet}" stroke-width="12" stroke-dasharray="30 24"/>
  <path d="M318 320 L420 320" ${stroke(quiet, 16, 'stroke-dasharray="26 28"')}/>
  <path d="M436 250 L436 390" ${stroke(quiet, 18)}/>
  <circle cx="575" cy="320" r="105" fill="${cell}"/>
  <path d="M575 180 L575 130 M674 221 L710 185 M674 419 L710 455 M575 460 L575 510 M476 221 L440 185 M476 419 L440 455"
    ${stroke(ketamine, 16)}/>`

const glutamateRises = `
  <path d="M245 0 L510 0 L510 60 C510 130 580 150 580 205 C580 245 530 250 378 250 C225 250 175 245 175 205 C175 150 245 130 245 60 Z" fill="${cell}"/>
  ${dots('#ffffff', 20, [
    [300, 190],
    [378, 165],
    [455, 190],
  ])}
  ${dots(glutamate, 25, [
    [225, 305],
    [300, 345],
    [378, 305],
    [455, 345],
    [530, 305],
    [262, 392],
    [378, 385],
    [494, 392],
  ])}
  <path d="M130 555 L130 505 C130 465 190 460 378 460 C565 460 625 465 625 505 L625 555 Z" fill="${receiver}"/>
  <path d="M230 468 L230 436 M378 460 L378 430 M526 468 L526 436" ${stroke(ink, 22)}/>`

const strongerConnection = `
  <path d="M290 175 L560 175" ${stroke(quiet, 14)}/>
  ${dots(quiet, 62, [
    [270, 175],
    [580, 175],
  ])}
  <path d="M425 262 L425 318 M398 294 L425 322 L452 294" ${stroke(ink, 14)}/>
  <path d="M250 430 L600 430" ${stroke(cell, 60)}/>
  ${dots(cell, 92, [
    [245, 430],
    [605, 430],
  ])}
  <path d="M378 430 L378 372 M425 430 L425 488 M472 430 L472 372" ${stroke(cell, 24)}/>
  ${dots(cell, 24, [
    [378, 364],
    [425, 496],
    [472, 364],
  ])}
  ${dots('#ffffff', 28, [
    [245, 430],
    [605, 430],
  ])}`

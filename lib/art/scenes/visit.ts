import {frame, indoors, outdoors, sun, view} from './parts.ts'

const WINDOW = {x: 40, y: 30, width: 200, bottom: 190}

/** Before a visit: a glass of water, a book and a pen on the sill. */
export const prepare = indoors(
  `${view({x: 60, y: 30, width: 280, bottom: 220}, {x: 124, y: 160, radius: 30}, 200)}
<path class="l" d="M50 20h300v200h-10V30H204v190h-8V30H60v190H50z"/>
<path class="d" d="M0 220h400v14H0z"/><path class="f" d="M0 234h400v66H0z"/>
<path class="l" d="M236 116h68l-8 104h-52z"/><path class="w" d="M241 168h58l-4 48h-50z"/>
<path class="D" d="M236 116l8 102h52l8-102M240 168h60"/>
<path class="l" d="M76 202h110v18H76z"/><path class="o" d="M76 202h14v18H76z"/><path class="d" d="M100 194h70v6h-70zM170 194l10 3-10 3z"/>`,
)

/** Arriving: the door stands open, and the light falls in. */
export const arrive = indoors(
  `<path class="l" d="M150 244h92l74 56H150z"/>
${view({x: 150, y: 52, width: 92, bottom: 244}, {x: 204, y: 164, radius: 24})}
<path class="d" d="M138 40h116v204h-12V52h-92v192h-12zM150 52L92 38v228l58-22z"/><path class="l" d="M128 152h12v4h-12z"/>
<path class="o" d="M296 198h52l-7 46h-38z"/><path class="D" d="M322 198c0-30-4-44-22-58M322 190c2-28 8-44 26-54M322 184c0-32 0-48 2-66"/>`,
)

const CHAIR =
  '<path class="d" d="M120 214l-22-92c-3-12 14-18 19-6l24 66h62c12 0 14 10 10 18l46 34c8 8-2 18-12 12l-56-32zM152 214h30v30h-30zM118 244h98v8h-98z"/>'

/** The infusion: the chair is empty because it is yours. */
export const infusion = indoors(
  `<path class="l" d="M90 254l150-8h60l-60 46H60z"/>
${view(WINDOW, {x: 92, y: 160, radius: 26}, 150)}${frame(WINDOW)}${CHAIR}
<path class="D" d="M286 252V44h-34M274 252h24"/><path class="l" d="M240 50h24v36c0 8-6 12-12 12s-12-4-12-12z"/>
<path class="w" d="M240 70h24v16c0 8-6 12-12 12s-12-4-12-12z"/><path class="D" d="M240 50h24v36c0 8-6 12-12 12s-12-4-12-12zM252 98c0 40-30 44-44 86M348 252V172M330 252h36"/>
<path class="d" d="M310 104h80v66h-80z"/><path class="G" d="M320 140h16l6-14 8 26 6-12h24"/>`,
)

/** Rest after it: the blanket hangs over the chair, and a cup stands by. */
export const rest = indoors(
  `<path class="g" d="M170 254l120-8h80l-40 46H130z"/>
${view(WINDOW, {x: 208, y: 186, radius: 34}, 44)}${frame(WINDOW)}${CHAIR}
<path class="o" d="M98 122c-3-12 14-18 19-6l24 66h14l6 50c-12 6-34 6-46 0z"/><path class="G" d="M109 160l38 0M117 196h40M121 214h38"/>
<path class="D" d="M118 234v8M128 236v8M138 237v8M148 236v8M158 234v8"/>
<path class="d" d="M292 194h84v9h-84zM329 203h10v43h-10zM310 244h48v8h-48z"/><path class="o" d="M316 166h32v18c0 6-5 10-10 10h-12c-5 0-10-4-10-10z"/>
<path class="O" d="M348 172c13 0 13 14 0 14"/><path class="G" d="M326 156c-5-7 5-11 0-18M338 156c-5-7 5-11 0-18"/>
<circle class="l" cx="336" cy="84" r="32"/><path class="D" d="M368 84a32 32 0 1 1-64 0 32 32 0 0 1 64 0zM336 64v20l13 9"/>`,
)

/** The ride home, with somebody else at the wheel. */
export const home = outdoors(
  `<path class="g" d="M0 0h400v300H0z"/><path class="s" d="M0 0h400v96H0z"/><path class="w" d="M0 174h400v60H0z"/>
${sun({x: 306, y: 166, radius: 40}, 40)}
<path class="m" d="M0 174v-26c30-10 54 2 80-4s50-4 72 6 50 8 78 24z"/><path class="d" d="M36 174v-48l34-26 34 26v48z"/>
<path class="l" d="M50 138h14v16H50zM76 138h14v16H76z"/><path class="d" d="M0 228h400v72H0z"/><path class="G" d="M22 272h50M114 272h50M206 272h50M298 272h50"/>
<path class="l" d="M128 238c0-14 6-20 20-22l14-2c14-20 24-26 44-26h20c18 0 28 8 40 26 18 2 26 8 26 24z"/>
<path class="w" d="M172 212c8-12 16-16 30-16v16zM210 196h16c12 0 18 4 26 16h-42z"/><path class="o" d="M284 222h8v8h-8z"/>
<path class="d" d="M181 240a15 15 0 1 1-30 0 15 15 0 0 1 30 0zM269 240a15 15 0 1 1-30 0 15 15 0 0 1 30 0z"/><path class="G" d="M166 240h0M254 240h0"/>`,
)

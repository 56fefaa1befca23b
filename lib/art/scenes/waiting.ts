import {outdoors, sun} from './parts.ts'

/** Who it may suit: a path that parts, and both ways lead to the light. */
export const ways = outdoors(
  `<path class="s" d="M0 0h400v300H0z"/><path class="g" d="M0 128h400v46H0z"/>${sun({x: 200, y: 164, radius: 44}, 0)}
<path class="m" d="M0 174v-30c40-14 84 2 126-8 22-4 40 20 62 38zM212 174c30-28 50-20 80-30s66 0 108-14v44z"/><path class="d" d="M0 174h400v126H0z"/>
<path class="l" d="M172 300c4-34 2-50-18-66-30-22-52-34-66-60h22c14 22 42 34 66 50 14 10 20 18 24 18s10-8 24-18c24-16 52-28 66-50h22c-14 26-36 38-66 60-20 16-22 32-18 66z"/>
<path class="d" d="M66 96c20 12 26 40 8 54v26h-8v-26c-20-14-18-42 0-54zM334 76c26 16 34 52 10 70v30h-10v-30c-24-18-24-54 0-70z"/>`,
)

/** A page that is not there: the boat waits, the landing is empty. */
export const lost = outdoors(
  `<path class="s" d="M0 0h400v300H0z"/><path class="g" d="M0 138h400v36H0z"/><path class="w" d="M0 174h400v126H0z"/>${sun({x: 96, y: 184, radius: 40}, 62)}
<path class="m" d="M176 174c36-20 70-6 104-16s60-2 120-14v30z"/>
<path class="d" d="M150 226c60 10 120 10 176-8-6 30-26 44-56 44h-66c-28 0-46-12-54-36z"/><path class="l" d="M184 232h96v7h-96z"/><path class="D" d="M238 226V108M326 218c20-4 30 4 44-2M120 276h70M236 284h60"/>
<path class="d" d="M368 190h14v110h-14z"/><path class="o" d="M246 112l58 86h-58z"/><path class="l" d="M230 128v70h-40z"/>`,
)

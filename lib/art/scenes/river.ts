import type {Drawing} from '../draw.ts'

const DISC = '<clipPath id="c"><circle cx="320" cy="320" r="320"/></clipPath><g clip-path="url(#c)">'

/** The scene of the home page: Richmond's bridge and heron before sunrise. The horizon lies 371 down. */
export const dawn: Drawing = {
  width: 640,
  height: 640,
  shapes: `${DISC}<path class="s" d="M0 0h640v640H0z"/><path class="g" d="M0 286h640v90H0z"/><circle class="o" cx="428" cy="318" r="66"/>
<path class="m" d="M290 371c20-22 38-14 54-26s34-4 56-14 46 4 70-6 52 6 74-2 60 2 96-6v54z"/>
<path class="d" d="M0 333h316l26 38H286v-14a17 15 0 0 0-34 0v14h-10v-14a17 15 0 0 0-34 0v14h-10v-14a17 15 0 0 0-34 0v14h-10v-14a17 15 0 0 0-34 0v14h-10v-14a17 15 0 0 0-34 0v14H66v-14a17 15 0 0 0-34 0v14H22v-14a17 15 0 0 0-22-14z"/>
<path class="w" d="M0 371h640v270H0z"/>
<g opacity=".2"><path class="D" d="M3 389h294M43 421h164M503 403h134M23 473h104M303 537h64M433 569h144M123 604h214"/></g>
<path class="O" d="M356 386h144M376 406h120M370 428h110M395 450h78M384 472h80M407 495h46M401 519h44M419 546h20" style="stroke-width:8"/>
<path class="L" d="M406 393h56M422 436h30M416 482h20M72 405h116M522 431h86M252 562h116M472 592h106"/>
<path class="d" d="M118 536c10-20 40-30 66-24 18-16 62-12 78 6 22-2 38 6 44 18zM470 506c12-12 40-16 62-8 20-4 40 0 48 8z"/>
<g transform="translate(176 396)"><path class="d" d="M8 62C14 44 30 34 48 38c6 12 2 24-10 30-12 5-32 16-46 22 2-10 6-20 16-28zM46-2c2-6 12-8 18-4l26 9-26 3c-8 2-16 0-18-8zM48-2l-16-2 18-4z"/><path class="D" d="M44 46c12-6 14-18 6-28-6-8-6-16 2-20M26 68l2 26-3 26M36 66l-1 26 4 28"/></g></g>`,
}

/** The end of a page: a lit window on the other bank. */
export const night: Drawing = {
  width: 640,
  height: 640,
  shapes: `${DISC}<path class="w" d="M0 0h640v640H0z"/><path class="s" d="M0 371h640v269H0z"/>
<path class="l" d="M208 118a34 34 0 1 0 18 52 30 30 0 0 1-18-52z"/>
<path class="m" d="M0 371v-20c60-26 120-4 180-18s110-22 170-10 120-18 180-8 80-6 110 2v54z"/>
<path class="d" d="M356 371V266l70-56 70 56v105zM0 371h640v7H0z"/><path class="o" d="M388 290h14v17h-14zM405 290h13v17h-13zM388 310h14v16h-14zM405 310h13v16h-13zM436 290h14v17h-14zM453 290h13v17h-13zM436 310h14v16h-14zM453 310h13v16h-13z"/>
<path class="O" d="M390 392h76M398 412h52M408 434h46M404 458h28M418 482h16" style="stroke-width:7"/>
<path class="D" d="M3 400h294M83 433h174M503 423h134M123 503h254M363 563h164"/><path class="L" d="M172 398h46M184 418h24"/></g>`,
}

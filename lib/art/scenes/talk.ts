import {frame, indoors, outdoors, sun, view} from './parts.ts'

/** Asking by phone: the receiver of the desk phone lies beside it, and the line is open. */
export const call = indoors(
  `${view({x: 60, y: 30, width: 280, bottom: 220}, {x: 300, y: 158, radius: 28})}
<path class="l" d="M50 20h300v200h-10V30H204v190h-8V30H60v190H50z"/>
<path class="d" d="M0 220h400v14H0z"/><path class="f" d="M0 234h400v66H0z"/>
<path class="d" d="M118 220l14-44c2-6 6-8 12-8h52c6 0 10 2 12 8l14 44z"/><path class="d" d="M112 158c0-16 26-22 58-22s58 6 58 22v12h-26v-10h-64v10h-26z"/>
<circle class="l" cx="170" cy="194" r="18"/><circle class="o" cx="170" cy="194" r="7"/><path class="D" d="M222 212c22 0 14-16 32-16s10 18 30 16"/>
<path class="l" d="M272 210h56v10h-56z"/><path class="o" d="M280 202h40v8h-40z"/>`,
)

/** Talking it over: two chairs, turned to each other, and both are empty. */
export const talk = indoors(
  `<path class="l" d="M110 256h180l30 36H80z"/>
${view({x: 100, y: 30, width: 200, bottom: 190}, {x: 200, y: 156, radius: 30}, 226)}${frame({x: 100, y: 30, width: 200, bottom: 190})}
<path class="d" d="M42 128c-2-14 18-16 20-4l10 64h54c12 0 12 16 2 18v46h-8v-44H68l-8 44h-9l5-46zM358 128c2-14-18-16-20-4l-10 64h-54c-12 0-12 16-2 18v46h8v-44h52l8 44h9l-5-46z"/>
<path class="d" d="M164 212h72v8h-72zM196 220h8v34h-8zM178 250h44v7h-44z"/><path class="o" d="M172 196h20v10c0 4-3 6-6 6h-8c-3 0-6-2-6-6zM208 196h20v10c0 4-3 6-6 6h-8c-3 0-6-2-6-6z"/>`,
)

/** Sharing it with family: a bench for two by the water. */
export const family = outdoors(
  `<path class="s" d="M0 0h400v300H0z"/><path class="g" d="M0 128h400v46H0z"/><path class="w" d="M0 174h400v76H0z"/>
${sun({x: 132, y: 160, radius: 40}, 52)}
<path class="m" d="M196 174c26-20 56-8 84-18s60-4 120-14v32z"/><path class="m" d="M0 250c90-14 240-18 400-4v54H0z"/>
<path class="d" d="M300 0h100v70c-20 16-44 10-52-6-26 6-48-18-40-38-10-8-12-18-8-26zM352 60h14l6 190h-28z"/>
<path class="d" d="M112 186h150v12H112zM112 206h150v12H112zM104 228h166v10H104zM118 186h9v88h-9zM247 186h9v88h-9z"/>
<path class="o" d="M206 180h38c6 0 8 6 6 10l-10 48h-26l-12-46c-2-6 0-12 4-12z"/><path class="G" d="M212 196h28M214 210h24M216 224h20"/>`,
)

import {frame, indoors, outdoors, sun, view} from './parts.ts'

/** Costs: paper and pen, so that the sum stands on paper before anybody decides. */
export const costs = indoors(
  `${view({x: 60, y: 30, width: 280, bottom: 220}, {x: 306, y: 176, radius: 28}, 70)}
<path class="l" d="M50 20h300v200h-10V30H204v190h-8V30H60v190H50z"/>
<path class="d" d="M0 220h400v80H0z"/>
<path class="l" d="M112 128l124-14 16 142-126 14z"/><path class="D" d="M130 154l44-5M133 178l44-5M136 202l44-5M139 228l34-4M206 145l16-2M209 169l16-2M212 193l16-2"/><path class="O" d="M190 240l52-6"/>
<path class="o" d="M278 252l60-84 14 10-60 84-20 10z"/><path class="l" d="M278 252l14 10-20 10z"/>
<path class="G" d="M36 282h36M42 268h36M38 254h36" style="stroke-width:10"/>`,
)

/** Reading: an open book; the sun rises where its pages meet. */
export const read = outdoors(
  `<path class="s" d="M0 0h400v300H0z"/><path class="g" d="M0 128h400v46H0z"/><path class="w" d="M0 174h400v126H0z"/>
<path class="m" d="M0 174v-20c40-16 76 6 112-6s60 8 90 26zM286 174c20-14 44-4 64-14l50-10v24z"/>
${sun({x: 200, y: 170, radius: 56}, 0)}
<path class="d" d="M36 194c60-14 124-8 164 14 40-22 104-28 164-14v90c-60-14-124-8-164 8-40-16-104-22-164-8z"/>
<path class="l" d="M48 186c56-12 116-6 152 16 36-22 96-28 152-16v84c-56-12-116-6-152 12-36-18-96-24-152-12z"/>
<path class="D" d="M200 204v76"/><path class="F" d="M70 204c34-4 70 0 106 14M70 224c34-4 70 0 106 14M70 244c34-4 60-1 80 5M330 204c-34-4-70 0-106 14M330 224c-34-4-70 0-106 14"/><path class="O" d="M330 244c-34-4-70 0-106 14"/>`,
)

/** Finding the way: the river from above, a bridge, and the sun where the clinic stands. */
export const place = outdoors(
  `<path class="s" d="M0 0h400v300H0z"/><path class="w" d="M0 214c70-18 96-70 170-64s110 40 230-14v62c-100 52-170 24-226 18-66-6-94 50-174 66z"/>
<path class="l" d="M-6 92l120-26 120-4 172-44v16l-170 44-118 4-118 26zM252 0h16l22 78 4 220h-16l-4-218zM-6 262l94-8 100 46h-30l-74-34-90 8z"/>
<path class="d" d="M268 146l26-3 3 76-25 2z"/><path class="L" d="M274 160l16-1M275 176l17-1M276 192l17-1M276 208l17-1"/>
<path class="g" d="M20 20h70v30l-70 16zM110 16h92v32l-92 6zM20 112l70-16v50l-44 34H20zM310 60l70-20v40l-66 24zM316 250h64v40h-64zM120 94l60-4v34c-26-2-44 2-60 14z"/>
<path class="m" d="M216 88h40v50l-40-10zM206 236l50 6v50h-24z"/>
<path class="d" d="M158 122c-28-34-44-52-44-72a44 44 0 0 1 88 0c0 20-16 38-44 72z"/><circle class="o" cx="158" cy="50" r="22"/>`,
)

/** Coming back: a calendar on the wall, its days like suns; the next visit is marked. */
export const followUp = indoors(
  `${view({x: 36, y: 30, width: 150, bottom: 190}, {x: 84, y: 162, radius: 24}, 110)}${frame({x: 36, y: 30, width: 150, bottom: 190})}
<path class="d" d="M232 40h136v166H232z"/><path class="l" d="M240 76h120v122H240z"/><path class="L" d="M258 34v14M342 34v14"/>
<path class="F" d="M260 98h0M286 98h0M312 98h0M338 98h0M260 124h0M286 124h0M312 124h0M338 124h0M260 150h0M338 150h0M260 176h0M286 176h0M312 176h0" style="stroke-width:12"/>
<circle class="o" cx="299" cy="150" r="16"/><path class="d" d="M20 212h186v10H20zM36 222h8v32h-8zM182 222h8v32h-8z"/>
<path class="o" d="M52 184h40l-5 28H57z"/><path class="D" d="M72 184c0-20-6-30-18-38M72 180c2-20 8-28 20-34M72 176v-40"/><path class="d" d="M124 202h60v10h-60z"/><path class="o" d="M130 194h48v8h-48z"/>`,
)

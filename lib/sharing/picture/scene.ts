/** The low sun over still water of the brand mark. It names nothing, and nobody is in it. */
export const scene = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">
<path fill="#f3d9ba" d="M0 0h1200v630H0z"/>
<path fill="#ecb985" d="M0 330h1200v110H0z"/>
<circle fill="#d4773a" cx="900" cy="392" r="96"/>
<path fill="#879f8b" d="M560 440c60-30 110-18 170-34s110-6 170-18 130 6 180-8 80 4 120-6v66z"/>
<path fill="#1d5148" d="M0 392c90-26 190-20 280-2s180 22 300 50H0z"/>
<path fill="#a3c0b5" d="M0 440h1200v190H0z"/>
<g fill="#1d5148" opacity=".2"><rect x="0" y="462" width="520" height="8" rx="4"/><rect x="90" y="506" width="280" height="8" rx="4"/>
<rect x="1010" y="478" width="190" height="7" rx="3"/><rect x="560" y="566" width="150" height="8" rx="4"/><rect x="160" y="588" width="330" height="9" rx="4"/></g>
<g fill="#d4773a"><rect x="790" y="456" width="220" height="11" rx="5"/><rect x="820" y="484" width="166" height="10" rx="5"/>
<rect x="836" y="514" width="124" height="9" rx="4"/><rect x="856" y="544" width="94" height="9" rx="4"/><rect x="876" y="576" width="52" height="8" rx="4"/></g>
<g fill="#fff9ee"><rect x="862" y="470" width="84" height="6" rx="3"/><rect x="884" y="528" width="44" height="5" rx="2"/>
<rect x="130" y="484" width="170" height="5" rx="2"/><rect x="1040" y="520" width="120" height="5" rx="2"/></g>
</svg>`

export const style = `
:root { color-scheme: light dark; --paper: #f6f4ef; --card: #fff; --ink: #23211d; --quiet: #5d594f; --line: #dcd7cb; --link: #1f5a4c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1a18; --card: #262522; --ink: #eeebe3; --quiet: #b3aea2; --line: #413e38; --link: #8fd0bf; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem) 1rem 4rem; }
h1 { margin: 0 0 0.5rem; font: 500 clamp(1.5rem, 5vw, 2rem)/1.2 Georgia, serif; overflow-wrap: anywhere; }
h2 { margin: 0 0 0.5rem; font-size: 1rem; }
p { margin: 0 0 1rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.about { max-width: 34rem; }
.meta { color: var(--quiet); font-size: 0.9375rem; }
.messages { margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); overflow: hidden; }
.messages li + li { border-top: 1px solid var(--line); }
.messages a { display: grid; gap: 0 1rem; padding: 0.875rem 1rem; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
.messages a:hover .subject { text-decoration: underline; }
.messages a:focus-visible { outline-offset: -3px; }
.subject { font-weight: 600; }
@media (min-width: 36rem) {
  .messages a { grid-template-columns: 1fr auto; }
  .subject { grid-column: 1 / -1; }
}
.empty { padding: 2.5rem 1.25rem; border: 1px dashed var(--line); border-radius: 0.5rem; text-align: center; text-wrap: balance; }
.empty p { margin: 0 auto; max-width: 28rem; color: var(--quiet); }
iframe { display: block; width: 100%; height: 42rem; border: 1px solid var(--line); border-radius: 0.5rem; background: #f4f1ea; }
section { margin-top: 2rem; }
pre { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); font: 0.9375rem/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: 0.25rem 1rem; margin: 0; }
dt { color: var(--quiet); }
dt::first-letter { text-transform: uppercase; }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
`

/** Shows new mail without a reload, so that neither focus nor scroll position is lost, and only while one looks. */
export const script = `
const frame = document.querySelector('iframe')
const fit = () => { frame.style.height = frame.contentDocument.documentElement.scrollHeight + 2 + 'px' }
if (frame) {
  frame.addEventListener('load', fit)
  addEventListener('resize', fit)
  if (frame.contentDocument?.readyState === 'complete') fit()
}

const say = (text) => {
  const status = document.getElementById('status')
  if (status.textContent !== text) status.textContent = text
}

async function refresh() {
  const list = document.getElementById('list')
  if (document.hidden) return
  const response = await fetch('/')
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = page.getElementById('list')
  say(page.getElementById('status').textContent)
  if (fresh.dataset.count === list.dataset.count) return
  const focused = document.activeElement?.getAttribute('href')
  list.replaceWith(fresh)
  if (focused) fresh.querySelector('a[href="' + CSS.escape(focused) + '"]')?.focus()
}
if (document.getElementById('list')) {
  const look = () => refresh().catch(() => say('The inbox does not answer. Start it again to see new messages.'))
  setInterval(look, 3000)
  document.addEventListener('visibilitychange', look)
}
`

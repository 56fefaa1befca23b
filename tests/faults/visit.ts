export type Visit = {
  status: number
  text: string
  /** The heading of the page. */
  heading: string | undefined
  cache: string | null
  ms: number
}

/** Asks for a page as a browser without scripts does. */
export async function visit(
  site: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Visit> {
  const start = performance.now()
  const response = await fetch(new URL(path, site), {headers, redirect: 'manual'})
  const text = await response.text()
  return {
    status: response.status,
    text,
    heading: /<h1[^>]*>([^<]*)</.exec(text)?.[1],
    cache: response.headers.get('x-nextjs-cache'),
    ms: performance.now() - start,
  }
}

/** Sends the form as it is sent without JavaScript. */
export async function sendRequest(site: string): Promise<{status: number; reference?: string}> {
  const response = await fetch(new URL('/api/consultation', site), {
    method: 'POST',
    headers: {origin: site, 'sec-fetch-site': 'same-origin'},
    body: new URLSearchParams({
      requestId: crypto.randomUUID(),
      name: 'Jane Doe',
      contactBy: 'email',
      email: 'jane@mail.example',
    }),
  })
  return {status: response.status, ...(await response.json())}
}

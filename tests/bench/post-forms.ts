import {randomUUID} from 'node:crypto'
import {Agent, request} from 'node:http'
import {setTimeout as sleep} from 'node:timers/promises'

const agent = new Agent({keepAlive: true, maxSockets: 64})

/** Sends one form as a browser without script does, and resolves with how long the answer took. */
export function postForm(site: string): Promise<number> {
  const id = randomUUID()
  const body = new URLSearchParams({
    requestId: id,
    name: `Patient ${id}`,
    contactBy: 'email',
    email: `${id}@example.com`,
  })
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    const headers = {
      origin: site,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    }
    const post = request(new URL('/api/consultation', site), {method: 'POST', agent, headers}, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - startedAt)
        else reject(new Error(`A form was answered with ${response.statusCode}.`))
      })
    })
    // A kept connection may close at the very moment of its next use: that form was never heard.
    post.on('error', (error) => (post.reusedSocket ? resolve(postForm(site)) : reject(error)))
    post.end(body.toString())
  })
}

/** Forms a second, from clients that each wait for their answer. */
export async function throughput(site: string, clients: number, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1_000
  let answered = 0
  await Promise.all(
    Array.from({length: clients}, async () => {
      while (performance.now() < end) {
        await postForm(site)
        answered++
      }
    }),
  )
  return answered / seconds
}

/** How long each answer took, when forms come at a steady rate whether the last one is answered or not. */
export async function steady(site: string, aSecond: number, seconds: number): Promise<number[]> {
  const posts: Promise<number>[] = []
  const startedAt = performance.now()
  for (let count = 0; count < aSecond * seconds; count++) {
    const wait = startedAt + (count * 1_000) / aSecond - performance.now()
    if (wait > 0) await sleep(wait)
    posts.push(postForm(site))
  }
  return Promise.all(posts)
}

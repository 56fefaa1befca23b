import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import path from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Serves built files, for the front server to keep copies of. */
export async function serveFolder(folder: string): Promise<{port: number; stop: () => void}> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://x')
    const wanted = path.join(folder, path.normalize(pathname))
    const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : path.join(wanted, 'index.html')
    if (!existsSync(file)) return response.writeHead(404).end()
    const content = readFileSync(file)
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 's-maxage=31536000',
      etag,
      // By this the front server tells a page from its own errors, which may load no style sheet.
      'x-frame-options': 'DENY',
    })
    return response.end(content)
  })
  return {port: await listen(server), stop: () => server.close()}
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
}

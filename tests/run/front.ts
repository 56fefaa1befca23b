import {execFileSync, spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {requireNginx} from './browser/nginx.ts'
import {freePorts} from './free-port.ts'

/** A front server with the project's own nginx.conf, on ports of its own. */
export type Front = FrontPorts & {
  url: string
  pid: number
  /** Holds the copies (`cache/`), the certificate and the log. */
  folder: string
  /** Lines of the access log since the last call. */
  log: () => string[]
  stop: () => Promise<void>
}

export type FrontPorts = {
  httpPort: number
  port: number
  /** What the site gets as `FRONT_URL`. */
  renewUrl: string
  renewPort: number
}

/** The site must know `renewUrl` before it starts, the front server the site's port: so ports come first. */
export async function frontPorts(): Promise<FrontPorts> {
  const [httpPort = 0, port = 0, renewPort = 0] = await freePorts(3)
  return {httpPort, port, renewPort, renewUrl: `http://127.0.0.1:${renewPort}`}
}

/** @param more - further changes to nginx.conf, as text and its replacement */
export async function startFront(
  sitePort: number,
  ports: FrontPorts,
  more: [string, string][] = [],
): Promise<Front> {
  const folder = nginxFolder()
  const nginx = await startNginx(folder, await frontConfig(sitePort, ports, more), ports.port)
  let seen = 0
  return {
    ...ports,
    url: `https://localhost:${ports.port}`,
    pid: nginx.pid,
    folder,
    log() {
      const lines = readFileSync(path.join(folder, 'access.log'), 'utf8').split('\n').filter(Boolean)
      const added = lines.slice(seen)
      seen = lines.length
      return added
    },
    stop: nginx.stop,
  }
}

/** The project's nginx.conf with ports of its own, and with modules and the site where this machine has them. */
export async function frontConfig(
  sitePort: number,
  ports: FrontPorts,
  more: [string, string][] = [],
): Promise<string> {
  const [compressorPort = 0] = await freePorts(1)
  return replaceAll(readFileSync('nginx.conf', 'utf8'), [
    ['load_module /usr/lib/nginx/modules', `load_module ${requireNginx().modules}`],
    ['worker_processes auto', 'worker_processes 2'],
    ['listen 80 ', `listen 127.0.0.1:${ports.httpPort} `],
    ['listen 443 ssl', `listen 127.0.0.1:${ports.port} ssl`],
    ['listen 443 quic', `listen 127.0.0.1:${ports.port} quic`],
    // Not every machine that tests has IPv6.
    ['listen [::]:80 default_server;', ''],
    ['listen [::]:443 ssl default_server backlog=4096;', ''],
    ['listen [::]:443 quic reuseport default_server;', ''],
    ['listen 8081', `listen 127.0.0.1:${ports.renewPort}`],
    ['listen 127.0.0.1:8082', `listen 127.0.0.1:${compressorPort}`],
    ['server 127.0.0.1:8082', `server 127.0.0.1:${compressorPort}`],
    ['server site:3000', `server 127.0.0.1:${sitePort}`],
    ['h3=":443"', `h3=":${ports.port}"`],
    ...more,
  ])
}

/** A temp folder to start nginx in, with a certificate for localhost, which is also the host of the site. */
export function nginxFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clinic-front-'))
  for (const part of ['cache', 'acme', 'certificates']) mkdirSync(path.join(folder, part))
  makeCertificate(path.join(folder, 'certificates'))
  writeFileSync(path.join(folder, 'certificates', 'site.conf'), 'set $site_host localhost;\n')
  return folder
}

/** Starts nginx in a folder of `nginxFolder`, which goes away with it. */
export async function startNginx(folder: string, config: string, port: number) {
  writeFileSync(path.join(folder, 'nginx.conf'), config)
  const [program, ...args] = requireNginx().command
  // Started by root, its workers would be another user, who may not enter the folder.
  const run = `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''}`
  const nginx = spawn(program, [...args, '-p', folder, '-c', `${folder}/nginx.conf`, '-g', run], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exited = new Promise((resolve) => nginx.once('exit', resolve))
  for (let tries = 0; !(await listens(port)); tries++) {
    if (nginx.exitCode !== null || tries > 100) throw new Error('nginx did not start.')
    await sleep(50)
  }
  return {
    pid: nginx.pid ?? 0,
    async stop() {
      nginx.kill('SIGTERM')
      await exited
      rmSync(folder, {recursive: true})
    },
  }
}

/** Each text must be there exactly once: a test on a half-changed configuration would prove nothing. */
function replaceAll(text: string, changes: [string, string][]): string {
  for (const [from, to] of changes) {
    if (text.split(from).length !== 2) throw new Error(`nginx.conf should say "${from}" once.`)
    text = text.replace(from, () => to)
  }
  return text
}

function makeCertificate(folder: string): void {
  const args =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout privkey.pem -out fullchain.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1'
  execFileSync('openssl', args.split(' '), {cwd: folder, stdio: 'ignore'})
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

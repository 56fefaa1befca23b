import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, globSync, mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {unpackDebs} from './unpack-debs.ts'

/** How to run nginx, and where its modules are. */
export type Nginx = {command: [string, ...string[]]; modules: string}

const BROTLI = 'ngx_http_brotli_filter_module.so'
const UNPACKED = path.resolve('node_modules/.cache/nginx-trixie')
/** What `apt-get install nginx libnginx-mod-http-brotli-filter` brings to the image of the Dockerfile. */
const PACKAGES = [
  'nginx',
  'libnginx-mod-http-brotli-filter',
  ...['libc6', 'libssl3t64', 'libpcre2-8-0', 'zlib1g', 'libcrypt1', 'libbrotli1', 'libzstd1'],
]

/**
 * The nginx of the Dockerfile: the system's if it can do HTTP/3 and brotli, else Debian 13's packages, unpacked in a
 * folder of their own. Throws when neither can be had: tests never skip.
 */
export function requireNginx(): Nginx {
  const system = {command: ['nginx'], modules: '/usr/lib/nginx/modules'} satisfies Nginx
  if (isGood(system)) return system
  if (!existsSync(UNPACKED)) {
    console.log('No nginx with HTTP/3 on this machine: unpacking the one of Debian 13 for the tests.')
    unpackDebs(UNPACKED, download)
  }
  const nginx = unpacked()
  if (nginx && isGood(nginx)) return nginx
  throw new Error(
    'The tests of the front server need nginx 1.25 or newer with HTTP/3, and its brotli module in /usr/lib/nginx/modules. ' +
      `On Debian or Ubuntu they fetch it with apt-get (delete ${UNPACKED} to try again).`,
  )
}

function isGood({command: [program, ...args], modules}: Nginx): boolean {
  const {stderr} = spawnSync(program, [...args, '-V'], {encoding: 'utf8'})
  return Boolean(stderr?.includes('http_v3_module')) && existsSync(path.join(modules, BROTLI))
}

/** Runs with its own C library, so that the system's may be older. */
function unpacked(): Nginx | undefined {
  const [loader] = globSync(`${UNPACKED}/usr/lib*/ld-linux-*.so.*`)
  const [modules] = globSync(`${UNPACKED}/usr/lib/nginx/modules`)
  const [libraries] = globSync(`${UNPACKED}/usr/lib/*-linux-gnu`)
  if (!loader || !modules || !libraries) return undefined
  return {command: [loader, '--library-path', libraries, `${UNPACKED}/usr/sbin/nginx`], modules}
}

/** From Debian 13, whatever this machine runs: with lists and a cache of its own, so that the system's stay as they are. */
function download(folder: string): void {
  for (const part of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(path.join(folder, part), {recursive: true})
  const key = '/usr/share/keyrings/debian-archive-keyring.gpg'
  const sources = path.join(folder, 'sources.list')
  writeFileSync(sources, `deb [signed-by=${key}] http://deb.debian.org/debian trixie main\n`)
  const options = [
    ...['-q', '-o', `Dir::Etc::sourcelist=${sources}`, '-o', 'Dir::Etc::sourceparts=-'],
    ...['-o', `Dir::State::lists=${folder}/lists`, '-o', `Dir::Cache=${folder}/cache`],
    ...['-o', 'APT::Sandbox::User=', '-o', 'APT::Get::List-Cleanup=0'],
  ]
  execFileSync('apt-get', [...options, 'update'], {stdio: 'inherit'})
  const wanted = PACKAGES.map((name) => `${name}/trixie`)
  execFileSync('apt-get', [...options, 'download', ...wanted], {cwd: folder, stdio: 'inherit'})
}

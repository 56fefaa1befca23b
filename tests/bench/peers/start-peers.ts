import path from 'node:path'
import type {Browser} from '@playwright/test'
import {startPart} from '../../../lib/demo/start/part.ts'
import {requireNginx} from '../../run/browser/nginx.ts'
import {freePorts} from '../../run/free-port.ts'
import {frontPorts, nginxFolder, startFront, startNginx} from '../../run/front.ts'
import {copyPage} from './copy-page.ts'
import {serveFolder} from './serve-folder.ts'
import {benchFolder, installPeers, runPeerTool} from './tools.ts'
import {PEER_PATH, writeAstro, writeNextDefault, writePlain} from './write-peers.ts'

/** The article page, built in another way, behind nginx. */
export type Peer = {
  name: string
  url: string
  /** The process that answers without nginx in front, when there is one. */
  bare?: {url: string; pid: number}
  stop: () => Promise<void>
}

/** Builds the peers of the page at `address` and starts them one by one: who asked for them stops them. */
export async function* startPeers(browser: Browser, address: string): AsyncGenerator<Peer> {
  installPeers()
  const page = await copyPage(browser, address)
  const folder = (name: string) => path.join(benchFolder, name)
  writePlain(page, folder('plain'))
  writeAstro(page, folder('astro'))
  runPeerTool('astro', ['build'], folder('astro'))
  writeNextDefault(page, folder('next-default'))
  runPeerTool('next', ['build'], folder('next-default'))
  yield await startFolder('plain HTML', folder('plain'))
  yield await startFolder('Astro', folder('astro/dist'))
  yield await startNextDefault(folder('next-default'))
}

/** Files behind the same front server as our own page. */
async function startFolder(name: string, folder: string): Promise<Peer> {
  const files = await serveFolder(folder)
  const front = await startFront(files.port, await frontPorts())
  const stop = async () => {
    await front.stop()
    files.stop()
  }
  return {name, url: `https://localhost:${front.port}${PEER_PATH}`, stop}
}

/** `next start` behind an nginx that compresses: our own rules would keep it from fetching ahead. */
async function startNextDefault(folder: string): Promise<Peer> {
  const [port = 0, proxyPort = 0] = await freePorts(2)
  const next = path.join(benchFolder, 'node_modules/next/dist/bin/next')
  const site = await startPart({
    name: 'default Next',
    url: `http://127.0.0.1:${port}`,
    readyPath: PEER_PATH,
    args: [next, 'start', folder, '--port', String(port)],
    env: {PATH: process.env.PATH, HOME: process.env.HOME, NEXT_TELEMETRY_DISABLED: '1'},
    output: 'ignore',
  })
  const proxy = await startNginx(nginxFolder(), proxyConfig(port, proxyPort), proxyPort)
  return {
    name: 'default Next',
    url: `https://127.0.0.1:${proxyPort}${PEER_PATH}`,
    bare: {url: `${site.url}${PEER_PATH}`, pid: site.pid},
    async stop() {
      await proxy.stop()
      await site.stop()
    },
  }
}

function proxyConfig(sitePort: number, port: number): string {
  return `load_module ${requireNginx().modules}/ngx_http_brotli_filter_module.so;
worker_processes 2;
pid nginx.pid;
error_log stderr alert;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path unused;
  uwsgi_temp_path unused;
  scgi_temp_path unused;
  brotli on;
  brotli_comp_level 6;
  brotli_types text/css application/javascript text/x-component image/svg+xml;
  gzip on;
  gzip_comp_level 6;
  gzip_types text/css application/javascript text/x-component image/svg+xml;
  ssl_certificate certificates/fullchain.pem;
  ssl_certificate_key certificates/privkey.pem;
  upstream site {
    server 127.0.0.1:${sitePort};
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port} ssl;
    http2 on;
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    proxy_set_header Accept-Encoding "";
    location / {
      proxy_pass http://site;
    }
  }
}`
}

# syntax=docker/dockerfile:1
# Two images: `site`, and `front` before it. compose.yaml runs both.

FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY sanity/lake/package.json sanity/lake/
RUN npm ci
COPY . .
# A secret does not count for Docker's cache: these settings are given once more, so that a changed one builds again.
ARG SITE_URL NEXT_PUBLIC_SANITY_PROJECT_ID NEXT_PUBLIC_SANITY_DATASET
# The pages are made now, of the content and the settings of now. The settings are lent to this step and are in no layer;
# but the build keeps the key of the form's action, so the image is as private as .env is.
RUN --mount=type=secret,id=settings,target=/app/.env,required=true \
  echo "Pages of ${SITE_URL}, ${NEXT_PUBLIC_SANITY_PROJECT_ID}, ${NEXT_PUBLIC_SANITY_DATASET}" \
  && APP_ENV=live npm run build \
  && npm prune --omit=dev \
  && rm -rf .next/cache/turbopack .next/trace* .next/types \
  && find .next node_modules -name '*.map' -delete \
  && mv .next built

FROM node:24-trixie-slim AS site
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 LISTEN_ADDRESS=0.0.0.0 DATA_DIR=/data PORT=3000
WORKDIR /app
# Owned by root: the site cannot change its own code.
COPY --from=build /app ./
RUN mkdir /data .next && chown node:node /data .next
USER node
# Requests, unless DATABASE_URL is set; and the pages with the memory of what they show.
VOLUME ["/data", "/app/.next"]
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 CMD ["node", "-e", \
  "fetch('http://127.0.0.1:3000/robots.txt',{signal:AbortSignal.timeout(4000)}).then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# A new image brings new pages; the same image goes on with those that were rendered since. On SIGTERM the site ends
# deliveries that are under way (8 s at most). Memory as in lib/demo/start/parts.ts.
CMD ["sh", "-c", "cmp -s built/BUILD_ID .next/complete || { rm -rf .next/* && cp -R built/. .next && cp built/BUILD_ID .next/complete; }; exec node --max-old-space-size=384 --max-semi-space-size=8 lib/server/main.ts"]

FROM debian:trixie-slim AS front
RUN apt-get update \
  && apt-get install -y --no-install-recommends nginx libnginx-mod-http-brotli-filter openssl \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir -p /front/cache /front/acme /etc/nginx/certificates \
  && ln -s /dev/stdout /front/access.log \
  && chown -R www-data:www-data /front /etc/nginx/certificates
COPY nginx.conf /etc/nginx/nginx.conf
COPY --chmod=755 <<'EOS' /usr/local/bin/front
#!/bin/sh
# Starts nginx, with a certificate of its own until there is a real one, and has it read each new one.
set -eu
cd /etc/nginx/certificates
[ -s fullchain.pem ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
  -subj /CN=localhost -keyout privkey.pem -out fullchain.pem 2>/dev/null
host=${SITE_URL:?}; host=${host#*://}; host=${host%%[:/]*}
printf 'set $site_host %s;\n' "$host" > site.conf
cd /front
(
  known=$(cksum </etc/nginx/certificates/fullchain.pem)
  while sleep 60; do
    now=$(cksum </etc/nginx/certificates/fullchain.pem)
    if [ "$now" != "$known" ] && nginx -p /front -s reload; then known=$now; fi
  done
) &
exec nginx -p /front -g 'daemon off;'
EOS
USER www-data
WORKDIR /front
VOLUME ["/front", "/etc/nginx/certificates"]
EXPOSE 80 443/tcp 443/udp
# Lets open answers end.
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=15s --timeout=5s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r -t 3 _ status _ <&3 && [ \"$status\" = 204 ]"]
CMD ["front"]

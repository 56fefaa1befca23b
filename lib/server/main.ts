/**
 * The process of the site: `node lib/server/main.ts`. NODE_ENV says whether it serves the build or develops. React reads
 * it when it is loaded: hence the late import.
 */
if (!process.env.NODE_ENV) Object.assign(process.env, {NODE_ENV: 'production'})
const {serve} = await import('./serve.ts')
await serve()

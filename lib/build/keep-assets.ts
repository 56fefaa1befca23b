import {cpSync, existsSync, globSync, mkdirSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'

const DAY_MS = 24 * 3_600_000
/** A page may stay open, or in a cache, for this long after a build that replaced it. */
const KEEP_DAYS = 7

/**
 * Call before a build, and what it returns after it: the new build then still has the styles, fonts and scripts of the
 * builds before it. A page that was loaded before must not lose its style, nor the form its script.
 */
export function keepAssets(distDir: string, now = Date.now()): () => void {
  const assets = path.join(distDir, 'static')
  // Next empties the folder of a build, but not this one.
  const earlier = path.join(distDir, 'cache', 'earlier-static')
  if (existsSync(assets)) {
    mkdirSync(earlier, {recursive: true})
    cpSync(assets, earlier, {recursive: true, preserveTimestamps: true})
  }
  return () => {
    for (const file of globSync('**/*', {cwd: earlier})) {
      const kept = path.join(earlier, file)
      const stats = statSync(kept)
      if (!stats.isFile()) continue
      if (now - stats.mtimeMs > KEEP_DAYS * DAY_MS) rmSync(kept)
      else if (!existsSync(path.join(assets, file)))
        cpSync(kept, path.join(assets, file), {preserveTimestamps: true})
    }
  }
}

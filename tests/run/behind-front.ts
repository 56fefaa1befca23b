import {type Front, frontPorts, startFront} from './front.ts'
import {type Stack, startStack} from './stack.ts'

export type StackBehindFront = Stack & {front: Front}

/**
 * The whole of it, as patients meet it: the built site behind the front server.
 * @param more - further changes to nginx.conf, as text and its replacement
 */
export async function startBehindFront(
  overrides: Record<string, string> = {},
  more: [string, string][] = [],
): Promise<StackBehindFront> {
  const ports = await frontPorts()
  const siteUrl = `https://localhost:${ports.port}`
  const stack = await startStack({FRONT_URL: ports.renewUrl, SITE_URL: siteUrl, ...overrides})
  const front = await startFront(stack.settings.site.port, ports, more)
  return {
    ...stack,
    front,
    async stop() {
      await front.stop()
      await stack.stop()
    },
  }
}

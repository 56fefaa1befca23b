import {z} from 'zod'

const base64url = z
  .string()
  .max(8_000)
  .regex(/^[A-Za-z0-9_-]*$/)

const common = {
  id: base64url.min(1).max(1_400),
  rawId: base64url.min(1).max(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional().catch(undefined),
}

/** How a passkey may be reached. Names that browsers add later say nothing here. */
const transports = z
  .array(z.string().regex(/^[a-z-]{1,20}$/))
  .max(10)
  .catch([])
  .optional()

/** What a browser sends when a passkey was made. The library reads what is encoded in it. */
export const madePasskey = z.object({
  ...common,
  response: z.object({clientDataJSON: base64url, attestationObject: base64url, transports}),
  // No extension was asked for.
  clientExtensionResults: z.unknown().transform(() => ({})),
})

/** What a browser sends when a passkey was used. */
export const usedPasskey = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
  clientExtensionResults: z.unknown().transform(() => ({})),
})

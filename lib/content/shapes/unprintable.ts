import {z} from 'zod'

/** Refuses a text of which a part cannot be printed. The page that shows it stays as it was. */
export function refuseText(context: z.RefinementCtx, problems: readonly string[]): never {
  context.addIssue({code: 'custom', message: problems.join('; '), params: {isUnprintable: true}})
  return z.NEVER
}

/** A document with texts. When one of them cannot be printed, the failure says which document it is. */
export function documentWithTexts<Shape extends z.ZodType>(shape: Shape) {
  return z.unknown().transform((value, context): z.output<Shape> => {
    const parsed = shape.safeParse(value)
    if (parsed.success) return parsed.data
    const named = z.object({_id: z.string()}).safeParse(value)
    const document = named.success ? named.data._id : undefined
    for (const {message, path, ...issue} of parsed.error.issues) {
      const params = isUnprintable(issue) ? {isUnprintable: true, document} : {}
      context.addIssue({code: 'custom', message, path, params})
    }
    return z.NEVER
  })
}

const unprintable = z.looseObject({
  params: z.looseObject({isUnprintable: z.literal(true), document: z.string().optional()}),
})

export function isUnprintable(issue: unknown): boolean {
  return unprintable.safeParse(issue).success
}

/** Which documents have a text that cannot be printed. */
export function unprintableDocuments(error: z.ZodError): string[] {
  return error.issues.flatMap((issue) => {
    const found = unprintable.safeParse(issue)
    return found.success ? [found.data.params.document ?? 'unknown'] : []
  })
}

/** A form of a page of the desk, as a browser without a script would send it. */
export type DeskForm = {fields: [name: string, value: string][]; buttons: {does: string; text: string}[]}

export function formsIn(html: string): DeskForm[] {
  return [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map(([, form = '']) => ({
    fields: [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
      const name = attribute(tag, 'name')
      return name ? [[name, attribute(tag, 'value') ?? '']] : []
    }),
    buttons: [...form.matchAll(/(<button\b[^>]*>)(.*?)<\/button>/gs)].map(([, tag = '', text = '']) => ({
      does: attribute(tag, 'value') ?? '',
      text: text.replace(/<[^>]*>/g, ''),
    })),
  }))
}

function attribute(tag: string, name: string): string | undefined {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? []
  return value?.replace(/&(quot|lt|gt|#x27|amp);/g, (_, word: string) => characters[word] ?? '')
}

const characters: Record<string, string> = {quot: '"', lt: '<', gt: '>', '#x27': "'", amp: '&'}

import type {WorkList} from '../open-work/work-lists.ts'

/** One line for each document, under the name of its list. Lists that are empty are named at the end. */
export function printWork(lists: readonly WorkList[]): string[] {
  const waiting = lists.filter(({items}) => items.length > 0)
  const empty = lists.filter(({items}) => items.length === 0).map(({title}) => title)
  return [
    ...waiting.flatMap(({title, help, items}) => [
      `${title}: ${items.length}`,
      `  ${help}`,
      ...items.map(({title: name, type, id, reason}) => `  - ${name} (${type}, ${id}): ${reason}`),
      '',
    ]),
    ...(empty.length > 0 ? [`Nothing waits here: ${empty.join(', ')}.`] : []),
  ]
}

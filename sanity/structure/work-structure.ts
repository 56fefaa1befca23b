import {TaskIcon} from '@sanity/icons/Task'
import {defer, distinctUntilChanged, map, shareReplay} from 'rxjs'
import type {ListItemBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'
import {apiVersion} from '../env.ts'
import {type WorkListName, workLists} from '../review/open-work/work-lists.ts'
import {NothingWaits} from './nothing-waits.tsx'
import {watchWork} from './watch-work.ts'

/** The lists of the start page once more, beside the forms, for a person who works through one. */
export function workStructure(S: StructureBuilder, {getClient}: StructureResolverContext): ListItemBuilder {
  // One for all lists: to find where a form belongs, the Studio opens every one of them.
  const work = defer(() => watchWork(getClient({apiVersion}))).pipe(
    shareReplay({bufferSize: 1, refCount: true}),
  )

  return S.listItem()
    .id('work')
    .title('What needs you')
    .icon(TaskIcon)
    .child(
      S.list()
        .id('work')
        .title('What needs you')
        .items(
          workLists.map(({name, title}) =>
            S.listItem()
              .id(name)
              .title(title)
              .child(() => listOf(name, title)),
          ),
        ),
    )

  function listOf(name: WorkListName, title: string) {
    return work.pipe(
      map((lists) => lists?.find((list) => list.name === name)?.items.map(({id}) => id) ?? []),
      distinctUntilChanged((a, b) => a.join() === b.join()),
      map((ids) =>
        ids.length === 0
          ? S.component(NothingWaits).id(name).title(title)
          : S.documentList().id(name).title(title).apiVersion(apiVersion).filter('_id in $ids').params({ids}),
      ),
    )
  }
}

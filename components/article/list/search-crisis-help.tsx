import {CrisisLines} from '@/components/clinic/crisis-lines'
import {Callout} from '@/components/ui/callout'
import type {CrisisLine} from '@/lib/content/frame/crisis-lines'
import {paths} from '@/sanity/paths'

/** Stands above whatever a search finds. Its words and first numbers come from no CMS: they are there when nothing else is. */
export function SearchCrisisHelp({lines}: {lines: readonly CrisisLine[]}) {
  return (
    <Callout tone="care" title="If you are in danger or think about suicide, get help now">
      <p>
        A person will listen, at any hour, free of charge. Call 911 at once after an overdose, or when someone
        has trouble breathing or cannot be woken.
      </p>
      <CrisisLines lines={lines} level={3} large />
      <p lang="es">
        En español: llame al 988 y oprima 2, o envíe la palabra AYUDA al 988. En una emergencia llame al 911.
      </p>
      <p>
        <a href={paths.getHelpNow}>What happens when you call or text 988</a>
      </p>
    </Callout>
  )
}

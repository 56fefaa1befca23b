import {stemOf} from './word-forms.ts'

/** Words that say little alone. A search looks for them only if nothing else was typed. */
export const smallWords: ReadonlySet<string> = new Set(
  `a about after all also am an and any are as at be because been before being but by can cannot cant could d did do
  does doesn doing don done dont down during each even ever every for from get gets getting give go goes going got had
  has have having he her here hers him his how i if im in into is isn it its just like ll m made make makes many may me
  might more most much must my need needs no nor not now of off on once one only or other our out over own please re s
  same shall she should so some still such t than that the their them then there these they thing things this those
  through to too until up us use used using ve very want wants was way we were what when where whether which while who
  whom whose why will with without won would yes yet you your`.split(/\s+/),
)

/** What the whole site is about, by any of its names: a page about driving answers "driving after an infusion" too. */
const topic: ReadonlySet<string> = new Set(
  ['ketamine', 'infusion', 'session', 'treatment', 'therapy', 'visit', 'appointment', 'clinic'].map(stemOf),
)

export function isOfTheTopic(word: string): boolean {
  return topic.has(stemOf(word))
}

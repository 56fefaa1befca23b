import type {SeedCondition} from './condition.ts'
import {moodConditions} from './mood-conditions.ts'
import {otherConditions} from './other-conditions.ts'

export const conditions: SeedCondition[] = [...moodConditions, ...otherConditions]

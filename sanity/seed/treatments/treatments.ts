import {esketamine} from './esketamine.ts'
import {ketamineInfusion} from './ketamine-infusion.ts'
import {ketamineInjection} from './ketamine-injection.ts'
import {talkingTherapy} from './talking-therapy.ts'
import type {SeedTreatment} from './treatment.ts'

export const treatments: SeedTreatment[] = [ketamineInfusion, ketamineInjection, esketamine, talkingTherapy]

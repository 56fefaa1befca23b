import type {FieldErrors} from '@/lib/consultation/form/form-answer'
import {withinTime} from './within-time'

const LOAD_WITHIN_MS = 5_000

/** The rules weigh more than the rest of the form, and nobody needs them before the first answer. */
const loadRules = () => import('@/lib/consultation/form/check-form')

/** A failure is harmless: `checkAnswers` tries again. */
export function preloadRules(): void {
  loadRules().catch(() => undefined)
}

/** Checks the answers by the server's own rules. If the rules did not load, the server checks instead. */
export async function checkAnswers(answers: FormData): Promise<FieldErrors> {
  const rules = await withinTime(LOAD_WITHIN_MS, loadRules()).catch(() => undefined)
  return rules?.checkForm(answers).errors ?? {}
}

import {comparisonTable} from './comparison-table.ts'
import {doAndDont} from './do-and-dont.ts'
import {evidenceChart} from './evidence-chart.ts'
import {faqReference} from './faq-reference.ts'
import {keyNumber} from './key-number.ts'
import {stepList} from './step-list.ts'

/** What a long text can hold beside words, boxes and pictures. */
export const blocks = [evidenceChart, keyNumber, comparisonTable, stepList, doAndDont, faqReference] as const

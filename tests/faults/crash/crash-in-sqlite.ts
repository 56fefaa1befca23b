import {StatementSync} from 'node:sqlite'
import {armedPoint, die, dropPromise} from './crash-now.ts'

/** The store asks everything through `all`. */
export function crashInSqlite(): void {
  const {all, iterate} = StatementSync.prototype
  StatementSync.prototype.all = function (...values) {
    dropPromise(this.sourceSQL)
    const armed = armedPoint(this.sourceSQL)
    if (!armed) return Reflect.apply(all, this, values)
    const {point, moment} = armed
    if (moment === 'before') die(point)
    // The first row of `returning` comes when all is written; the commit comes after the last one.
    if (moment === 'uncommitted' && !Reflect.apply(iterate, this, values).next().done) die(point)
    const rows = Reflect.apply(all, this, values)
    if (moment === 'committed' && (rows.length > 0 || point === 'P10')) die(point)
    return rows
  }
}

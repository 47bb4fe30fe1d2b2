/**
 * A copy of the own members, without a prototype. Other code may have put members into `Object.prototype`, and what is read from this
 * copy cannot come from there: an absent option stays absent.
 */
export function own<Members extends object>(members: Members): Members {
  return Object.assign(Object.create(null), members) as Members;
}

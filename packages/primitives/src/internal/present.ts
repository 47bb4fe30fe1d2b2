/** Leaves out members that are `undefined`, so that a printed object shows only the members it has. */
export function present<Members extends object>(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members;
}

/** Leaves out members that are `undefined`, so that a printed object shows only the members it has. */
export function present<Members extends object>(members: Members): Members {
  const there: Partial<Members> = {};
  for (const name of Object.keys(members) as (keyof Members)[])
    if (members[name] !== undefined) there[name] = members[name];
  // What is left out was undefined, which its type allows for.
  return there as Members;
}

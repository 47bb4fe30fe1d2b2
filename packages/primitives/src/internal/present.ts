/** The members that are not `undefined`, so that an object prints what there is and no more. */
export function present<Members extends object>(members: Members): Members {
  const there: Partial<Members> = {};
  for (const name of Object.keys(members) as (keyof Members)[])
    if (members[name] !== undefined) there[name] = members[name];
  // What is left out was undefined, which its type allows for.
  return there as Members;
}

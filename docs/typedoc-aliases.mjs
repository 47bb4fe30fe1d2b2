import { Converter, ReferenceType, ReflectionKind } from 'typedoc';

const NAME = 'ApointErrorCode';
/** No other union of the packages has as many members. */
const MANY = 40;

/** TypeScript forgets the name of a union that `keyof` makes. Without it the reference would list all error codes wherever one stands. */
export function load(application) {
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const aliases = project.getReflectionsByKind(ReflectionKind.TypeAlias);
    const alias = aliases.find(({ name }) => name === NAME);
    if (!alias) return;
    for (const reflection of Object.values(project.reflections))
      if (reflection !== alias && isUnionOfCodes(reflection.type))
        reflection.type = ReferenceType.createResolvedReference(NAME, alias, project);
  });
}

function isUnionOfCodes(type) {
  return type?.type === 'union' && type.types.length > MANY;
}

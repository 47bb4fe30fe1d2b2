import { Application, Converter, ReflectionKind } from 'typedoc';

/** Names the main module of each package, and fails on what a reader of the reference would miss. */
export function load(application) {
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, nameMainModule);
  application.on(Application.EVENT_PROJECT_REVIVE, (project) => {
    for (const fault of faultsIn(project)) application.logger.error(fault);
  });
}

/** A package with several entries has its main one under no name. */
function nameMainModule({ project }) {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module))
    if (module.name === '') module.name = project.packageName;
}

function faultsIn(project) {
  const of = (kind) => project.getReflectionsByKind(kind);
  const documented = of(ReflectionKind.Function | ReflectionKind.Class).filter((one) =>
    one.parent?.kindOf(ReflectionKind.SomeModule),
  );
  return [
    ...of(ReflectionKind.Module)
      .filter(({ name }) => name === '')
      .map((module) => `A module of ${module.parent?.name} has no name.`),
    ...of(ReflectionKind.Parameter)
      .filter(({ name }) => name === '__namedParameters')
      .map((parameter) => `A parameter of ${parameter.parent?.getFullName()} has no name: add @param.`),
    ...documented.filter((one) => !showsExample(one)).map((one) => `${one.getFullName()} shows no @example.`),
  ];
}

/** The comment of a function is that of its signatures. */
function showsExample(reflection) {
  return [reflection, ...(reflection.signatures ?? [])].some(({ comment }) => comment?.getTag('@example'));
}

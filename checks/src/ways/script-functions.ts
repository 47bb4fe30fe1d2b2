import ts from 'typescript';

/** A function in the text of a script. */
export interface ScriptFunction {
  /** Such as `repeat > written` or `Gate.open`: after the names of the code around it. A function without a name gets its role. */
  readonly name: string;
  readonly node: ts.FunctionLikeDeclaration;
  /** The position in characters of the script. */
  readonly start: number;
  readonly end: number;
}

/** All functions of a script with a body, in the order of the text. */
export function functionsOf(script: ts.SourceFile): ScriptFunction[] {
  const found: ScriptFunction[] = [];
  const visit = (node: ts.Node, around: string): void => {
    let within = around;
    if (ts.isClassLike(node)) within = `${around}${nameOf(node)}.`;
    if (isWithBody(node)) {
      const name = `${around}${nameOf(node)}`;
      found.push({ name, node, start: node.getStart(script), end: node.end });
      within = `${name} > `;
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(script, '');
  return found;
}

export function parseScript(text: string): ts.SourceFile {
  return ts.createSourceFile('script.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
}

/** The function at a position. V8 and TypeScript agree where a function ends, but not whether `async` is part of it. */
export function functionAt(
  functions: readonly ScriptFunction[],
  start: number,
  end: number,
): ScriptFunction | undefined {
  const distance = (one: ScriptFunction): number => Math.abs(one.start - start);
  return functions.filter((one) => one.end === end).sort((a, b) => distance(a) - distance(b))[0];
}

export function isWithBody(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function nameOf(node: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  return node.name ? node.name.getText() : placeOf(node);
}

/** The role of a function without a name in the code around it. */
function placeOf(node: ts.Node): string {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return placeOf(parent);
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent))
    return parent.name.getText();
  if (ts.isBinaryExpression(parent)) return parent.left.getText();
  if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node)
    return `${lastWord(parent.expression)}(…)`;
  return ts.isReturnStatement(parent) ? 'returned' : 'function';
}

function lastWord(callee: ts.Expression): string {
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}

import ts from 'typescript';
import { functionsOf, isWithBody, parseScript } from '../script-functions.js';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Inserts calls of `ran` into a script, where a function begins and where it continues after an `await` or a `yield`. Each
 * call has the URL of the script and the index of the function.
 */
export function markFunctions(url: string, text: string): string {
  const script = parseScript(text);
  const insertions = functionsOf(script).flatMap(({ node }, index) =>
    insertionsIn(node, `globalThis.ran(${JSON.stringify(url)}, ${index}`),
  );
  // From the end, so that the positions before an insertion stay valid. At the same position, the inner one comes first.
  const last = insertions.reverse().sort((a, b) => b.at - a.at);
  return last.reduce((marked, { at, text: mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}

function insertionsIn(node: ts.FunctionLikeDeclaration, mark: string): Insertion[] {
  const insertions = node.body ? atStart(node.body, mark) : [];
  const visit = (child: ts.Node): void => {
    if (isWithBody(child)) return;
    insertions.push(...afterWaiting(child, mark));
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return insertions;
}

/** In a block, or before the one expression that an arrow function returns. */
function atStart(body: ts.Node, mark: string): Insertion[] {
  if (ts.isBlock(body)) return [{ at: body.getStart() + 1, text: `${mark});` }];
  return around(body, `(${mark}), `);
}

function afterWaiting(node: ts.Node, mark: string): Insertion[] {
  if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return around(node, `${mark}, `);
  const again =
    (ts.isForOfStatement(node) && node.awaitModifier && node.statement) ||
    (ts.isCatchClause(node) && node.block);
  return again && ts.isBlock(again) ? atStart(again, mark) : [];
}

function around(node: ts.Node, opening: string): Insertion[] {
  return [
    { at: node.getStart(), text: opening },
    { at: node.end, text: ')' },
  ];
}

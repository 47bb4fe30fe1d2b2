import type { IssuerDatabase, SqlQuery, SqlValue } from '@apoint/issuer';

/** How the database did what a statement says, node by node from the outermost. */
export interface Plan {
  readonly text: string;
  readonly nodes: readonly PlanNode[];
}

export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** A database that asks for the plan of each statement first, with the very text and values that it then runs. */
export function explaining(database: IssuerDatabase, plans: Plan[]): IssuerDatabase {
  const explained =
    (query: SqlQuery): SqlQuery =>
    async (text, values) => {
      await explain(query, text, values, plans);
      return query(text, values);
    };
  return {
    query: explained((text, values) => database.query(text, values)),
    transaction: (run) => database.transaction((query) => run(explained(query))),
  };
}

const HAS_PLAN = /^\s*(SELECT|WITH|UPDATE|INSERT)/;

async function explain(query: SqlQuery, text: string, values: SqlValue[], plans: Plan[]): Promise<void> {
  if (!HAS_PLAN.test(text)) return;
  const { rows } = await query(`EXPLAIN (FORMAT JSON) ${text}`, values);
  const found = rows[0]?.['QUERY PLAN'];
  const [top] =
    typeof found === 'string' ? JSON.parse(found) : (found as readonly { readonly Plan: PlanNode }[]);
  plans.push({ text, nodes: nodesOf(top.Plan) });
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

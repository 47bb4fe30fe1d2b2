import type { Account, LedgerEntry, LedgerTotals } from '../ledger.js';
import type { SqlRow } from './sql-database.js';

export function accountOf(row: SqlRow): Account {
  const { total_budget, current_budget, issued } = row;
  return {
    totalBudget: Number(total_budget),
    currentBudget: current_budget === null ? 'none' : Number(current_budget),
    issued: Number(issued),
  };
}

export function entryOf(row: SqlRow): LedgerEntry {
  const { client_id, biz_no, content, points, answer, decided_at } = row;
  return {
    clientId: String(client_id),
    ...(biz_no === null ? {} : { bizNo: JSON.parse(String(biz_no)) }),
    content: String(content),
    points: Number(points),
    answer: JSON.parse(String(answer)),
    decidedAt: Number(decided_at),
  };
}

export function totalsOf(row: SqlRow): LedgerTotals {
  return { issues: Number(row['issues']), refusals: Number(row['refusals']), points: Number(row['points']) };
}

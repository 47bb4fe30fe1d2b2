import type { IssuerDatabase, OrderState } from '@apoint/issuer';

/** One change of an order, as a trigger of the trial wrote it down in the same transaction. */
export interface Change {
  readonly bizNo: string;
  /** `new` for the first, `gone` for a row that was removed. */
  readonly from: OrderState | 'new';
  readonly to: OrderState | 'gone';
  /** How many attempts were counted with it. */
  readonly attempts: number;
  /** Whether bytes, number, campaign and points stayed as they were. */
  readonly sameOrder: boolean;
}

/** Lets the database itself write down what becomes of each order. It sees what no report tells: what lies between. */
export async function writeHistory(database: IssuerDatabase, schema: string): Promise<void> {
  for (const statement of STATEMENTS) await database.query(statement.replaceAll('{schema}', schema), []);
}

const STATEMENTS = [
  `CREATE TABLE {schema}.trial_history (
     number bigserial PRIMARY KEY, biz_no text, was text, becomes text, attempts integer, same_order boolean)`,
  `CREATE FUNCTION {schema}.trial_write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF TG_OP = 'INSERT' THEN
       INSERT INTO {schema}.trial_history (biz_no, was, becomes, attempts, same_order)
       VALUES (NEW.biz_no, 'new', NEW.state, NEW.attempts, true);
     ELSIF TG_OP = 'DELETE' THEN
       INSERT INTO {schema}.trial_history (biz_no, was, becomes, attempts, same_order)
       VALUES (OLD.biz_no, OLD.state, 'gone', 0, true);
     ELSE
       INSERT INTO {schema}.trial_history (biz_no, was, becomes, attempts, same_order)
       VALUES (OLD.biz_no, OLD.state, NEW.state, NEW.attempts - OLD.attempts,
         (OLD.biz_no, OLD.campaign, OLD.body, OLD.key, OLD.points) = (NEW.biz_no, NEW.campaign, NEW.body, NEW.key, NEW.points));
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER trial_history AFTER INSERT OR UPDATE OR DELETE ON {schema}.orders
     FOR EACH ROW EXECUTE FUNCTION {schema}.trial_write()`,
];

export async function readHistory(database: IssuerDatabase, schema: string): Promise<Change[]> {
  const text = `SELECT biz_no, was, becomes, attempts, same_order FROM ${schema}.trial_history ORDER BY number`;
  const { rows } = await database.query(text, []);
  return rows.map((row) => ({
    bizNo: String(row['biz_no']),
    from: String(row['was']) as Change['from'],
    to: String(row['becomes']) as Change['to'],
    attempts: Number(row['attempts']),
    sameOrder: row['same_order'] === true,
  }));
}

/** All that may become of an order without a person who retries it. Nothing leads out of a final state. */
const ALLOWED: Readonly<Record<Change['from'], readonly Change['to'][]>> = {
  new: ['waiting'],
  waiting: ['sending', 'cancelled'],
  sending: ['waiting', 'unknown', 'parked', 'issued', 'rejected', 'cancelled'],
  unknown: ['sending'],
  parked: [],
  issued: [],
  rejected: [],
  cancelled: [],
};

/** The changes that must not be, in words. */
export function forbiddenIn(history: readonly Change[]): string[] {
  return history
    .filter(({ from, to, attempts, sameOrder }) => {
      const counted = to === 'sending' ? 1 : 0;
      return !ALLOWED[from].includes(to) || attempts !== counted || !sameOrder;
    })
    .map(
      ({ bizNo, from, to, sameOrder }) => `${bizNo}: ${from} to ${to}${sameOrder ? '' : ', other content'}`,
    );
}

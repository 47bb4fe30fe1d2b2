// What the webhook is for: a bill earns points. The platform tells of it again
// until it hears SUCCESS, so a bill counts once.
import { notifyPointsBill } from '@apoint/benefit-issue-types/operations/notify-points-bill';
import type { Handler } from '@apoint/gateway';

const earned = new Set<string>(); // your database

export const handler: Handler = ({ json }) => {
  // It throws if a rule is broken, and the caller is told U.
  const bill = notifyPointsBill.validateRequest?.(json);
  if (bill && !earned.has(bill.billNo)) {
    earned.add(bill.billNo);
    console.log(`${bill.userId} earns points for ${bill.billNo}`);
  }
  return {
    result: {
      resultCode: 'SUCCESS',
      resultStatus: 'S',
      resultMessage: 'success',
    },
  };
};

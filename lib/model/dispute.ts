import * as z from 'zod/mini';
import { momentSchema } from './moment.ts';
import { idSchema, longest, textOf } from './text.ts';

export const disputeSchema = z.object({
  id: idSchema,
  orderId: idSchema,
  lineId: z.nullable(idSchema),
  status: z.nullable(z.enum(['open', 'escalated', 'closed', 'unknown'])),
  openedAt: z.nullable(momentSchema),
  updatedAt: z.nullable(momentSchema),
  kind: z.nullable(textOf(longest.code)),
  storeId: z.nullable(idSchema),
});
export type Dispute = z.infer<typeof disputeSchema>;

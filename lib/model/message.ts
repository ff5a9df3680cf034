import * as z from 'zod/mini';
import { ruleIdSchema } from './deadline.ts';
import type { GuardFacts } from './guard.ts';
import { instantSchema, momentSchema } from './moment.ts';
import { readingSchema } from './reading.ts';
import { sayingSchema } from './said.ts';
import { settingsSchema } from './settings.ts';
import { idSchema } from './text.ts';

/** What a marketplace page's script may send to the background. */
export const pageMessageSchema = z.union([
  /** Answered with the guard's facts of the orders on the page. */
  z.object({ type: z.literal('reading'), reading: readingSchema }),
  /** Answered like a reading: what is known of these orders by now. */
  z.object({ type: z.literal('facts'), orderIds: z.array(idSchema).check(z.maxLength(500)) }),
  /** "Something is wrong" in the guard. */
  z.object({ type: z.literal('say-wrong'), orderId: idSchema }),
  /** "Remind me" in the guard. */
  z.object({ type: z.literal('remind'), orderId: idSchema, at: momentSchema }),
  /** A look at the tracking page, the order page or the dashboard that the guard leads on to. */
  z.object({ type: z.literal('open-dashboard'), orderId: idSchema }),
  /** Answered with what is known about the shop of the page, of the buyer's orders counts only; null in a private window. */
  z.object({ type: z.literal('shop'), productId: z.nullable(idSchema), storeId: z.nullable(idSchema) }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;

/** The answer to a reading, made by the background itself. */
export interface ReadingReply {
  facts: GuardFacts[];
}

/** What Escrowl's own pages may send to the background. */
export const ownMessageSchema = z.union([
  z.object({
    type: z.literal('mark'),
    orderId: idSchema,
    rule: ruleIdSchema,
    mark: z.union([
      z.object({ as: z.literal('done') }),
      z.object({ as: z.literal('open') }),
      z.object({ as: z.literal('snoozed'), until: instantSchema }),
    ]),
  }),
  z.object({ type: z.literal('say-wrong'), orderId: idSchema, wrong: z.boolean() }),
  z.object({ type: z.literal('remind'), orderId: idSchema, at: z.nullable(momentSchema) }),
  /** What no page tells: "I wrote to the seller", a note, an own deadline, "leave me alone with it". */
  z.object({ type: z.literal('say'), orderId: idSchema, said: sayingSchema }),
  /** The dashboard has restored a backup: its deadlines are those of its day. */
  z.object({ type: z.literal('refresh-all') }),
  z.object({ type: z.literal('wipe') }),
  z.object({ type: z.literal('settings'), settings: settingsSchema }),
]);
export type OwnMessage = z.infer<typeof ownMessageSchema>;

/** What Escrowl's own pages may ask a marketplace page's script: how its page is built. */
export type OutlineRequest = { type: 'outline' };

/** Every message is answered: `ok` with a value, or a sentence of what went wrong. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

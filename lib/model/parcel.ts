import * as z from 'zod/mini';
import { momentSchema } from './moment.ts';
import { idSchema, longest, textOf } from './text.ts';

export const parcelStatusSchema = z.enum([
  'created',
  'accepted',
  'in-transit',
  'customs',
  'out-for-delivery',
  'delivered',
  'returned',
  'problem',
  'unknown',
]);
export type ParcelStatus = z.infer<typeof parcelStatusSchema>;

export const parcelCodeSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{4,60}$/));

export const parcelEventSchema = z.object({
  at: z.nullable(momentSchema),
  code: z.nullable(textOf(longest.code)),
  /** The event's short name only; descriptions, places and notes can hold a person's name. */
  text: z.nullable(textOf(longest.name)),
});
export type ParcelEvent = z.infer<typeof parcelEventSchema>;

export const parcelSchema = z.object({
  orderId: idSchema,
  code: parcelCodeSchema,
  otherCodes: z.nullable(z.array(parcelCodeSchema).check(z.maxLength(20))),
  carrier: z.nullable(textOf(longest.name)),
  service: z.nullable(textOf(longest.name)),
  status: z.nullable(parcelStatusSchema),
  eta: z.nullable(z.object({ from: z.nullable(momentSchema), to: z.nullable(momentSchema) })),
  /** In the page's own order, newest first. */
  events: z.nullable(z.array(parcelEventSchema).check(z.maxLength(200))),
  productIds: z.nullable(z.array(idSchema).check(z.maxLength(200))),
});
export type Parcel = z.infer<typeof parcelSchema>;

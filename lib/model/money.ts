import * as z from 'zod/mini';

/** Integer minor units (`13274` is R$132,74) and an ISO 4217 code. */
export const moneySchema = z.object({
  amount: z.int().check(z.nonnegative()),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof moneySchema>;

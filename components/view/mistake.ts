/** What to write to the marketplace's support, in the language that it is sure to read (RULES.md, "Confirmed by mistake"). */
export function supportText(orderId: string): string {
  return `Hello. I confirmed receipt of order ${orderId} by mistake, before I had all of it in my hands and had checked it. Please stop the payment to the seller while that is still possible, or tell me how I can open a dispute about this order. Thank you.`;
}

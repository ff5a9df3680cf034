/**
 * How far the numbers of one item lie apart on aliexpress.us and on the other sites. MARKETPLACE.md, fact
 * 10: `3256…`/`2255…` there, `1005…`/`4000…` elsewhere; addresses of aliexpress.us in a public list of parts
 * (2026-08) carry both: `/item/3256807069484332.html?…x_object_id:1005007255799084`, and of an item of
 * old `2251832829997304` and `33016312056`.
 */
const usOffset = 2 ** 51;

/**
 * The number of an item on all sites, by which it is stored: aliexpress.us gives each item another. No
 * other site has counted as far as its numbers begin. Anything but such a number stays as it is.
 */
export function canonicalItem(number: string): string {
  const canonical = Number(number) - usOffset;
  return canonical > 0 && canonical < usOffset ? String(canonical) : number;
}

import type {
  StoredDispute,
  StoredOrder,
  StoredParcel,
  StoredProduct,
  StoredSeller,
} from '../model/stored.ts';

// Records of which nothing but the name is known. Keys in the order of CONTRACT.md.

export const emptyOrder = (id: string): StoredOrder => ({
  id,
  market: null,
  status: null,
  statusText: null,
  closedBecause: null,
  placedAt: null,
  paidAt: null,
  shippedAt: null,
  deliveredAt: null,
  completedAt: null,
  total: null,
  paymentMethod: null,
  seller: null,
  items: null,
  actions: null,
  protectionEndsAt: null,
  promises: null,
  seen: {},
  account: null,
  protectionPrinted: {},
  said: { wrong: null, remindAt: null },
});

export const emptyParcel = (orderId: string, code: string): StoredParcel => ({
  orderId,
  code,
  otherCodes: null,
  carrier: null,
  service: null,
  status: null,
  eta: null,
  events: null,
  productIds: null,
  seen: {},
});

export const emptySeller = (storeId: string): StoredSeller => ({
  storeId,
  name: null,
  url: null,
  positiveRate: null,
  ratings: null,
  openedAt: null,
  followers: null,
  described: null,
  communication: null,
  shippingSpeed: null,
  country: null,
  topRated: null,
  local: null,
  pooled: null,
  seen: {},
});

export const emptyProduct = (id: string): StoredProduct => ({
  id,
  title: null,
  storeId: null,
  price: null,
  stars: null,
  reviews: null,
  sold: null,
  freeShipping: null,
  deliveryDays: null,
  shipsTo: null,
  seen: {},
});

export const emptyDispute = (id: string, orderId: string): StoredDispute => ({
  id,
  orderId,
  lineId: null,
  status: null,
  openedAt: null,
  updatedAt: null,
  kind: null,
  storeId: null,
  seen: {},
});

import { mostlyUnknown } from './placeholder.ts';

/** Nobody has evidence for Arabic (MARKETPLACE.md 2); the notes are the demo's own. */
export const ar = mostlyUnknown(
  'ar-EG',
  'arabic',
  {},
  {
    failed: 'حدث خطأ ما. حاول مرة أخرى لاحقًا.',
    signIn: 'تسجيل الدخول',
    signInText: 'سجّل الدخول لعرض طلباتك.',
    added: 'أُضيف إلى السلة!',
    confirmed: 'تم تأكيد الاستلام.',
    removed: 'تم حذف الطلب.',
    loading: 'جارٍ التحميل…',
    demo: 'عرض محلي بطلبات مختلقة. الكلمات بين ‹ › لا تعني شيئًا.',
  },
);

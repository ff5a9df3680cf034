import { mostlyUnknown } from './placeholder.ts';

/** A Bengali guide prints these as buttons, links, a section and a state; the notes are the demo's own. */
export const bn = mostlyUnknown(
  'bn-BD',
  'bengali',
  {
    status: { processing: 'অপেক্ষারত শিপমেন্ট' },
    buttons: {
      confirm: 'কনফার্ম অর্ডার রিসিভড',
      again: 'কার্টে যোগ করুন',
      pay: 'পে মাই অর্ডার',
      cancelOrder: 'অর্ডার বাতিল করুন',
      dispute: 'ওপেন ডিসপিউট',
    },
    list: { title: 'আমার অর্ডার', details: 'বিস্তারিত দেখুন' },
  },
  {
    failed: 'কিছু একটা ভুল হয়েছে। পরে আবার চেষ্টা করুন।',
    signIn: 'সাইন ইন',
    signInText: 'আপনার অর্ডার দেখতে সাইন ইন করুন।',
    added: 'কার্টে যোগ করা হয়েছে!',
    confirmed: 'প্রাপ্তি নিশ্চিত হয়েছে।',
    removed: 'অর্ডার মুছে ফেলা হয়েছে।',
    loading: 'লোড হচ্ছে…',
    demo: 'বানানো অর্ডার নিয়ে একটি স্থানীয় ডেমো। ‹ › চিহ্নের ভেতরের শব্দের কোনো অর্থ নেই।',
  },
);

import type { englishStatus } from "./english-status.js";

export const arStatus: Readonly<Record<keyof typeof englishStatus, string>> = {
  "activity.title": "السجل",
  "activity.empty": "لم يجرِ شيء بعد. ما يُقرأ أو يُكتب يظهر هنا.",
  "activity.data": "البيانات",
  "activity.backfill": "القراءة الأولى لـ {object}",
  "activity.soFar":
    "{count, plural, zero {لا سجلات حتى الآن} one {سجل واحد حتى الآن} two {سجلان حتى الآن} few {# سجلات حتى الآن} many {# سجلًا حتى الآن} other {# سجل حتى الآن}}",
  "activity.of":
    "{total, plural, one {{count} من نحو سجل واحد} two {{count} من نحو سجلين} few {{count} من نحو # سجلات} many {{count} من نحو # سجلًا} other {{count} من نحو # سجل}}",
  "activity.read.success": "تمت القراءة",
  "activity.read.counted":
    "{count, plural, zero {لا جديد لقراءته} one {قُرئ سجل واحد} two {قُرئ سجلان} few {قُرئت # سجلات} many {قُرئ # سجلًا} other {قُرئ # سجل}}",
  "activity.read.failure": "تعذّرت القراءة",
  "activity.read.in-progress": "جارٍ القراءة",
  "activity.write.success": "حُفظ في {provider}",
  "activity.write.counted":
    "{count, plural, zero {لا شيء لحفظه في {provider}} one {حُفظ سجل واحد في {provider}} two {حُفظ سجلان في {provider}} few {حُفظت # سجلات في {provider}} many {حُفظ # سجلًا في {provider}} other {حُفظ # سجل في {provider}}}",
  "activity.write.failure": "تعذّر الحفظ في {provider}",
  "activity.write.in-progress": "جارٍ الحفظ في {provider}",
  "activity.subscribe.success": "وصلت الأحداث",
  "activity.subscribe.counted":
    "{count, plural, zero {لا أحداث جديدة} one {وصل حدث واحد} two {وصل حدثان} few {وصلت # أحداث} many {وصل # حدثًا} other {وصل # حدث}}",
  "activity.subscribe.failure": "تعذّر استلام الأحداث",
  "activity.subscribe.in-progress": "جارٍ استلام الأحداث",
  "activity.unknown.success": "تم",
  "activity.unknown.counted":
    "{count, plural, zero {لا شيء لفعله} one {أُنجز سجل واحد} two {أُنجز سجلان} few {أُنجزت # سجلات} many {أُنجز # سجلًا} other {أُنجز # سجل}}",
  "activity.unknown.failure": "لم ينجح",
  "activity.unknown.in-progress": "قيد التنفيذ",
  "activity.unclear": "ليس واضحًا كيف انتهى هذا",
  "activity.word": "وردت النتيجة بكلمة «{word}»",
  "activity.said": "ما ورد من الخدمة:",
  "activity.support": "تفاصيل للدعم: {object}",
  "activity.more": "عرض المزيد",
  "activity.added":
    "{count, plural, zero {لا مزيد} one {عنصر إضافي واحد} two {عنصران إضافيان} few {# عناصر إضافية} many {# عنصرًا إضافيًا} other {# عنصر إضافي}}",
  "activity.copy": "نسخ المرجع",
  "activity.copied": "تم النسخ",
  "activity.copyFailed": "النسخ غير مسموح هنا. المرجع محدَّد الآن: انسخه بلوحة المفاتيح.",
};

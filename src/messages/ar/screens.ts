import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "هذا التطبيق",
  "product.inside": "هذا التطبيق",

  "steps.label": "الخطوات",
  "steps.connect": "الربط",
  "steps.configure": "اختيار البيانات",
  "steps.review": "المراجعة",
  "steps.done": "(تمت)",

  "status.off": "غير مرتبط",
  "status.connecting": "جارٍ الربط",
  "status.connected": "مرتبط",
  "status.running": "يعمل",
  "status.attention": "يحتاج إلى انتباهك",

  "action.next": "مراجعة",
  "action.back": "رجوع",
  "action.cancel": "إلغاء",
  "action.retry": "إعادة المحاولة",
  "action.reload": "إعادة تحميل الصفحة",
  "action.install": "تثبيت",
  "action.save": "حفظ التغييرات",
  "action.reconnect": "إعادة الربط",
  "action.uninstall": "إلغاء التثبيت",
  "action.disconnect": "قطع الربط",
  "action.another": "استخدام حساب آخر",
  "action.edit": "تغيير",
  "action.more": "إجراءات أخرى",
  "action.close": "إغلاق",
  "action.open": "إعداد التكامل",

  loading: "جارٍ التحميل",

  "list.names": "{names}",
  "list.more": "{count, plural, one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}",

  newTab: "(يُفتح في علامة تبويب جديدة)",

  "connect.title": "ربط {provider}",
  "connect.titleAgain": "إعادة ربط {provider}",
  "connect.reads": "يقرأ {product} من حسابك في {provider}: {objects}.",
  "connect.writes": "يضيف {product} ويحدّث في حسابك في {provider}: {objects}.",
  "connect.both": "يقرأ {product} من حسابك في {provider}: {objects}، ويضيف ويحدّث: {written}.",
  "connect.plain": "يعمل {product} مع حسابك في {provider}.",
  "connect.window": "سيُفتح {provider} في نافذة. سجّل الدخول فيها واسمح بالوصول.",
  "connect.form": "أدخل بيانات حسابك في {provider}. تُرسل مرة واحدة ولا تُعرض مجددًا.",
  "connect.none": "لا يحتاج {provider} إلى تسجيل دخول.",
  "connect.button": "ربط {provider}",
  "connect.buttonAgain": "إعادة ربط {provider}",
  "connect.busy": "جارٍ ربط {provider}…",
  "connect.docs": "أين تجد هذه البيانات",
  "connect.unsupportedTitle": "لا يمكن ربط {provider} من هنا بعد",
  "connect.unsupported":
    "يتطلب {provider} طريقة تسجيل دخول غير متاحة في هذه الصفحة. اطلب من دعم {product} إجراء الربط معك.",
  "connect.optional": "اختياري",
  "connect.missing": "املأ «{label}».",
  "connect.refused": "لم يقبل {provider} هذه القيمة. تحقق منها وحاول مرة أخرى.",
  "connect.choose": "اختر…",
  "connect.show": "إظهار {label}",
  "connect.hide": "إخفاء {label}",

  "disconnect.busy": "جارٍ قطع الربط…",

  "connect.space.start": "توجد مسافة في البداية. أزلها إن لم تكن جزءًا من «{label}».",
  "connect.space.end": "توجد مسافة في النهاية. أزلها إن لم تكن جزءًا من «{label}».",
  "connect.space.both": "توجد مسافات في البداية والنهاية. أزلها إن لم تكن جزءًا من «{label}».",
  "connect.space.remove": "إزالة",

  "package.title": "ثبّت الحزمة في {provider} أولًا",

  "connect.inputHelp": "المزيد عن {label}",

  "trouble.denied.title": "لم يُسمح بالوصول",
  "trouble.denied.text":
    "أفاد {provider} بأن الوصول رُفض، ولذلك لم يُربط شيء. حاول مرة أخرى واسمح بالوصول، أو اسأل من يدير حسابك في {provider}.",
  "trouble.closed.title": "أُغلقت النافذة قبل أن تنتهي",
  "trouble.closed.text": "لم يُربط شيء بعد. أعد الربط متى كنت مستعدًا.",
  "trouble.timed-out.title": "استغرق ذلك وقتًا طويلًا",
  "trouble.timed-out.text": "حرصًا على أمانك لا يصلح تسجيل الدخول إلا لبضع دقائق. لم يُربط شيء بعد. ابدأ الربط من جديد.",
  "trouble.superseded.title": "تابعت في نافذة أخرى",
  "trouble.superseded.text": "حلّت محاولة أحدث محل هذه المحاولة. أكملها هناك، أو أعد الربط من هنا.",
  "trouble.failed.title": "تعذّر ربط {provider}",
  "trouble.failed.text": "لم يكتمل تسجيل الدخول، ولذلك لم يُربط شيء. حاول مرة أخرى؛ وإن تكرر ذلك فاسأل دعم {product}.",

  "window.opening.title": "جارٍ فتح {provider}…",
  "window.opening.text": "ستُفتح نافذة. سجّل الدخول فيها واسمح بالوصول.",
  "window.waiting.title": "أكمل في نافذة {provider}",
  "window.waiting.text": "سجّل الدخول هناك واسمح بالوصول. ستتابع هذه الصفحة وحدها عندما تنتهي.",
  "window.soft-closed.title": "هل انتهيت في {provider}؟",
  "window.soft-closed.text":
    "يبدو أن النافذة أُغلقت. إن كنت قد سمحت بالوصول فستتابع هذه الصفحة بعد لحظة، وإلا فافتح النافذة مرة أخرى.",
  "window.blocked.title": "حظر متصفحك النافذة",
  "window.blocked.text": "لم يضِع شيء. افتح {provider} بالزر أدناه، أو تابع في علامة التبويب هذه ثم عُد إلى هنا.",
  "window.verifying.title": "جارٍ التحقق من {provider}…",
  "window.verifying.text": "يستغرق ذلك لحظة.",
  "window.front": "إظهار النافذة في المقدمة",
  "window.again": "فتح النافذة مرة أخرى",
  "window.open": "فتح {provider}",
  "window.here": "المتابعة في علامة التبويب هذه",
  "window.hereHint":
    "إذا تابعت في علامة التبويب هذه فستغادر هذه الصفحة. عُد إليها عندما ينتهي {provider}، وستكمل من حيث كنت.",
  "window.done": "لقد انتهيت",

  "prepare.title": "اختيار البيانات",
  "prepare.text": "جارٍ قراءة ما يتيحه حسابك في {provider}…",

  "review.busy": "جارٍ التثبيت…",
  "review.saving": "جارٍ الحفظ…",

  "installed.fresh.title": "كل شيء جاهز",

  "uninstall.busy": "جارٍ إلغاء التثبيت…",

  "support.label": "تفاصيل للدعم",
  "support.reference": "المرجع",
  "support.wait":
    "{count, plural, one {انتظر ثانية واحدة ثم حاول مرة أخرى.} two {انتظر ثانيتين ثم حاول مرة أخرى.} few {انتظر # ثوانٍ ثم حاول مرة أخرى.} many {انتظر # ثانية ثم حاول مرة أخرى.} other {انتظر # ثانية ثم حاول مرة أخرى.}}",

  "crash.title": "توقف هذا الجزء من الصفحة عن العمل",
  "crash.text": "لم يضِع شيء مما حفظته. حاول مرة أخرى، أو أعد تحميل الصفحة.",

  "action.rotate": "إدخال بيانات جديدة",

  "installed.pausing": "جارٍ الإيقاف المؤقت…",
  "installed.resuming": "جارٍ الاستئناف…",
  "installed.paused": "متوقف مؤقتًا",
  "installed.resumed": "يعمل مجددًا",
};

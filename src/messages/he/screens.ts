import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "היישום הזה",
  "product.inside": "היישום הזה",

  "steps.label": "שלבים",
  "steps.connect": "חיבור",
  "steps.configure": "בחירת נתונים",
  "steps.review": "סקירה",
  "steps.done": "(הושלם)",

  "status.off": "לא מחובר",
  "status.connecting": "בתהליך חיבור",
  "status.connected": "מחובר",
  "status.running": "פועל",
  "status.attention": "דורש טיפול",

  "action.next": "לסקירה",
  "action.back": "חזרה",
  "action.cancel": "ביטול",
  "action.retry": "ניסיון נוסף",
  "action.reload": "טעינת הדף מחדש",
  "action.install": "התקנה",
  "action.save": "שמירת השינויים",
  "action.reconnect": "חיבור מחדש",
  "action.uninstall": "הסרת ההתקנה",
  "action.disconnect": "ניתוק",
  "action.another": "שימוש בחשבון אחר",
  "action.edit": "שינוי",
  "action.more": "פעולות נוספות",
  "action.close": "סגירה",
  "action.open": "הגדרת האינטגרציה",

  loading: "בטעינה",

  "list.names": "{names}",
  "list.more": "{count, plural, one {ועוד אחד} two {ועוד שניים} other {ועוד #}}",

  newTab: "(נפתח בכרטיסייה חדשה)",

  "connect.title": "חיבור אל {provider}",
  "connect.titleAgain": "חיבור מחדש אל {provider}",
  "connect.reads": "{Product} קורא {objects} מחשבון {provider} שלכם.",
  "connect.writes": "{Product} מוסיף ומעדכן {objects} בחשבון {provider} שלכם.",
  "connect.both": "{Product} קורא {objects} מחשבון {provider} שלכם, ומוסיף ומעדכן {written}.",
  "connect.plain": "{Product} עובד עם חשבון {provider} שלכם.",
  "connect.window": "{provider} ייפתח בחלון. היכנסו שם לחשבון ואשרו את הגישה.",
  "connect.form": "הזינו את הפרטים של חשבון {provider} שלכם. הם נשלחים פעם אחת ולא יוצגו שוב.",
  "connect.none": "אין צורך בכניסה אל {provider}.",
  "connect.button": "חיבור אל {provider}",
  "connect.buttonAgain": "חיבור מחדש אל {provider}",
  "connect.busy": "מתבצע חיבור אל {provider}…",
  "connect.docs": "איפה מוצאים את הפרטים האלה",
  "connect.unsupportedTitle": "עדיין אי אפשר לחבר כאן את {provider}",
  "connect.unsupported": "{provider} דורש סוג כניסה שאינו אפשרי בדף הזה. פנו לתמיכה של {product} כדי לחבר אותו יחד.",
  "connect.optional": "לא חובה",
  "connect.missing": "מלאו את השדה ״{label}״.",
  "connect.refused": "הערך הזה לא התקבל ב-{provider}. בדקו אותו ונסו שוב.",
  "connect.choose": "בחירה…",
  "connect.show": "הצגת {label}",
  "connect.hide": "הסתרת {label}",

  "disconnect.busy": "מתבצע ניתוק…",

  "connect.space.start": "יש רווח בהתחלה. הסירו אותו אם הוא אינו חלק מ״{label}״.",
  "connect.space.end": "יש רווח בסוף. הסירו אותו אם הוא אינו חלק מ״{label}״.",
  "connect.space.both": "יש רווחים בהתחלה ובסוף. הסירו אותם אם הם אינם חלק מ״{label}״.",
  "connect.space.remove": "הסרה",

  "package.title": "תחילה יש להתקין את החבילה ב-{provider}",

  "connect.inputHelp": "מידע נוסף על {label}",

  "trouble.denied.title": "הגישה לא אושרה",
  "trouble.denied.text":
    "לפי {provider} הגישה נדחתה, ולכן לא נוצר חיבור. נסו שוב ואשרו את הגישה, או פנו למי שמנהל את חשבון {provider} שלכם.",
  "trouble.closed.title": "החלון נסגר לפני הסיום",
  "trouble.closed.text": "עדיין אין חיבור. אפשר להתחבר שוב בכל עת.",
  "trouble.timed-out.title": "זה נמשך זמן רב מדי",
  "trouble.timed-out.text": "לשם הבטיחות, הכניסה תקפה לכמה דקות בלבד. עדיין אין חיבור. התחברו שוב כדי להתחיל מחדש.",
  "trouble.superseded.title": "המשכתם בחלון אחר",
  "trouble.superseded.text": "ניסיון חדש יותר החליף את הניסיון הזה. סיימו שם, או התחברו שוב כאן.",
  "trouble.failed.title": "לא ניתן היה לחבר את {provider}",
  "trouble.failed.text": "הכניסה לא הושלמה, ולכן לא נוצר חיבור. נסו שוב; אם הבעיה נמשכת, פנו לתמיכה של {product}.",

  "window.opening.title": "{provider} נפתח…",
  "window.opening.text": "נפתח חלון. היכנסו שם לחשבון ואשרו את הגישה.",
  "window.waiting.title": "סיימו בחלון של {provider}",
  "window.waiting.text": "היכנסו שם לחשבון ואשרו את הגישה. הדף הזה ימשיך מעצמו כשתסיימו.",
  "window.soft-closed.title": "סיימתם ב-{provider}?",
  "window.soft-closed.text":
    "נראה שהחלון נסגר. אם אישרתם את הגישה, הדף הזה ימשיך מעצמו בעוד רגע. אם לא, פתחו שוב את החלון.",
  "window.blocked.title": "הדפדפן חסם את החלון",
  "window.blocked.text":
    "דבר לא אבד. פתחו את {provider} בעזרת הכפתור שלמטה, או המשיכו בכרטיסייה הזו וחזרו לכאן לאחר מכן.",
  "window.verifying.title": "מתבצעת בדיקה מול {provider}…",
  "window.verifying.text": "זה ייקח רגע.",
  "window.front": "הבאת החלון לחזית",
  "window.again": "פתיחת החלון שוב",
  "window.open": "פתיחת {provider}",
  "window.here": "המשך בכרטיסייה הזו",
  "window.hereHint":
    "אם תמשיכו בכרטיסייה הזו, תעזבו את הדף הזה. כשתסיימו ב-{provider}, חזרו לכאן; תוכלו להמשיך מאותה נקודה.",
  "window.done": "סיימתי",

  "prepare.title": "בחירת נתונים",
  "prepare.text": "קוראים מה זמין בחשבון {provider} שלכם…",

  "review.busy": "מתבצעת התקנה…",
  "review.saving": "מתבצעת שמירה…",

  "installed.fresh.title": "הכול מוכן",

  "uninstall.busy": "ההתקנה מוסרת…",

  "support.label": "פרטים עבור התמיכה",
  "support.reference": "מספר אסמכתה",
  "support.wait":
    "{count, plural, one {המתינו שנייה אחת ונסו שוב.} two {המתינו שתי שניות ונסו שוב.} other {המתינו # שניות ונסו שוב.}}",

  "crash.title": "החלק הזה של הדף הפסיק לפעול",
  "crash.text": "מה ששמרתם לא אבד. נסו שוב, או טענו את הדף מחדש.",

  "action.rotate": "הזנת פרטים חדשים",

  "installed.pausing": "מתבצעת השהיה…",
  "installed.resuming": "מתבצע חידוש…",
  "installed.paused": "מושהה",
  "installed.resumed": "פועל שוב",
};

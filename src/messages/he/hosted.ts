import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "הגדרת אינטגרציה עבור {product}",
  "hosted.intro": "התבקשתם לעשות זאת עבור {group}. אין צורך בחשבון אצל {product}.",
  "hosted.sender": "הקישור הזה נשלח אליכם מאת {sender}.",
  "hosted.limits": "הקישור פותח רק את האינטגרציה הזו, ותקף עד {date}.",
  "hosted.done": "זה הכול. אפשר לסגור את הדף הזה.",
  "hosted.missing.title": "פתחו שוב את הקישור",
  "hosted.missing.text":
    "לשם הבטיחות, הדף הזה שוכח את הקישור כשהוא נטען מחדש. פתחו שוב את הקישור מההודעה שקיבלתם; מה שכבר עשיתם נשמר.",
  "hosted.closed.title": "הקישור הזה כבר אינו פעיל",
  "hosted.closed.text":
    "תוקפם של קישורים פג לאחר זמן מה, ואפשר גם לבטל אותם. בקשו קישור חדש במקום שבו קיבלתם את הקישור הזה.",
  "hosted.closed.sender": "תוקפם של קישורים פג לאחר זמן מה, ואפשר גם לבטל אותם. בקשו קישור חדש מאת {sender}.",
  "hosted.help": "עזרה",
  "hosted.privacy": "פרטיות",
};

import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "إعداد تكامل لصالح {product}",
  "hosted.intro": "طُلب منك القيام بذلك من أجل {group}. لا تحتاج إلى حساب في {product}.",
  "hosted.sender": "أرسل إليك {sender} هذا الرابط.",
  "hosted.limits": "يفتح الرابط هذا التكامل وحده، ويعمل حتى {date}.",
  "hosted.done": "هذا كل شيء. يمكنك إغلاق هذه الصفحة.",
  "hosted.missing.title": "افتح الرابط مرة أخرى",
  "hosted.missing.text":
    "حفاظًا على الرابط، تنساه هذه الصفحة عند تحميلها من جديد. افتح الرابط من رسالتك مرة أخرى؛ وكل ما أنجزته حتى الآن محفوظ.",
  "hosted.closed.title": "لم يعد هذا الرابط يعمل",
  "hosted.closed.text": "تنتهي صلاحية الروابط بعد مدة، ويمكن سحبها. اطلب رابطًا جديدًا من حيث حصلت على هذا الرابط.",
  "hosted.closed.sender": "تنتهي صلاحية الروابط بعد مدة، ويمكن سحبها. اطلب رابطًا جديدًا من {sender}.",
  "hosted.help": "مساعدة",
  "hosted.privacy": "الخصوصية",
};

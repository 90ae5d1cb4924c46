import type { Locale } from "./settings.js";

/** The pretend product's own words. The kit brings its own. */
export interface HostTexts {
  readonly home: string;
  readonly customers: string;
  readonly health: string;
  readonly playbooks: string;
  readonly reports: string;
  readonly settings: string;
  readonly general: string;
  readonly members: string;
  readonly notifications: string;
  readonly integrations: string;
  readonly accounts: string;
  readonly accountsIntro: (product: string) => string;
  readonly connections: string;
  readonly connectionsIntro: string;
  readonly sync: string;
  readonly syncIntro: (product: string) => string;
  readonly syncNote: string;
  readonly billing: string;
  readonly administrator: string;
  readonly accountant: string;
  readonly intro: (product: string) => string;
  readonly open: string;
  readonly manage: string;
  readonly openNamed: (name: string) => string;
  readonly manageNamed: (name: string) => string;
  readonly invite: string;
  readonly inviteLink: string;
  readonly back: string;
  readonly loading: string;
  readonly unavailable: string;
  readonly retry: string;
  readonly none: string;
  readonly about: string;
  readonly aboutAccess: (product: string) => string;
  readonly aboutChange: string;
  readonly aboutHelp: string;
  readonly mainNavigation: string;
  readonly settingsNavigation: string;
  readonly skip: string;
}

const en: HostTexts = {
  home: "Home",
  customers: "Customers",
  health: "Health scores",
  playbooks: "Playbooks",
  reports: "Reports",
  settings: "Settings",
  general: "General",
  members: "Members",
  notifications: "Notifications",
  integrations: "Integrations",
  accounts: "Accounts",
  accountsIntro: (product) => `Accounts of other software that ${product} may use. Nothing is installed here.`,
  connections: "How your connections are doing",
  connectionsIntro: "Everything that is connected, and what can be set up.",
  sync: "Accounting",
  syncIntro: (product) => `${product} brings your sales into your books, so that nobody types them twice.`,
  syncNote: "Send it only to somebody you trust with your books.",
  billing: "Billing",
  administrator: "Administrator",
  accountant: "Accountant",
  intro: (product) => `Bring the tools your team already uses into ${product}. Only administrators can change these.`,
  open: "Set up",
  manage: "Manage",
  openNamed: (name) => `Set up ${name}`,
  manageNamed: (name) => `Manage ${name}`,
  invite: "Send to your administrator",
  inviteLink: "This link opens this integration only, for seven days",
  back: "All integrations",
  loading: "Loading integrations",
  unavailable: "The integrations could not be loaded. Check your connection and try again.",
  retry: "Try again",
  none: "There are no integrations yet.",
  about: "Good to know",
  aboutAccess: (product) => `${product} reads only what you choose here, and never your password.`,
  aboutChange: "You can change what is shared, or stop, at any time. It takes effect with the next sync.",
  aboutHelp: "Data that has already arrived stays until you delete it under General.",
  mainNavigation: "Main",
  settingsNavigation: "Settings",
  skip: "Skip to content",
};

const de: HostTexts = {
  home: "Start",
  customers: "Kunden",
  health: "Kundenstatus",
  playbooks: "Abläufe",
  reports: "Berichte",
  settings: "Einstellungen",
  general: "Allgemein",
  members: "Mitglieder",
  notifications: "Mitteilungen",
  integrations: "Integrationen",
  accounts: "Konten",
  accountsIntro: (product) => `Konten anderer Software, die ${product} verwenden darf. Hier wird nichts installiert.`,
  connections: "So geht es Ihren Verbindungen",
  connectionsIntro: "Alles, was verbunden ist, und was Sie noch einrichten können.",
  sync: "Buchhaltung",
  syncIntro: (product) => `${product} bringt Ihre Verkäufe in Ihre Bücher, damit niemand sie zweimal tippt.`,
  syncNote: "Geben Sie ihn nur jemandem, dem Sie Ihre Bücher anvertrauen.",
  billing: "Abrechnung",
  administrator: "Administration",
  accountant: "Buchhaltung",
  intro: (product) =>
    `Verbinden Sie die Werkzeuge Ihres Teams mit ${product}. Nur die Administration kann hier etwas ändern.`,
  open: "Einrichten",
  manage: "Verwalten",
  openNamed: (name) => `${name} einrichten`,
  manageNamed: (name) => `${name} verwalten`,
  invite: "An Ihre Administration senden",
  inviteLink: "Dieser Link öffnet nur diese Integration, sieben Tage lang",
  back: "Alle Integrationen",
  loading: "Integrationen werden geladen",
  unavailable:
    "Die Integrationen konnten nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
  retry: "Erneut versuchen",
  none: "Es gibt noch keine Integrationen.",
  about: "Gut zu wissen",
  aboutAccess: (product) => `${product} liest nur, was Sie hier auswählen, und nie Ihr Passwort.`,
  aboutChange: "Sie können jederzeit ändern, was geteilt wird, oder es beenden. Das gilt ab der nächsten Übertragung.",
  aboutHelp: "Bereits übertragene Daten bleiben, bis Sie sie unter Allgemein löschen.",
  mainNavigation: "Hauptmenü",
  settingsNavigation: "Einstellungen",
  skip: "Zum Inhalt",
};

const ar: HostTexts = {
  home: "الرئيسية",
  customers: "العملاء",
  health: "مؤشرات الحالة",
  playbooks: "خطط العمل",
  reports: "التقارير",
  settings: "الإعدادات",
  general: "عام",
  members: "الأعضاء",
  notifications: "الإشعارات",
  integrations: "عمليات الربط",
  accounts: "الحسابات",
  accountsIntro: (product) => `حسابات البرامج الأخرى التي يمكن لـ ${product} استخدامها. لا يُثبَّت شيء هنا.`,
  connections: "حالة اتصالاتك",
  connectionsIntro: "كل ما هو مرتبط، وما يمكن إعداده.",
  sync: "المحاسبة",
  syncIntro: (product) => `ينقل ${product} مبيعاتك إلى دفاترك حتى لا يُدخلها أحد مرتين.`,
  syncNote: "لا ترسله إلا إلى من تأتمنه على دفاترك.",
  billing: "الفوترة",
  administrator: "المسؤول",
  accountant: "المحاسب",
  intro: (product) => `اربط الأدوات التي يستخدمها فريقك مع ${product}. يمكن للمسؤولين فقط إجراء التغييرات هنا.`,
  open: "إعداد",
  manage: "إدارة",
  openNamed: (name) => `إعداد ${name}`,
  manageNamed: (name) => `إدارة ${name}`,
  invite: "أرسل إلى المسؤول لديك",
  inviteLink: "يفتح هذا الرابط عملية الربط هذه وحدها لمدة سبعة أيام",
  back: "كل عمليات الربط",
  loading: "جارٍ التحميل",
  unavailable: "تعذّر تحميل عمليات الربط. تحقق من الاتصال ثم حاول مرة أخرى.",
  retry: "حاول مرة أخرى",
  none: "لا توجد عمليات ربط بعد.",
  about: "معلومات مفيدة",
  aboutAccess: (product) => `يقرأ ${product} ما تختاره هنا فقط، ولا يطّلع على كلمة مرورك أبدًا.`,
  aboutChange: "يمكنك تغيير ما تتم مشاركته أو إيقافه في أي وقت، ويسري ذلك من المزامنة التالية.",
  aboutHelp: "تبقى البيانات التي وصلت سابقًا حتى تحذفها من صفحة «عام».",
  mainNavigation: "القائمة الرئيسية",
  settingsNavigation: "الإعدادات",
  skip: "انتقل إلى المحتوى",
};

export const hostTexts: Record<Locale, HostTexts> = { en, de, ar };

export const directionOf = (locale: Locale): "ltr" | "rtl" => (locale === "ar" ? "rtl" : "ltr");

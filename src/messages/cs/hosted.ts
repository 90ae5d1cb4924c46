import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Nastavte integraci ({product})",
  "hosted.intro": "Byli jste o to požádáni. Nastavujete ji pro: {group}. Vlastní účet nepotřebujete ({product}).",
  "hosted.sender": "Tento odkaz vám posílá {sender}.",
  "hosted.limits": "Odkaz otevírá jen tuto integraci a platí do {date}.",
  "hosted.done": "To je vše. Tuto stránku můžete zavřít.",
  "hosted.missing.title": "Otevřete odkaz ještě jednou",
  "hosted.missing.text":
    "Pro zachování bezpečnosti tato stránka odkaz po novém načtení zapomene. Otevřete ho ze své zprávy ještě jednou. Co jste dosud udělali, zůstalo uloženo.",
  "hosted.closed.title": "Tento odkaz už neplatí",
  "hosted.closed.text":
    "Platnost odkazů po čase končí a odkazy lze také odvolat. Požádejte o nový tam, kde jste získali tento.",
  "hosted.closed.sender": "Platnost odkazů po čase končí a odkazy lze také odvolat. Nový vám může poslat {sender}.",
  "hosted.help": "Nápověda",
  "hosted.privacy": "Ochrana soukromí",
};

import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Configurer une intégration pour {product}",
  "hosted.intro":
    "On vous a demandé de faire cette configuration pour {group}. Vous n’avez pas besoin d’un compte dans {product}.",
  "hosted.sender": "{sender} vous a envoyé ce lien.",
  "hosted.limits": "Ce lien n’ouvre que cette intégration et fonctionne jusqu’au {date}.",
  "hosted.done": "C’est terminé. Vous pouvez fermer cette page.",
  "hosted.missing.title": "Ouvrez votre lien une nouvelle fois",
  "hosted.missing.text":
    "Pour le protéger, cette page oublie votre lien lorsqu’elle est rechargée. Ouvrez de nouveau le lien depuis votre message ; ce que vous avez déjà fait est conservé.",
  "hosted.closed.title": "Ce lien ne fonctionne plus",
  "hosted.closed.text":
    "Les liens expirent après un certain temps et peuvent être retirés. Demandez-en un nouveau là où vous avez obtenu celui-ci.",
  "hosted.closed.sender":
    "Les liens expirent après un certain temps et peuvent être retirés. Demandez-en un nouveau à {sender}.",
  "hosted.help": "Aide",
  "hosted.privacy": "Confidentialité",
};

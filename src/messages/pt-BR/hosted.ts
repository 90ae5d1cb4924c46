import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Configurar uma integração para {product}",
  "hosted.intro": "Pediram que você fizesse isto para {group}. Você não precisa de uma conta em {product}.",
  "hosted.sender": "{sender} enviou este link para você.",
  "hosted.limits": "O link abre somente esta integração e funciona até {date}.",
  "hosted.done": "É só isso. Você pode fechar esta página.",
  "hosted.missing.title": "Abra o seu link mais uma vez",
  "hosted.missing.text":
    "Para protegê-lo, esta página esquece o seu link quando é recarregada. Abra novamente o link da sua mensagem; o que você já fez foi mantido.",
  "hosted.closed.title": "Este link não funciona mais",
  "hosted.closed.text":
    "Os links expiram depois de um tempo e podem ser cancelados. Peça um novo onde você recebeu este.",
  "hosted.closed.sender": "Os links expiram depois de um tempo e podem ser cancelados. Peça um novo a {sender}.",
  "hosted.help": "Ajuda",
  "hosted.privacy": "Privacidade",
};

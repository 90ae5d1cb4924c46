import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Configura un’integrazione per {product}",
  "hosted.intro": "Ti è stato chiesto di farlo per {group}. Non ti serve un account in {product}.",
  "hosted.sender": "{sender} ti ha inviato questo link.",
  "hosted.limits": "Il link apre solo questa integrazione. Scadenza: {date}.",
  "hosted.done": "È tutto. Puoi chiudere questa pagina.",
  "hosted.missing.title": "Apri il tuo link ancora una volta",
  "hosted.missing.text":
    "Per proteggerlo, questa pagina dimentica il link quando viene ricaricata. Apri di nuovo il link dal tuo messaggio; ciò che hai già fatto è conservato.",
  "hosted.closed.title": "Questo link non funziona più",
  "hosted.closed.text":
    "I link scadono dopo un certo tempo e possono essere revocati. Chiedine uno nuovo dove hai ottenuto questo.",
  "hosted.closed.sender":
    "I link scadono dopo un certo tempo e possono essere revocati. Chiedine uno nuovo a {sender}.",
  "hosted.help": "Aiuto",
  "hosted.privacy": "Privacy",
};

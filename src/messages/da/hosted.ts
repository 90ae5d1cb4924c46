import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Konfigurer en integration til {product}",
  "hosted.intro": "Du er blevet bedt om at gøre dette for {group}. Du behøver ikke en konto i {product}.",
  "hosted.sender": "{sender} har sendt dig dette link.",
  "hosted.limits": "Linket åbner kun denne integration og gælder indtil {date}.",
  "hosted.done": "Det var alt. Du kan lukke siden.",
  "hosted.missing.title": "Åbn linket en gang til",
  "hosted.missing.text":
    "Af sikkerhedshensyn glemmer siden dit link, når den indlæses igen. Åbn linket i din besked en gang til. Det, du har gjort indtil nu, er gemt.",
  "hosted.closed.title": "Linket virker ikke længere",
  "hosted.closed.text":
    "Links udløber efter et stykke tid og kan trækkes tilbage. Bed om et nyt der, hvor du fik dette.",
  "hosted.closed.sender": "Links udløber efter et stykke tid og kan trækkes tilbage. Bed {sender} om et nyt.",
  "hosted.help": "Hjælp",
  "hosted.privacy": "Beskyttelse af personoplysninger",
};

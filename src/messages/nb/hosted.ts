import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Sett opp en integrasjon for {product}",
  "hosted.intro": "Du er blitt bedt om å gjøre dette for {group}. Du trenger ingen konto i {product}.",
  "hosted.sender": "{sender} har sendt deg denne lenken.",
  "hosted.limits": "Lenken åpner bare denne integrasjonen og gjelder til {date}.",
  "hosted.done": "Det var alt. Du kan lukke siden.",
  "hosted.missing.title": "Åpne lenken en gang til",
  "hosted.missing.text":
    "Av sikkerhetshensyn glemmer siden lenken når den lastes inn på nytt. Åpne lenken i meldingen din en gang til. Det du har gjort så langt, er lagret.",
  "hosted.closed.title": "Lenken virker ikke lenger",
  "hosted.closed.text": "Lenker utløper etter en tid og kan trekkes tilbake. Be om en ny der du fikk denne.",
  "hosted.closed.sender": "Lenker utløper etter en tid og kan trekkes tilbake. Be {sender} om en ny.",
  "hosted.help": "Hjelp",
  "hosted.privacy": "Personvern",
};

import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Een integratie voor {product} instellen",
  "hosted.intro": "Je bent gevraagd om dit voor {group} te doen. Je hebt geen account in {product} nodig.",
  "hosted.sender": "{sender} heeft je deze link gestuurd.",
  "hosted.limits": "De link opent alleen deze integratie en werkt tot {date}.",
  "hosted.done": "Dat is alles. Je kunt deze pagina sluiten.",
  "hosted.missing.title": "Open je link nog een keer",
  "hosted.missing.text":
    "Om de link veilig te houden, vergeet deze pagina hem als je de pagina opnieuw laadt. Open de link nog een keer vanuit je bericht; wat je al hebt gedaan, blijft bewaard.",
  "hosted.closed.title": "Deze link werkt niet meer",
  "hosted.closed.text":
    "Links verlopen na een tijd en kunnen worden ingetrokken. Vraag om een nieuwe waar je deze hebt gekregen.",
  "hosted.closed.sender": "Links verlopen na een tijd en kunnen worden ingetrokken. Vraag {sender} om een nieuwe.",
  "hosted.help": "Hulp",
  "hosted.privacy": "Privacy",
};

import type { SyncFlowMessages } from "../en.js";

export const syncFlow: SyncFlowMessages = {
  "flow.title": "Synchronisatie met de boekhouding",
  "flow.side.commerce": "Verkoop",
  "flow.side.accounting": "Boekhouding",
  "flow.side.none": "Nog niet gekozen",

  "flow.status.off": "Niet ingesteld",
  "flow.status.begun": "Niet voltooid",
  "flow.status.away": "Wacht op jou",
  "flow.status.on": "Ingeschakeld",
  "flow.status.paused": "Uitgeschakeld",
  "flow.status.unknown": "Niet bekend",

  "flow.system.connected": "Verbonden",
  "flow.system.pending": "Inloggen niet voltooid",
  "flow.system.attention": "Aandacht nodig",
  "flow.system.gone": "Ontkoppeld",
  "flow.system.off": "Niet verbonden",
  "flow.system.unknown": "Onbekend ({word})",
  "flow.system.connect": "Alleen dit verbinden",
  "flow.system.resume": "Inloggen afronden",
  "flow.system.reconnect": "Opnieuw verbinden",
  "flow.system.unlink": "Ontkoppelen",
  "flow.system.actions": "{action}: {provider}",

  "flow.pick.commerce": "Waar verkoop je?",
  "flow.pick.accounting": "Waar houd je je boekhouding bij?",
  "flow.pick.choose": "Kiezen…",
  "flow.pick.search": "Zoeken…",
  "flow.pick.clear": "Keuze wissen",
  "flow.pick.none": "Niets heet ‘{query}’.",
  "flow.pick.missing.commerce": "Kies waar je verkoopt.",
  "flow.pick.missing.accounting": "Kies waar je je boekhouding bijhoudt.",

  "flow.begin.title": "Laat je verkopen zichzelf boeken",
  "flow.begin.text":
    "Verkopen, kosten en betalingen gaan vanzelf van het systeem waarmee je verkoopt naar je boekhouding.",
  "flow.begin.named": "Verkopen, kosten en betalingen gaan vanzelf van {commerce} naar {accounting}.",
  "flow.begin.window":
    "Er gaat een nieuw tabblad open. Log daar in bij beide systemen, kies waar alles in je boekhouding komt en kom terug.",
  "flow.begin.here":
    "Je verlaat deze pagina even: log in bij beide systemen, kies waar alles in je boekhouding komt en kom terug.",
  "flow.setUp": "Synchronisatie instellen",
  "flow.continue": "Verdergaan met instellen",
  "flow.settings": "Instellingen wijzigen",

  "flow.left.title": "Het instellen is niet voltooid",
  "flow.left.connect": "{names} moet nog worden verbonden.",
  "flow.left.both": "Beide systemen moeten nog worden verbonden.",
  "flow.left.reconnect": "{names} moet opnieuw worden verbonden: de toegang is verlopen of ingetrokken.",
  "flow.left.stoppedTitle": "De synchronisatie is gestopt",
  "flow.left.configure":
    "Beide systemen zijn verbonden. Nu moet je nog kiezen waar verkopen, kosten en betalingen in je boekhouding komen.",
  "flow.left.enableTitle": "De synchronisatie is uitgeschakeld",
  "flow.left.enable": "Alles is gekozen. Schakel de synchronisatie in bij de instellingen.",

  "flow.opening": "Openen…",
  "flow.away.opening.title": "Pagina openen…",
  "flow.away.opening.text": "Dit duurt even.",
  "flow.away.waiting.title": "Wachten tot je klaar bent in het andere tabblad",
  "flow.away.waiting.text": "Deze pagina gaat vanzelf verder als je terugkomt.",
  "flow.away.expired":
    "Meldt het andere tabblad dat de link is verlopen? Een link is een paar seconden geldig en gaat één keer open.",
  "flow.away.soft-closed.title": "Ben je klaar?",
  "flow.away.soft-closed.text": "Het andere tabblad lijkt gesloten te zijn. Dit is de stand van zaken:",
  "flow.away.back.title": "Nog niet voltooid",
  "flow.away.back.text": "Dit is de stand van zaken. Je kunt verdergaan waar je was.",
  "flow.away.blocked.title": "Je browser heeft het nieuwe tabblad geblokkeerd",
  "flow.away.blocked.text":
    "Er is niets verloren. Open het met de knop hieronder, of ga verder in dit tabblad en kom daarna terug.",
  "flow.away.verifying.title": "Stand van zaken controleren…",
  "flow.away.verifying.text": "Dit duurt even.",
  "flow.away.open": "Openen in een nieuw tabblad",
  "flow.away.again": "Nieuwe link opvragen",
  "flow.away.here": "Verdergaan in dit tabblad",
  "flow.away.done": "Ik ben klaar",
  "flow.away.check": "Opnieuw controleren",

  "flow.superseded.title": "Je bent ergens anders op deze pagina verdergegaan",
  "flow.superseded.text": "Rond het daar af of ga hier verder: allebei is goed.",

  "flow.on.title": "{commerce} wordt gesynchroniseerd met {accounting}",
  "flow.on.text": "Verkopen, kosten en betalingen komen vanzelf in je boekhouding.",
  "flow.on.fresh": "Alles is klaar",
  "flow.on.freshText": "De synchronisatie is ingesteld en ingeschakeld.",
  "flow.unknown.title": "Beide systemen zijn verbonden",
  "flow.unknown.text": "Hier is niet te zien of alles is gekozen. Open de instellingen om dat te bekijken.",
  "flow.fact.last": "Laatste synchronisatie",
  "flow.fact.success": "Laatste geslaagde synchronisatie",
  "flow.fact.schedule": "Schema",
  "flow.fact.never": "Nog niet",
  "flow.schedule.daily": "Elke dag om {time} ({zone})",
  "flow.schedule.monthly": "Elke maand om {time} ({zone})",
  "flow.schedule.other": "{word}",

  "flow.sync.now": "Nu synchroniseren",
  "flow.sync.busy": "Synchroniseren…",
  "flow.sync.running": "Nu bezig met synchroniseren",
  "flow.sync.slow": "Bezig met synchroniseren; het duurt langer dan normaal",
  "flow.sync.success": "Gesynchroniseerd",
  "flow.sync.nothing-new": "Niets nieuws om te synchroniseren",
  "flow.sync.failed": "Mislukt",
  "flow.sync.unknown": "Onbekend ({word})",
  "flow.sync.why.configuration":
    "De instellingen kloppen niet meer. Open ze en controleer waar alles in je boekhouding komt.",
  "flow.sync.why.disconnected":
    "Een systeem was niet meer verbonden. Verbind het opnieuw en synchroniseer dan nog een keer.",
  "flow.sync.why.billing":
    "Het abonnement op {accounting} is afgelopen. Verleng het daar en synchroniseer dan nog een keer.",
  "flow.sync.why.duplicate":
    "De synchronisatie is gestopt zodat niets dubbel wordt geboekt. Vraag de support van {product} om hulp.",
  "flow.sync.why.server": "De dienst had een probleem. Synchroniseer over een paar minuten nog een keer.",
  "flow.sync.why.processing":
    "De gegevens konden niet worden verwerkt. Synchroniseer nog een keer; blijft het misgaan, vraag dan de support van {product} om hulp.",
  "flow.sync.why.writing":
    "{accounting} heeft niet alles geaccepteerd. Controleer de instellingen en synchroniseer dan nog een keer.",
  "flow.sync.why.other": "Synchroniseer nog een keer; blijft het misgaan, vraag dan de support van {product} om hulp.",
  "flow.quota.title": "De limiet van vandaag is bereikt",
  "flow.quota.text": "Er is niets verloren. Vanaf {time} werkt het weer.",

  "flow.history.show": "Geschiedenis tonen",
  "flow.history.hide": "Geschiedenis verbergen",
  "flow.history.title": "Geschiedenis",
  "flow.history.empty": "Er is nog niet gesynchroniseerd.",
  "flow.history.more": "Meer tonen",
  "flow.history.details": "Gegevens voor support",
  "flow.history.said": "De dienst meldt",

  "flow.unlink.title": "{provider} ontkoppelen?",
  "flow.unlink.text":
    "De synchronisatie tussen {commerce} en {accounting} stopt nu: er wordt niets nieuws gelezen of geschreven. Wat al in {accounting} staat, blijft daar, en je kunt {provider} weer verbinden.",
  "flow.unlink.alone": "Er wordt niets nieuws gelezen of geschreven. Je kunt {provider} weer verbinden.",
  "flow.unlink.busy": "Ontkoppelen…",
  "flow.unlink.done": "{provider} is ontkoppeld",

  "flow.share.open": "Door iemand anders laten doen",
  "flow.share.title": "Een link voor je boekhouder",
  "flow.share.text":
    "Stuur deze naar degene die je boekhouding bijhoudt. De link opent het instellen in {product}; wie hem opent, logt daar in bij de systemen.",
  "flow.share.label": "Link",
  "flow.share.copy": "Link kopiëren",
  "flow.share.copied": "Gekopieerd",
  "flow.share.failed": "De link kon niet worden gemaakt",
  "flow.share.failedText": "Probeer het zo opnieuw.",

  "flow.return.completed.title": "Je bent klaar",
  "flow.return.completed.text": "De synchronisatie is ingesteld en ingeschakeld.",
  "flow.return.unknown.text":
    "Beide systemen zijn verbonden. Hier is niet te zien of alles is gekozen; de instellingen van de synchronisatie tonen het.",
  "flow.return.close": "Als dit een nieuw tabblad is, kun je het sluiten. De pagina waar je vandaan kwam, weet het al.",
  "flow.return.go": "Doorgaan",
};

import type { StatusMessages } from "../en.js";

export const status: StatusMessages = {
  "health.state.connected": "Verbonden",
  "health.state.pending": "Niet voltooid",
  "health.state.needs-attention": "Aandacht nodig",
  "health.state.paused": "Gepauzeerd",
  "health.state.syncing": "Synchroniseert",
  "health.state.disconnected": "Verbinding verbroken",
  "health.state.not-connected": "Niet verbonden",
  "health.state.unknown": "Onduidelijk",
  "health.state.unavailable": "Kan niet worden gecontroleerd",

  "health.reason.not-begun": "Verbind {provider} om te beginnen; tot die tijd gebeurt er niets.",
  "health.reason.account-gone":
    "Het {provider}-account is er niet meer, dus er gebeurt niets totdat je er een verbindt.",
  "health.reason.sign-in-unfinished": "Het inloggen bij {provider} is niet voltooid, dus er gebeurt nog niets.",
  "health.reason.bad-credentials":
    "{provider} accepteert de aanmelding niet meer, dus er wordt niets nieuws uitgewisseld met {account}.",
  "health.reason.deauthorized":
    "De toegang is ingetrokken in {provider}, dus er wordt niets nieuws uitgewisseld met {account}.",
  "health.reason.unlinked": "{account} is ontkoppeld, dus er wordt niets nieuws uitgewisseld met {provider}.",
  "health.reason.account-failing": "{provider} blijft weigeren, dus er wordt niets nieuws uitgewisseld met {account}.",
  "health.reason.unknown-account":
    "De status van {account} wordt gemeld als ‘{word}’, wat {product} niet kan beoordelen.",
  "health.reason.account-errors": "{provider} heeft een probleem met {account} gemeld, dus er kan iets ontbreken.",
  "health.reason.not-installed": "{account} is verbonden. Er gebeurt niets totdat het instellen is voltooid.",
  "health.reason.paused": "Het lezen is gepauzeerd, dus er komt niets nieuws binnen van {account}.",
  "health.reason.read-failed":
    "De laatste leesronde is niet voltooid, dus de gegevens in {product} zijn mogelijk verouderd.",
  "health.reason.read-failed.of":
    "De laatste leesronde van {names} is niet voltooid, dus de gegevens in {product} zijn mogelijk verouderd.",
  "health.reason.write-failed": "De laatste wijzigingen zijn niet aangekomen bij {provider}.",
  "health.reason.write-failed.of": "De laatste wijzigingen in {names} zijn niet aangekomen bij {provider}.",
  "health.reason.events-failed": "{Product} krijgt op dit moment geen bericht van wijzigingen in {provider}.",
  "health.reason.events-failed.of": "{Product} krijgt op dit moment geen bericht van wijzigingen in {names}.",
  "health.reason.operation-failed": "De laatste uitvoering is niet voltooid, dus er kan iets ontbreken.",
  "health.reason.operation-failed.of":
    "De laatste uitvoering voor {names} is niet voltooid, dus er kan iets ontbreken.",
  "health.reason.unhealthy":
    "De synchronisatie met {account} werkt niet zoals het hoort. De support van {product} kan helpen.",
  "health.reason.unknown-health":
    "De synchronisatie met {account} wordt gemeld als ‘{word}’, wat {product} niet kan beoordelen.",
  "health.reason.unknown-operation": "De laatste uitvoering eindigde met ‘{word}’, wat {product} niet kan beoordelen.",
  "health.reason.first-read": "Lezen wat er al in {account} staat. Je kunt deze pagina verlaten.",
  "health.reason.first-read.of": "{names} voor het eerst lezen. Je kunt deze pagina verlaten.",
  "health.reason.running": "Nu bezig met synchroniseren met {account}.",
  "health.reason.running.of": "Nu bezig met synchroniseren: {names}.",
  "health.reason.partly-paused": "Sommige gegevens van {account} zijn gepauzeerd; de rest is actief.",
  "health.reason.works": "{account} werkt zoals het hoort.",
  "health.reason.sync-incomplete":
    "Het instellen is niet voltooid, dus er wordt nog niets gesynchroniseerd met {account}.",
  "health.reason.sync-off":
    "De synchronisatie is uitgeschakeld, dus er wordt niets nieuws gesynchroniseerd met {account}.",
  "health.reason.sync-configuration":
    "De laatste synchronisatie is gestopt door de instellingen, dus de nieuwste gegevens ontbreken.",
  "health.reason.sync-disconnected":
    "De laatste synchronisatie is gestopt omdat de verbinding met {provider} is verbroken.",
  "health.reason.sync-billing": "De laatste synchronisatie is gestopt omdat die niet in je abonnement is inbegrepen.",
  "health.reason.sync-failed": "De laatste synchronisatie is niet voltooid, dus de nieuwste gegevens ontbreken.",
  "health.reason.sync-unknown": "De laatste synchronisatie eindigde met ‘{word}’, wat {product} niet kan beoordelen.",
  "health.reason.sync-running": "Nu bezig met synchroniseren met {account}.",
  "health.reason.wordless": "Op dit moment is niet te zeggen hoe het met {account} gaat.",

  "health.action.connect": "Verbinden",
  "health.action.resume": "Hervatten",
  "health.action.finish": "Verbinden afronden",
  "health.action.finishSetup": "Instellen afronden",
  "health.action.reconnect": "Opnieuw verbinden",
  "health.action.retry": "Opnieuw proberen",
  "health.action.review": "Details bekijken",
  "health.action.contact": "Hulp vragen",
  "health.working.retry": "Opnieuw proberen…",
  "health.working.resume": "Hervatten…",
  "health.fixed": "Klaar. {account} werkt weer.",

  "health.since": "Sinds",
  "health.synced": "Laatst gesynchroniseerd",
  "health.checked": "Laatst gecontroleerd",
  "health.checkedOffline": "Offline. Laatst gecontroleerd",
  "health.activity": "Recente activiteit",
  "health.says": "Wat {provider} meldt",

  "health.list": "Verbindingen",
  "health.changed": "{name}: {state}",
  "health.empty.title": "Er is nog niets verbonden",
  "health.empty.text": "Zodra je een account verbindt, zie je hier hoe het ermee gaat.",
  "health.missing.title": "Deze verbinding is hier niet meer",
  "health.missing.text": "Misschien is ze verwijderd. Er wordt niets mee gesynchroniseerd.",
  "health.banner.attention":
    "{count, plural, one {# van {total} verbindingen heeft je aandacht nodig} other {# van {total} verbindingen hebben je aandacht nodig}}",
  "health.banner.only": "{name} heeft je aandacht nodig",
  "health.banner.names": "{names}",
  "health.banner.fine":
    "{count, plural, one {# verbinding. Niets heeft je aandacht nodig} other {# verbindingen. Niets heeft je aandacht nodig}}",
  "health.banner.show": "Verbindingen tonen",

  "health.contact.title": "Hulp vragen bij {name}",
  "health.contact.text": "Stuur dit naar de support van {product}. Daar zien ze meteen welke verbinding je bedoelt.",

  "activity.title": "Activiteit",
  "activity.empty": "Er is nog niets uitgevoerd. Wat wordt gelezen of geschreven, verschijnt hier.",
  "activity.data": "Gegevens",
  "activity.backfill": "Eerste leesronde van {object}",
  "activity.soFar": "{count, plural, one {tot nu toe # record} other {tot nu toe # records}}",
  "activity.of": "{total, plural, one {{count} van ongeveer # record} other {{count} van ongeveer # records}}",
  "activity.read.success": "Gelezen",
  "activity.read.counted":
    "{count, plural, =0 {Niets nieuws te lezen} one {# record gelezen} other {# records gelezen}}",
  "activity.read.failure": "Kon niet worden gelezen",
  "activity.read.in-progress": "Bezig met lezen",
  "activity.write.success": "Opgeslagen in {provider}",
  "activity.write.counted":
    "{count, plural, =0 {Niets op te slaan in {provider}} one {# record opgeslagen in {provider}} other {# records opgeslagen in {provider}}}",
  "activity.write.failure": "Kon niet worden opgeslagen in {provider}",
  "activity.write.in-progress": "Bezig met opslaan in {provider}",
  "activity.subscribe.success": "Gebeurtenissen ontvangen",
  "activity.subscribe.counted":
    "{count, plural, =0 {Geen nieuwe gebeurtenissen} one {# gebeurtenis ontvangen} other {# gebeurtenissen ontvangen}}",
  "activity.subscribe.failure": "Gebeurtenissen konden niet worden ontvangen",
  "activity.subscribe.in-progress": "Bezig met ontvangen van gebeurtenissen",
  "activity.unknown.success": "Klaar",
  "activity.unknown.counted": "{count, plural, =0 {Niets te doen} one {# record verwerkt} other {# records verwerkt}}",
  "activity.unknown.failure": "Niet gelukt",
  "activity.unknown.in-progress": "Bezig",
  "activity.unclear": "Het is niet duidelijk hoe dit is afgelopen",
  "activity.word": "Gemeld als ‘{word}’",
  "activity.said": "Ontvangen antwoord:",
  "activity.support": "Gegevens voor support: {object}",
  "activity.more": "Meer tonen",
  "activity.added": "{count, plural, one {nog # regel} other {nog # regels}}",
  "activity.copy": "Referentie kopiëren",
  "activity.copied": "Gekopieerd",
  "activity.copyFailed":
    "Kopiëren is hier niet toegestaan. De referentie is geselecteerd: kopieer die met je toetsenbord.",
};

import type { englishStatus } from "./english-status.js";

/** `<ConnectionStatus>` in German. */
export const deStatus: Readonly<Record<keyof typeof englishStatus, string>> = {
  "health.state.connected": "Verbunden",
  "health.state.pending": "Nicht abgeschlossen",
  "health.state.needs-attention": "Handlungsbedarf",
  "health.state.paused": "Angehalten",
  "health.state.syncing": "Wird abgeglichen",
  "health.state.disconnected": "Getrennt",
  "health.state.not-connected": "Nicht verbunden",
  "health.state.unknown": "Unklar",
  "health.state.unavailable": "Nicht prüfbar",

  "health.reason.not-begun": "Verbinden Sie {provider}, um zu beginnen; bis dahin läuft nichts.",
  "health.reason.account-gone": "Das Konto bei {provider} ist weg; bis Sie eines verbinden, läuft nichts.",
  "health.reason.sign-in-unfinished":
    "Die Anmeldung bei {provider} wurde nicht abgeschlossen, deshalb läuft noch nichts.",
  "health.reason.bad-credentials":
    "{provider} nimmt die Anmeldung nicht mehr an, deshalb wird mit {account} nichts Neues ausgetauscht.",
  "health.reason.deauthorized":
    "Der Zugriff wurde in {provider} entzogen, deshalb wird mit {account} nichts Neues ausgetauscht.",
  "health.reason.unlinked":
    "Die Verknüpfung mit {account} wurde aufgehoben, deshalb wird mit {provider} nichts Neues ausgetauscht.",
  "health.reason.account-failing":
    "{provider} lehnt immer wieder ab, deshalb wird mit {account} nichts Neues ausgetauscht.",
  "health.reason.unknown-account": "{account} wird als „{word}“ gemeldet, was {product} nicht einordnen kann.",
  "health.reason.account-errors": "{provider} meldet ein Problem mit {account}, deshalb kann etwas fehlen.",
  "health.reason.not-installed": "{account} ist verbunden. Bis die Einrichtung fertig ist, läuft nichts.",
  "health.reason.paused": "Das Lesen ist angehalten, deshalb kommt von {account} nichts Neues.",
  "health.reason.read-failed":
    "Das letzte Lesen wurde nicht fertig; was {product} hat, ist vielleicht nicht mehr aktuell.",
  "health.reason.read-failed.of":
    "Das letzte Lesen von {names} wurde nicht fertig; was {product} hat, ist vielleicht nicht mehr aktuell.",
  "health.reason.write-failed": "Die letzten Änderungen sind nicht bei {provider} angekommen.",
  "health.reason.write-failed.of": "Die letzten Änderungen an {names} sind nicht bei {provider} angekommen.",
  "health.reason.events-failed": "{Product} erfährt gerade nichts von Änderungen in {provider}.",
  "health.reason.events-failed.of": "{Product} erfährt gerade nichts von Änderungen an {names}.",
  "health.reason.operation-failed": "Der letzte Lauf wurde nicht fertig, deshalb kann etwas fehlen.",
  "health.reason.operation-failed.of": "Der letzte Lauf für {names} wurde nicht fertig, deshalb kann etwas fehlen.",
  "health.reason.unhealthy":
    "Der Abgleich mit {account} läuft nicht, wie er soll. Der Support von {product} kann helfen.",
  "health.reason.unknown-health":
    "Der Abgleich mit {account} wird als „{word}“ gemeldet, was {product} nicht einordnen kann.",
  "health.reason.unknown-operation": "Der letzte Lauf endete mit „{word}“, was {product} nicht einordnen kann.",
  "health.reason.first-read": "Was schon in {account} ist, wird gelesen. Sie können diese Seite verlassen.",
  "health.reason.first-read.of": "{names}: wird zum ersten Mal gelesen. Sie können diese Seite verlassen.",
  "health.reason.running": "Der Abgleich mit {account} läuft gerade.",
  "health.reason.running.of": "{names}: der Abgleich läuft gerade.",
  "health.reason.partly-paused": "Ein Teil der Daten von {account} ist angehalten; der Rest läuft.",
  "health.reason.works": "{account} läuft, wie es soll.",
  "health.reason.sync-incomplete":
    "Die Einrichtung ist nicht abgeschlossen, deshalb wird mit {account} noch nichts abgeglichen.",
  "health.reason.sync-off": "Der Abgleich ist ausgeschaltet, deshalb wird mit {account} nichts Neues abgeglichen.",
  "health.reason.sync-configuration":
    "Der letzte Abgleich blieb an seinen Einstellungen hängen, deshalb fehlen die neuesten Daten.",
  "health.reason.sync-disconnected": "Der letzte Abgleich blieb stehen, weil {provider} getrennt ist.",
  "health.reason.sync-billing": "Der letzte Abgleich blieb stehen, weil Ihr Tarif ihn nicht enthält.",
  "health.reason.sync-failed": "Der letzte Abgleich wurde nicht fertig, deshalb fehlen die neuesten Daten.",
  "health.reason.sync-unknown": "Der letzte Abgleich endete mit „{word}“, was {product} nicht einordnen kann.",
  "health.reason.sync-running": "Der Abgleich mit {account} läuft gerade.",
  "health.reason.wordless": "Wie es um {account} steht, lässt sich gerade nicht sagen.",

  "health.action.connect": "Verbinden",
  "health.action.resume": "Fortsetzen",
  "health.action.finish": "Anmeldung abschließen",
  "health.action.finishSetup": "Einrichtung abschließen",
  "health.action.reconnect": "Neu verbinden",
  "health.action.retry": "Noch einmal versuchen",
  "health.action.review": "Details ansehen",
  "health.action.contact": "Hilfe holen",
  "health.working.retry": "Neuer Versuch …",
  "health.working.resume": "Wird fortgesetzt …",
  "health.fixed": "Erledigt. {account} läuft wieder.",

  "health.since": "Seit",
  "health.synced": "Zuletzt abgeglichen",
  "health.checked": "Zuletzt geprüft",
  "health.checkedOffline": "Offline. Zuletzt geprüft",
  "health.activity": "Letzte Vorgänge",
  "health.says": "Was {provider} sagt",

  "health.list": "Verbindungen",
  "health.changed": "{name}: {state}",
  "health.empty.title": "Noch ist nichts verbunden",
  "health.empty.text": "Sobald Sie ein Konto verbinden, sehen Sie hier, wie es ihm geht.",
  "health.missing.title": "Diese Verbindung gibt es hier nicht mehr",
  "health.missing.text": "Vielleicht wurde sie entfernt. Mit ihr wird nichts abgeglichen.",
  "health.banner.attention":
    "{count, plural, one {# von {total} Verbindungen braucht Ihre Aufmerksamkeit} other {# von {total} Verbindungen brauchen Ihre Aufmerksamkeit}}",
  "health.banner.only": "{name} braucht Ihre Aufmerksamkeit",
  "health.banner.names": "{names}",
  "health.banner.fine":
    "{count, plural, one {# Verbindung. Nichts braucht Ihre Aufmerksamkeit} other {# Verbindungen. Nichts braucht Ihre Aufmerksamkeit}}",
  "health.banner.show": "Verbindungen zeigen",

  "health.contact.title": "Hilfe zu {name}",
  "health.contact.text":
    "Schicken Sie dies dem Support von {product}. Damit ist sofort klar, welche Verbindung Sie meinen.",

  "activity.title": "Verlauf",
  "activity.empty": "Noch ist nichts gelaufen. Was gelesen oder geschrieben wird, steht dann hier.",
  "activity.data": "Daten",
  "activity.backfill": "Erstes Lesen von {object}",
  "activity.soFar": "{count, plural, one {bisher # Datensatz} other {bisher # Datensätze}}",
  "activity.of": "{total, plural, one {{count} von etwa # Datensatz} other {{count} von etwa # Datensätzen}}",
  "activity.read.success": "Gelesen",
  "activity.read.counted":
    "{count, plural, =0 {Nichts Neues zu lesen} one {# Datensatz gelesen} other {# Datensätze gelesen}}",
  "activity.read.failure": "Konnte nicht gelesen werden",
  "activity.read.in-progress": "Wird gelesen",
  "activity.write.success": "In {provider} gespeichert",
  "activity.write.counted":
    "{count, plural, =0 {Nichts in {provider} zu speichern} one {# Datensatz in {provider} gespeichert} other {# Datensätze in {provider} gespeichert}}",
  "activity.write.failure": "Konnte nicht in {provider} gespeichert werden",
  "activity.write.in-progress": "Wird in {provider} gespeichert",
  "activity.subscribe.success": "Ereignisse empfangen",
  "activity.subscribe.counted":
    "{count, plural, =0 {Keine neuen Ereignisse} one {# Ereignis empfangen} other {# Ereignisse empfangen}}",
  "activity.subscribe.failure": "Ereignisse konnten nicht empfangen werden",
  "activity.subscribe.in-progress": "Ereignisse werden empfangen",
  "activity.unknown.success": "Erledigt",
  "activity.unknown.counted":
    "{count, plural, =0 {Nichts zu tun} one {# Datensatz erledigt} other {# Datensätze erledigt}}",
  "activity.unknown.failure": "Hat nicht geklappt",
  "activity.unknown.in-progress": "Läuft",
  "activity.unclear": "Es ist nicht klar, wie das ausging",
  "activity.word": "Gemeldet als „{word}“",
  "activity.said": "Das kam zurück:",
  "activity.support": "Angaben für den Support: {object}",
  "activity.more": "Mehr anzeigen",
  "activity.added": "{count, plural, one {# weiterer Eintrag} other {# weitere Einträge}}",
  "activity.copy": "Referenz kopieren",
  "activity.copied": "Kopiert",
  "activity.copyFailed":
    "Kopieren ist hier nicht erlaubt. Die Referenz ist markiert: Kopieren Sie sie mit der Tastatur.",
};

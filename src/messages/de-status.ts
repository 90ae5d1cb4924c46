import type { englishStatus } from "./english-status.js";

export const deStatus: Readonly<Record<keyof typeof englishStatus, string>> = {
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

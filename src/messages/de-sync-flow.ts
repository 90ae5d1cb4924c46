import type { Messages } from "./en.js";

/** Synchronisierung zwischen zwei Systemen. */
export const deSyncFlow: Pick<Messages, Extract<keyof Messages, `flow.${string}`>> = {
  "flow.title": "Abgleich mit der Buchhaltung",
  "flow.side.commerce": "Verkauf",
  "flow.side.accounting": "Buchhaltung",
  "flow.side.none": "Noch nicht gewählt",

  "flow.status.off": "Nicht eingerichtet",
  "flow.status.begun": "Nicht fertig",
  "flow.status.away": "Wartet auf Sie",
  "flow.status.on": "Eingeschaltet",
  "flow.status.paused": "Ausgeschaltet",
  "flow.status.unknown": "Nicht bekannt",

  "flow.system.connected": "Verbunden",
  "flow.system.pending": "Anmeldung nicht abgeschlossen",
  "flow.system.attention": "Braucht Aufmerksamkeit",
  "flow.system.gone": "Getrennt",
  "flow.system.off": "Nicht verbunden",
  "flow.system.unknown": "Unbekannt ({word})",
  "flow.system.connect": "Nur dies verbinden",
  "flow.system.resume": "Anmeldung abschließen",
  "flow.system.reconnect": "Neu verbinden",
  "flow.system.unlink": "Trennen",
  "flow.system.actions": "{action}: {provider}",

  "flow.pick.commerce": "Womit verkaufen Sie?",
  "flow.pick.accounting": "Womit führen Sie Ihre Bücher?",
  "flow.pick.choose": "Wählen …",
  "flow.pick.search": "Suchen …",
  "flow.pick.clear": "Auswahl löschen",
  "flow.pick.none": "Nichts heißt „{query}“.",
  "flow.pick.missing.commerce": "Wählen Sie, womit Sie verkaufen.",
  "flow.pick.missing.accounting": "Wählen Sie, womit Sie Ihre Bücher führen.",

  "flow.begin.title": "Ihre Verkäufe verbuchen sich von selbst",
  "flow.begin.text": "Verkäufe, Gebühren und Zahlungen kommen von selbst aus Ihrem Verkaufssystem in Ihre Buchhaltung.",
  "flow.begin.named": "Verkäufe, Gebühren und Zahlungen kommen von selbst aus {commerce} in {accounting}.",
  "flow.begin.window":
    "Ein neuer Tab öffnet sich. Melden Sie sich dort bei beiden Systemen an, wählen Sie, wohin alles verbucht wird, und kommen Sie zurück.",
  "flow.begin.here":
    "Sie verlassen diese Seite für kurze Zeit: Melden Sie sich bei beiden Systemen an, wählen Sie, wohin alles verbucht wird, und kommen Sie zurück.",
  "flow.setUp": "Abgleich einrichten",
  "flow.continue": "Weiter einrichten",
  "flow.settings": "Einstellungen ändern",

  "flow.left.title": "Die Einrichtung ist nicht fertig",
  "flow.left.connect": "{names} ist noch nicht verbunden.",
  "flow.left.both": "Beide Systeme sind noch nicht verbunden.",
  "flow.left.reconnect": "{names} muss neu verbunden werden: Der Zugriff ist abgelaufen oder wurde zurückgenommen.",
  "flow.left.stoppedTitle": "Der Abgleich steht still",
  "flow.left.configure":
    "Beide Systeme sind verbunden. Es fehlt noch, wohin Verkäufe, Gebühren und Zahlungen verbucht werden.",
  "flow.left.enableTitle": "Der Abgleich ist ausgeschaltet",
  "flow.left.enable": "Alles ist gewählt. Schalten Sie den Abgleich in seinen Einstellungen ein.",

  "flow.opening": "Wird geöffnet …",
  "flow.away.opening.title": "Seite wird geöffnet …",
  "flow.away.opening.text": "Das dauert einen Moment.",
  "flow.away.waiting.title": "Machen Sie im anderen Tab weiter",
  "flow.away.waiting.text": "Diese Seite geht von selbst weiter, wenn Sie zurückkommen.",
  "flow.away.expired":
    "Der andere Tab sagt, der Link sei abgelaufen? Ein Link gilt nur wenige Sekunden und öffnet sich einmal.",
  "flow.away.soft-closed.title": "Sind Sie fertig?",
  "flow.away.soft-closed.text": "Der andere Tab scheint geschlossen zu sein. So steht es:",
  "flow.away.back.title": "Noch nicht fertig",
  "flow.away.back.text": "So steht es. Sie können weitermachen, wo Sie waren.",
  "flow.away.blocked.title": "Ihr Browser hat den neuen Tab blockiert",
  "flow.away.blocked.text":
    "Es ist nichts verloren. Öffnen Sie ihn mit der Schaltfläche unten, oder machen Sie in diesem Tab weiter und kommen Sie zurück.",
  "flow.away.verifying.title": "Es wird nachgesehen …",
  "flow.away.verifying.text": "Das dauert einen Moment.",
  "flow.away.open": "In neuem Tab öffnen",
  "flow.away.again": "Neuen Link holen",
  "flow.away.here": "In diesem Tab weitermachen",
  "flow.away.done": "Ich bin fertig",
  "flow.away.check": "Noch einmal nachsehen",

  "flow.superseded.title": "Sie haben auf dieser Seite woanders weitergemacht",
  "flow.superseded.text": "Machen Sie dort zu Ende oder hier weiter: beides geht.",

  "flow.on.title": "{commerce} wird mit {accounting} abgeglichen",
  "flow.on.text": "Verkäufe, Gebühren und Zahlungen kommen von selbst in Ihre Bücher.",
  "flow.on.fresh": "Alles bereit",
  "flow.on.freshText": "Der Abgleich ist eingerichtet und eingeschaltet.",
  "flow.unknown.title": "Beide Systeme sind verbunden",
  "flow.unknown.text":
    "Ob alles gewählt ist, lässt sich von hier nicht lesen. Öffnen Sie die Einstellungen, um nachzusehen.",
  "flow.fact.last": "Letzter Abgleich",
  "flow.fact.success": "Letzter erfolgreicher Abgleich",
  "flow.fact.schedule": "Zeitplan",
  "flow.fact.never": "Noch keiner",
  "flow.schedule.daily": "Jeden Tag um {time} ({zone})",
  "flow.schedule.monthly": "Jeden Monat um {time} ({zone})",
  "flow.schedule.other": "{word}",

  "flow.sync.now": "Jetzt abgleichen",
  "flow.sync.busy": "Wird abgeglichen …",
  "flow.sync.running": "Läuft gerade",
  "flow.sync.slow": "Läuft, und dauert länger als sonst",
  "flow.sync.success": "Abgeglichen",
  "flow.sync.nothing-new": "Nichts Neues abzugleichen",
  "flow.sync.failed": "Fehlgeschlagen",
  "flow.sync.unknown": "Unbekannt ({word})",
  "flow.sync.why.configuration":
    "Die Einstellungen passen nicht mehr. Öffnen Sie sie und prüfen Sie, wohin alles verbucht wird.",
  "flow.sync.why.disconnected": "Ein System war nicht mehr verbunden. Verbinden Sie es neu und gleichen Sie dann ab.",
  "flow.sync.why.billing": "Das Abo von {accounting} ist abgelaufen. Erneuern Sie es dort und gleichen Sie dann ab.",
  "flow.sync.why.duplicate":
    "Es wurde angehalten, damit nichts doppelt verbucht wird. Fragen Sie den Support von {product}.",
  "flow.sync.why.server": "Der Dienst hatte ein Problem. Gleichen Sie in ein paar Minuten noch einmal ab.",
  "flow.sync.why.processing":
    "Die Daten ließen sich nicht verarbeiten. Gleichen Sie noch einmal ab; bleibt es dabei, fragen Sie den Support von {product}.",
  "flow.sync.why.writing":
    "{accounting} hat nicht alles angenommen. Prüfen Sie die Einstellungen und gleichen Sie dann ab.",
  "flow.sync.why.other": "Gleichen Sie noch einmal ab; bleibt es dabei, fragen Sie den Support von {product}.",
  "flow.quota.title": "Die Grenze für heute ist erreicht",
  "flow.quota.text": "Es ist nichts verloren. Ab {time} geht es wieder.",

  "flow.history.show": "Verlauf zeigen",
  "flow.history.hide": "Verlauf ausblenden",
  "flow.history.title": "Verlauf",
  "flow.history.empty": "Es gab noch keinen Abgleich.",
  "flow.history.more": "Mehr zeigen",
  "flow.history.details": "Angaben für den Support",
  "flow.history.said": "Der Dienst sagt",

  "flow.unlink.title": "{provider} trennen?",
  "flow.unlink.text":
    "Der Abgleich zwischen {commerce} und {accounting} hört jetzt auf: Es wird nichts Neues gelesen oder verbucht. Was schon in {accounting} steht, bleibt, und Sie können {provider} wieder verbinden.",
  "flow.unlink.alone": "Es wird nichts Neues gelesen oder verbucht. Sie können {provider} wieder verbinden.",
  "flow.unlink.busy": "Wird getrennt …",
  "flow.unlink.done": "{provider} ist getrennt",

  "flow.share.open": "Jemand anderes soll es tun",
  "flow.share.title": "Ein Link für Ihre Buchhaltung",
  "flow.share.text":
    "Senden Sie ihn an die Person, die Ihre Bücher führt. Er öffnet die Einrichtung in {product}; wer ihn öffnet, meldet sich dort bei den Systemen an.",
  "flow.share.label": "Link",
  "flow.share.copy": "Link kopieren",
  "flow.share.copied": "Kopiert",
  "flow.share.failed": "Der Link ließ sich nicht erstellen",
  "flow.share.failedText": "Versuchen Sie es gleich noch einmal.",

  "flow.return.completed.title": "Sie sind fertig",
  "flow.return.completed.text": "Der Abgleich ist eingerichtet und eingeschaltet.",
  "flow.return.unknown.text":
    "Beide Systeme sind verbunden. Ob alles gewählt ist, lässt sich von hier nicht lesen; die Einstellungen des Abgleichs zeigen es.",
  "flow.return.close":
    "Wenn das ein neuer Tab ist, können Sie ihn schließen. Die Seite, von der Sie kamen, weiß schon Bescheid.",
  "flow.return.go": "Weiter",
};

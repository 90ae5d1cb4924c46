import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "Diese App",
  "product.inside": "diese App",

  "steps.label": "Schritte",
  "steps.connect": "Verbinden",
  "steps.configure": "Daten wählen",
  "steps.review": "Prüfen",
  "steps.done": "(erledigt)",

  "status.off": "Nicht verbunden",
  "status.connecting": "Wird verbunden",
  "status.connected": "Verbunden",
  "status.running": "Läuft",
  "status.attention": "Braucht Aufmerksamkeit",

  "action.next": "Prüfen",
  "action.back": "Zurück",
  "action.cancel": "Abbrechen",
  "action.retry": "Noch einmal versuchen",
  "action.reload": "Seite neu laden",
  "action.install": "Installieren",
  "action.save": "Änderungen speichern",
  "action.reconnect": "Neu verbinden",
  "action.uninstall": "Deinstallieren",
  "action.disconnect": "Trennen",
  "action.another": "Anderes Konto verwenden",
  "action.edit": "Ändern",
  "action.more": "Weitere Aktionen",
  "action.close": "Schließen",
  "action.open": "Integration einrichten",

  loading: "Wird geladen",

  "list.names": "{names}",
  "list.more": "{count, plural, one {# weiteres} other {# weitere}}",

  newTab: "(öffnet einen neuen Tab)",

  "connect.title": "{provider} verbinden",
  "connect.titleAgain": "{provider} neu verbinden",
  "connect.reads": "{Product} liest {objects} aus Ihrem Konto bei {provider}.",
  "connect.writes": "{Product} ergänzt und aktualisiert {objects} in Ihrem Konto bei {provider}.",
  "connect.both": "{Product} liest {objects} aus Ihrem Konto bei {provider} und ergänzt und aktualisiert {written}.",
  "connect.plain": "{Product} arbeitet mit Ihrem Konto bei {provider}.",
  "connect.window": "{provider} öffnet sich in einem Fenster. Melden Sie sich dort an und erlauben Sie den Zugriff.",
  "connect.form":
    "Geben Sie die Daten Ihres Kontos bei {provider} ein. Sie werden einmal gesendet und nicht wieder angezeigt.",
  "connect.none": "{provider} braucht keine Anmeldung.",
  "connect.button": "{provider} verbinden",
  "connect.buttonAgain": "{provider} neu verbinden",
  "connect.busy": "{provider} wird verbunden …",
  "connect.docs": "Wo Sie diese Angaben finden",
  "connect.unsupportedTitle": "{provider} lässt sich hier noch nicht verbinden",
  "connect.unsupported":
    "{provider} verlangt eine Anmeldung, die auf dieser Seite nicht möglich ist. Bitten Sie den Support von {product}, die Verbindung mit Ihnen herzustellen.",
  "connect.optional": "optional",
  "connect.missing": "Füllen Sie „{label}“ aus.",
  "connect.refused": "{provider} hat diese Angabe nicht angenommen. Prüfen Sie sie und versuchen Sie es noch einmal.",
  "connect.choose": "Auswählen …",
  "connect.show": "{label} anzeigen",
  "connect.hide": "{label} verbergen",

  "disconnect.busy": "Wird getrennt …",

  "connect.space.start": "Am Anfang steht ein Leerzeichen. Entfernen Sie es, wenn es nicht zu „{label}“ gehört.",
  "connect.space.end": "Am Ende steht ein Leerzeichen. Entfernen Sie es, wenn es nicht zu „{label}“ gehört.",
  "connect.space.both":
    "Am Anfang und am Ende stehen Leerzeichen. Entfernen Sie sie, wenn sie nicht zu „{label}“ gehören.",
  "connect.space.remove": "Entfernen",

  "package.title": "Zuerst das Paket in {provider} installieren",

  "connect.inputHelp": "Mehr zu {label}",

  "trouble.denied.title": "Der Zugriff wurde nicht erlaubt",
  "trouble.denied.text":
    "{provider} meldet, dass der Zugriff abgelehnt wurde. Es ist nichts verbunden. Versuchen Sie es noch einmal und erlauben Sie den Zugriff, oder fragen Sie, wer Ihr Konto bei {provider} verwaltet.",
  "trouble.closed.title": "Das Fenster wurde vorher geschlossen",
  "trouble.closed.text": "Es ist noch nichts verbunden. Verbinden Sie, wann immer Sie so weit sind.",
  "trouble.timed-out.title": "Das hat zu lange gedauert",
  "trouble.timed-out.text":
    "Zu Ihrer Sicherheit gilt eine Anmeldung nur wenige Minuten. Es ist noch nichts verbunden. Beginnen Sie einfach neu.",
  "trouble.superseded.title": "Sie haben in einem anderen Fenster weitergemacht",
  "trouble.superseded.text":
    "Ein neuerer Versuch hat diesen abgelöst. Schließen Sie ihn dort ab oder verbinden Sie hier noch einmal.",
  "trouble.failed.title": "{provider} ließ sich nicht verbinden",
  "trouble.failed.text":
    "Die Anmeldung hat nicht geklappt, es ist nichts verbunden. Versuchen Sie es noch einmal; bleibt es dabei, fragen Sie den Support von {product}.",

  "window.opening.title": "{provider} wird geöffnet …",
  "window.opening.text": "Ein Fenster geht auf. Melden Sie sich dort an und erlauben Sie den Zugriff.",
  "window.waiting.title": "Weiter geht es im Fenster von {provider}",
  "window.waiting.text": "Melden Sie sich dort an und erlauben Sie den Zugriff. Danach geht es hier von selbst weiter.",
  "window.soft-closed.title": "Sind Sie bei {provider} fertig?",
  "window.soft-closed.text":
    "Das Fenster scheint geschlossen zu sein. Haben Sie den Zugriff erlaubt, geht es hier gleich weiter. Wenn nicht, öffnen Sie das Fenster noch einmal.",
  "window.blocked.title": "Ihr Browser hat das Fenster blockiert",
  "window.blocked.text":
    "Es ist nichts verloren. Öffnen Sie {provider} mit der Schaltfläche unten, oder machen Sie in diesem Tab weiter und kommen Sie danach hierher zurück.",
  "window.verifying.title": "{provider} wird gefragt …",
  "window.verifying.text": "Das dauert einen Moment.",
  "window.front": "Fenster nach vorn holen",
  "window.again": "Fenster noch einmal öffnen",
  "window.open": "{provider} öffnen",
  "window.here": "In diesem Tab weitermachen",
  "window.hereHint":
    "Wenn Sie in diesem Tab weitermachen, verlassen Sie diese Seite. Kommen Sie zurück, sobald {provider} fertig ist; es geht weiter, wo Sie waren.",
  "window.done": "Ich bin fertig",

  "prepare.title": "Daten wählen",
  "prepare.text": "Es wird gelesen, was Ihr Konto bei {provider} bietet …",

  "review.busy": "Wird installiert …",
  "review.saving": "Wird gespeichert …",

  "installed.fresh.title": "Alles bereit",

  "uninstall.busy": "Wird deinstalliert …",

  "support.label": "Angaben für den Support",
  "support.reference": "Kennung",
  "support.wait":
    "{count, plural, one {Warten Sie # Sekunde, dann versuchen Sie es noch einmal.} other {Warten Sie # Sekunden, dann versuchen Sie es noch einmal.}}",

  "crash.title": "Dieser Teil der Seite ist ausgefallen",
  "crash.text": "Nichts Gespeichertes ist verloren. Versuchen Sie es noch einmal, oder laden Sie die Seite neu.",

  "action.rotate": "Neue Zugangsdaten eingeben",

  "installed.pausing": "Wird angehalten …",
  "installed.resuming": "Wird fortgesetzt …",
  "installed.paused": "Angehalten",
  "installed.resumed": "Läuft wieder",
};

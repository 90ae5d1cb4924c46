import type { SyncFlowMessages } from "../en.js";

export const syncFlow: SyncFlowMessages = {
  "flow.title": "Synchronizacja z księgowością",
  "flow.side.commerce": "Sprzedaż",
  "flow.side.accounting": "Księgowość",
  "flow.side.none": "Jeszcze nie wybrano",

  "flow.status.off": "Nieskonfigurowana",
  "flow.status.begun": "Niedokończona",
  "flow.status.away": "Czeka na Ciebie",
  "flow.status.on": "Włączona",
  "flow.status.paused": "Wyłączona",
  "flow.status.unknown": "Stan nieznany",

  "flow.system.connected": "Połączono",
  "flow.system.pending": "Logowanie niedokończone",
  "flow.system.attention": "Wymaga uwagi",
  "flow.system.gone": "Odłączono",
  "flow.system.off": "Brak połączenia",
  "flow.system.unknown": "Nieznany stan ({word})",
  "flow.system.connect": "Połącz tylko ten system",
  "flow.system.resume": "Dokończ logowanie",
  "flow.system.reconnect": "Połącz ponownie",
  "flow.system.unlink": "Odłącz",
  "flow.system.actions": "{action}: {provider}",

  "flow.pick.commerce": "Gdzie sprzedajesz?",
  "flow.pick.accounting": "Gdzie prowadzisz księgowość?",
  "flow.pick.choose": "Wybierz…",
  "flow.pick.search": "Szukaj…",
  "flow.pick.clear": "Wyczyść wybór",
  "flow.pick.none": "Nic nie nazywa się „{query}”.",
  "flow.pick.missing.commerce": "Wybierz, gdzie sprzedajesz.",
  "flow.pick.missing.accounting": "Wybierz, gdzie prowadzisz księgowość.",

  "flow.begin.title": "Księguj sprzedaż automatycznie",
  "flow.begin.text":
    "Sprzedaż, opłaty i płatności automatycznie przechodzą z Twojego systemu sprzedaży do księgowości.",
  "flow.begin.named": "Sprzedaż, opłaty i płatności automatycznie przechodzą z {commerce} do {accounting}.",
  "flow.begin.window":
    "Otworzy się nowa karta. Zaloguj się tam do obu systemów, wybierz, gdzie wszystko ma trafiać w księgach, i wróć.",
  "flow.begin.here":
    "Na chwilę opuścisz tę stronę: zaloguj się do obu systemów, wybierz, gdzie wszystko ma trafiać w księgach, i wróć.",
  "flow.setUp": "Skonfiguruj synchronizację",
  "flow.continue": "Kontynuuj konfigurację",
  "flow.settings": "Zmień ustawienia",

  "flow.left.title": "Konfiguracja nie jest dokończona",
  "flow.left.connect": "Do połączenia pozostaje: {names}.",
  "flow.left.both": "Trzeba jeszcze połączyć oba systemy.",
  "flow.left.reconnect": "Trzeba ponownie połączyć {names}: dostęp wygasł albo został cofnięty.",
  "flow.left.stoppedTitle": "Synchronizacja się zatrzymała",
  "flow.left.configure":
    "Oba systemy są połączone. Pozostaje wybrać, gdzie w księgach mają trafiać sprzedaż, opłaty i płatności.",
  "flow.left.enableTitle": "Synchronizacja jest wyłączona",
  "flow.left.enable": "Wszystko jest wybrane. Włącz synchronizację w jej ustawieniach.",

  "flow.opening": "Otwieranie…",
  "flow.away.opening.title": "Otwieranie strony…",
  "flow.away.opening.text": "To potrwa chwilę.",
  "flow.away.waiting.title": "Dokończ w drugiej karcie",
  "flow.away.waiting.text": "Gdy wrócisz, ta strona sama przejdzie dalej.",
  "flow.away.expired":
    "Druga karta informuje, że link wygasł? Link jest ważny przez kilka sekund i otwiera się jeden raz.",
  "flow.away.soft-closed.title": "Czy wszystko gotowe?",
  "flow.away.soft-closed.text": "Druga karta wygląda na zamkniętą. Oto obecny stan:",
  "flow.away.back.title": "Jeszcze niedokończone",
  "flow.away.back.text": "Oto obecny stan. Możesz kontynuować od tego samego miejsca.",
  "flow.away.blocked.title": "Przeglądarka zablokowała nową kartę",
  "flow.away.blocked.text":
    "Nic nie przepadło. Otwórz ją przyciskiem poniżej albo kontynuuj w tej karcie i wróć później.",
  "flow.away.verifying.title": "Sprawdzanie stanu…",
  "flow.away.verifying.text": "To potrwa chwilę.",
  "flow.away.open": "Otwórz w nowej karcie",
  "flow.away.again": "Pobierz nowy link",
  "flow.away.here": "Kontynuuj w tej karcie",
  "flow.away.done": "Gotowe",
  "flow.away.check": "Sprawdź ponownie",

  "flow.superseded.title": "Konfiguracja trwa w innym miejscu tej strony",
  "flow.superseded.text": "Dokończ tam albo kontynuuj tutaj: oba sposoby są dobre.",

  "flow.on.title": "{commerce} synchronizuje się z {accounting}",
  "flow.on.text": "Sprzedaż, opłaty i płatności automatycznie trafiają do Twoich ksiąg.",
  "flow.on.fresh": "Wszystko gotowe",
  "flow.on.freshText": "Synchronizacja jest skonfigurowana i włączona.",
  "flow.unknown.title": "Oba systemy są połączone",
  "flow.unknown.text": "Stąd nie można sprawdzić, czy wszystko jest wybrane. Otwórz ustawienia, aby to zobaczyć.",
  "flow.fact.last": "Ostatnia synchronizacja",
  "flow.fact.success": "Ostatnia udana synchronizacja",
  "flow.fact.schedule": "Harmonogram",
  "flow.fact.never": "Jeszcze nie",
  "flow.schedule.daily": "Codziennie o {time} ({zone})",
  "flow.schedule.monthly": "Co miesiąc o {time} ({zone})",
  "flow.schedule.other": "{word}",

  "flow.sync.now": "Synchronizuj teraz",
  "flow.sync.busy": "Synchronizowanie…",
  "flow.sync.running": "Trwa synchronizacja",
  "flow.sync.slow": "Synchronizacja trwa dłużej niż zwykle",
  "flow.sync.success": "Zsynchronizowano",
  "flow.sync.nothing-new": "Nic nowego do synchronizacji",
  "flow.sync.failed": "Nie powiodła się",
  "flow.sync.unknown": "Nieznany stan ({word})",
  "flow.sync.why.configuration": "Ustawienia już nie pasują. Otwórz je i sprawdź, gdzie wszystko ma trafiać.",
  "flow.sync.why.disconnected":
    "Jeden z systemów nie był już połączony. Połącz go ponownie, a potem zsynchronizuj jeszcze raz.",
  "flow.sync.why.billing": "Subskrypcja {accounting} wygasła. Odnów ją tam, a potem zsynchronizuj jeszcze raz.",
  "flow.sync.why.duplicate":
    "Synchronizację zatrzymano, aby nic nie zostało zapisane dwa razy. Skontaktuj się z pomocą techniczną {product}.",
  "flow.sync.why.server": "W usłudze wystąpił problem. Zsynchronizuj jeszcze raz za kilka minut.",
  "flow.sync.why.processing":
    "Nie udało się przetworzyć danych. Zsynchronizuj jeszcze raz; jeśli problem się powtarza, skontaktuj się z pomocą techniczną {product}.",
  "flow.sync.why.writing":
    "{accounting} nie przyjmuje wszystkich danych. Sprawdź ustawienia, a potem zsynchronizuj jeszcze raz.",
  "flow.sync.why.other":
    "Zsynchronizuj jeszcze raz; jeśli problem się powtarza, skontaktuj się z pomocą techniczną {product}.",
  "flow.quota.title": "Dzisiejszy limit został osiągnięty",
  "flow.quota.text": "Nic nie przepadło. Synchronizacja będzie znów możliwa od: {time}.",

  "flow.history.show": "Pokaż historię",
  "flow.history.hide": "Ukryj historię",
  "flow.history.title": "Historia",
  "flow.history.empty": "Nie było jeszcze żadnej synchronizacji.",
  "flow.history.more": "Pokaż więcej",
  "flow.history.details": "Informacje dla pomocy technicznej",
  "flow.history.said": "Co zgłasza usługa",

  "flow.unlink.title": "Odłączyć {provider}?",
  "flow.unlink.text":
    "Synchronizacja między {commerce} a {accounting} zatrzyma się teraz: nic nowego nie będzie odczytywane ani zapisywane. To, co jest już w {accounting}, pozostanie, a {provider} możesz połączyć ponownie.",
  "flow.unlink.alone": "Nic nowego nie będzie odczytywane ani zapisywane. {provider} możesz połączyć ponownie.",
  "flow.unlink.busy": "Odłączanie…",
  "flow.unlink.done": "Odłączono {provider}",

  "flow.share.open": "Przekaż to innej osobie",
  "flow.share.title": "Link dla Twojej księgowości",
  "flow.share.text":
    "Wyślij go osobie, która prowadzi Twoje księgi. Otwiera konfigurację w {product}; osoba, która go otworzy, loguje się tam do systemów.",
  "flow.share.label": "Link",
  "flow.share.copy": "Kopiuj link",
  "flow.share.copied": "Skopiowano",
  "flow.share.failed": "Nie udało się utworzyć linku",
  "flow.share.failedText": "Spróbuj ponownie za chwilę.",

  "flow.return.completed.title": "Gotowe",
  "flow.return.completed.text": "Synchronizacja jest skonfigurowana i włączona.",
  "flow.return.unknown.text":
    "Oba systemy są połączone. Stąd nie można sprawdzić, czy wszystko jest wybrane; pokazują to ustawienia synchronizacji.",
  "flow.return.close": "Jeśli to nowa karta, możesz ją zamknąć. Poprzednia strona już o tym wie.",
  "flow.return.go": "Kontynuuj",
};

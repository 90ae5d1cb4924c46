import type { StatusMessages } from "../en.js";

export const status: StatusMessages = {
  "health.state.connected": "Połączono",
  "health.state.pending": "Niedokończone",
  "health.state.needs-attention": "Wymaga uwagi",
  "health.state.paused": "Wstrzymano",
  "health.state.syncing": "Synchronizacja",
  "health.state.disconnected": "Rozłączono",
  "health.state.not-connected": "Brak połączenia",
  "health.state.unknown": "Niejasny stan",
  "health.state.unavailable": "Nie można sprawdzić",

  "health.reason.not-begun": "Połącz {provider}, aby zacząć; do tego czasu nic nie działa.",
  "health.reason.account-gone": "Konta {provider} już nie ma, więc nic nie działa, dopóki nie połączysz innego.",
  "health.reason.sign-in-unfinished": "Logowanie w {provider} nie zostało dokończone, więc nic jeszcze nie działa.",
  "health.reason.bad-credentials":
    "{provider} nie przyjmuje już logowania, więc z kontem {account} nie ma wymiany nowych danych.",
  "health.reason.deauthorized": "W {provider} cofnięto dostęp, więc z kontem {account} nie ma wymiany nowych danych.",
  "health.reason.unlinked": "Konto {account} zostało odłączone, więc z {provider} nie ma wymiany nowych danych.",
  "health.reason.account-failing":
    "{provider} wciąż odmawia dostępu, więc z kontem {account} nie ma wymiany nowych danych.",
  "health.reason.unknown-account": "Zgłoszony stan konta {account} to „{word}”; nie można go ocenić w {product}.",
  "health.reason.account-errors": "{provider} zgłasza problem z kontem {account}, więc może czegoś brakować.",
  "health.reason.not-installed":
    "Konto {account} jest połączone. Nic nie działa, dopóki konfiguracja nie zostanie dokończona.",
  "health.reason.paused": "Odczyt jest wstrzymany, więc z konta {account} nie napływa nic nowego.",
  "health.reason.read-failed": "Ostatni odczyt nie został zakończony, więc dane w {product} mogą być nieaktualne.",
  "health.reason.read-failed.of":
    "Ostatni odczyt nie został zakończony ({names}), więc dane w {product} mogą być nieaktualne.",
  "health.reason.write-failed": "Ostatnie zmiany nie dotarły do {provider}.",
  "health.reason.write-failed.of": "Ostatnie zmiany ({names}) nie dotarły do {provider}.",
  "health.reason.events-failed": "{Product} nie otrzymuje teraz informacji o zmianach w {provider}.",
  "health.reason.events-failed.of": "{Product} nie otrzymuje teraz informacji o zmianach: {names}.",
  "health.reason.operation-failed": "Ostatnie działanie nie zostało zakończone, więc może czegoś brakować.",
  "health.reason.operation-failed.of":
    "Ostatnie działanie nie zostało zakończone ({names}), więc może czegoś brakować.",
  "health.reason.unhealthy":
    "Synchronizacja z kontem {account} nie działa tak, jak powinna. Pomoc techniczna {product} może pomóc.",
  "health.reason.unknown-health":
    "Zgłoszony stan synchronizacji z kontem {account} to „{word}”; nie można go ocenić w {product}.",
  "health.reason.unknown-operation":
    "Ostatnie działanie zakończyło się wynikiem „{word}”; nie można go ocenić w {product}.",
  "health.reason.first-read": "Odczytywanie danych, które są już na koncie {account}. Możesz opuścić tę stronę.",
  "health.reason.first-read.of": "Pierwszy odczyt: {names}. Możesz opuścić tę stronę.",
  "health.reason.running": "Trwa synchronizacja z kontem {account}.",
  "health.reason.running.of": "Trwa synchronizacja: {names}.",
  "health.reason.partly-paused": "Część danych konta {account} jest wstrzymana; reszta działa.",
  "health.reason.works": "Konto {account} działa tak, jak powinno.",
  "health.reason.sync-incomplete":
    "Konfiguracja nie została dokończona, więc nic jeszcze nie jest synchronizowane z kontem {account}.",
  "health.reason.sync-off":
    "Synchronizacja jest wyłączona, więc nic nowego nie jest synchronizowane z kontem {account}.",
  "health.reason.sync-configuration":
    "Ostatnia synchronizacja zatrzymała się z powodu ustawień, więc brakuje najnowszych danych.",
  "health.reason.sync-disconnected": "Ostatnia synchronizacja zatrzymała się, ponieważ {provider} nie ma połączenia.",
  "health.reason.sync-billing": "Ostatnia synchronizacja zatrzymała się, ponieważ Twój plan jej nie obejmuje.",
  "health.reason.sync-failed": "Ostatnia synchronizacja nie została zakończona, więc brakuje najnowszych danych.",
  "health.reason.sync-unknown":
    "Ostatnia synchronizacja zakończyła się wynikiem „{word}”; nie można go ocenić w {product}.",
  "health.reason.sync-running": "Trwa synchronizacja z kontem {account}.",
  "health.reason.wordless": "Nie można teraz ustalić stanu konta {account}.",

  "health.action.connect": "Połącz",
  "health.action.resume": "Wznów",
  "health.action.finish": "Dokończ łączenie",
  "health.action.finishSetup": "Dokończ konfigurację",
  "health.action.reconnect": "Połącz ponownie",
  "health.action.retry": "Spróbuj ponownie",
  "health.action.review": "Zobacz szczegóły",
  "health.action.contact": "Uzyskaj pomoc",
  "health.working.retry": "Ponawianie próby…",
  "health.working.resume": "Wznawianie…",
  "health.fixed": "Gotowe. Konto {account} znów działa.",

  "health.since": "Od",
  "health.synced": "Ostatnia synchronizacja",
  "health.checked": "Ostatnie sprawdzenie",
  "health.checkedOffline": "Brak internetu. Ostatnie sprawdzenie",
  "health.activity": "Ostatnia aktywność",
  "health.says": "Co zgłasza {provider}",

  "health.list": "Połączenia",
  "health.changed": "{name}: {state}",
  "health.empty.title": "Nic jeszcze nie jest połączone",
  "health.empty.text": "Gdy połączysz konto, zobaczysz tu jego stan.",
  "health.missing.title": "Tego połączenia już tu nie ma",
  "health.missing.text": "Możliwe, że zostało usunięte. Nic nie jest z nim synchronizowane.",
  "health.banner.attention":
    "{count, plural, one {Uwagi wymaga # połączenie z {total}} few {Uwagi wymagają # połączenia z {total}} many {Uwagi wymaga # połączeń z {total}} other {Uwagi wymaga # połączenia z {total}}}",
  "health.banner.only": "{name} wymaga Twojej uwagi",
  "health.banner.names": "{names}",
  "health.banner.fine":
    "{count, plural, one {# połączenie. Nic nie wymaga Twojej uwagi} few {# połączenia. Nic nie wymaga Twojej uwagi} many {# połączeń. Nic nie wymaga Twojej uwagi} other {# połączenia. Nic nie wymaga Twojej uwagi}}",
  "health.banner.show": "Pokaż połączenia",

  "health.contact.title": "Uzyskaj pomoc: {name}",
  "health.contact.text": "Wyślij to do pomocy technicznej {product}. Od razu będzie jasne, o które połączenie chodzi.",

  "activity.title": "Aktywność",
  "activity.empty": "Nic jeszcze nie zostało wykonane. Odczyty i zapisy pojawią się tutaj.",
  "activity.data": "Dane",
  "activity.backfill": "Pierwszy odczyt: {object}",
  "activity.soFar":
    "{count, plural, one {dotąd # rekord} few {dotąd # rekordy} many {dotąd # rekordów} other {dotąd # rekordu}}",
  "activity.of":
    "{total, plural, one {{count} z około # rekordu} few {{count} z około # rekordów} many {{count} z około # rekordów} other {{count} z około # rekordu}}",
  "activity.read.success": "Odczytano",
  "activity.read.counted":
    "{count, plural, =0 {Nic nowego do odczytania} one {Odczytano # rekord} few {Odczytano # rekordy} many {Odczytano # rekordów} other {Odczytano # rekordu}}",
  "activity.read.failure": "Nie udało się odczytać",
  "activity.read.in-progress": "Odczytywanie",
  "activity.write.success": "Zapisano w {provider}",
  "activity.write.counted":
    "{count, plural, =0 {Nic do zapisania w {provider}} one {Zapisano # rekord w {provider}} few {Zapisano # rekordy w {provider}} many {Zapisano # rekordów w {provider}} other {Zapisano # rekordu w {provider}}}",
  "activity.write.failure": "Nie udało się zapisać w {provider}",
  "activity.write.in-progress": "Zapisywanie w {provider}",
  "activity.subscribe.success": "Odebrano zdarzenia",
  "activity.subscribe.counted":
    "{count, plural, =0 {Brak nowych zdarzeń} one {Odebrano # zdarzenie} few {Odebrano # zdarzenia} many {Odebrano # zdarzeń} other {Odebrano # zdarzenia}}",
  "activity.subscribe.failure": "Nie udało się odebrać zdarzeń",
  "activity.subscribe.in-progress": "Odbieranie zdarzeń",
  "activity.unknown.success": "Gotowe",
  "activity.unknown.counted":
    "{count, plural, =0 {Nic do zrobienia} one {Przetworzono # rekord} few {Przetworzono # rekordy} many {Przetworzono # rekordów} other {Przetworzono # rekordu}}",
  "activity.unknown.failure": "Nie udało się",
  "activity.unknown.in-progress": "W toku",
  "activity.unclear": "Nie jest jasne, jak to się zakończyło",
  "activity.word": "Zgłoszono jako „{word}”",
  "activity.said": "Otrzymana odpowiedź:",
  "activity.support": "Informacje dla pomocy technicznej: {object}",
  "activity.more": "Pokaż więcej",
  "activity.added":
    "{count, plural, one {jeszcze # wpis} few {jeszcze # wpisy} many {jeszcze # wpisów} other {jeszcze # wpisu}}",
  "activity.copy": "Kopiuj numer referencyjny",
  "activity.copied": "Skopiowano",
  "activity.copyFailed":
    "Kopiowanie nie jest tu dozwolone. Numer referencyjny jest zaznaczony: skopiuj go za pomocą klawiatury.",
};

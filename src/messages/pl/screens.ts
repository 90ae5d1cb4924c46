import type { ScreenMessages } from "../en.js";

/*
 * `{Product}` stands only where Polish wants the nominative, `{product}` only where it wants the genitive, dative or locative: for the
 * neutral words these three are one form, and a host's own name stays as it is.
 */
export const screens: ScreenMessages = {
  "product.start": "Ta aplikacja",
  "product.inside": "tej aplikacji",

  "steps.label": "Kroki",
  "steps.connect": "Połączenie",
  "steps.configure": "Wybór danych",
  "steps.review": "Sprawdzenie",
  "steps.done": "(gotowe)",

  "status.off": "Brak połączenia",
  "status.connecting": "Łączenie",
  "status.connected": "Połączono",
  "status.running": "Działa",
  "status.attention": "Wymaga uwagi",

  "action.next": "Sprawdź",
  "action.back": "Wstecz",
  "action.cancel": "Anuluj",
  "action.retry": "Spróbuj ponownie",
  "action.reload": "Odśwież stronę",
  "action.install": "Zainstaluj",
  "action.save": "Zapisz zmiany",
  "action.reconnect": "Połącz ponownie",
  "action.uninstall": "Odinstaluj",
  "action.disconnect": "Rozłącz",
  "action.another": "Użyj innego konta",
  "action.edit": "Zmień",
  "action.more": "Więcej działań",
  "action.close": "Zamknij",
  "action.open": "Skonfiguruj integrację",

  loading: "Wczytywanie",
  "list.names": "{names}",
  "list.more": "{count, plural, one {i jeszcze #} few {i jeszcze #} many {i jeszcze #} other {i jeszcze #}}",
  newTab: "(otwiera się w nowej karcie)",

  "connect.title": "Połącz {provider}",
  "connect.titleAgain": "Połącz ponownie {provider}",
  "connect.reads": "{Product} odczytuje z Twojego konta {provider}: {objects}.",
  "connect.writes": "{Product} dodaje i aktualizuje na Twoim koncie {provider}: {objects}.",
  "connect.both": "{Product} odczytuje z Twojego konta {provider}: {objects}, a także dodaje i aktualizuje: {written}.",
  "connect.plain": "{Product} korzysta z Twojego konta {provider}.",
  "connect.window": "{provider} otworzy się w nowym oknie. Zaloguj się tam i zezwól na dostęp.",
  "connect.form": "Wpisz dane swojego konta {provider}. Zostaną wysłane tylko raz i nie będą już wyświetlane.",
  "connect.none": "{provider} nie wymaga logowania.",
  "connect.button": "Połącz {provider}",
  "connect.buttonAgain": "Połącz ponownie {provider}",
  "connect.busy": "Łączenie z {provider}…",
  "connect.docs": "Gdzie znaleźć te dane",
  "connect.unsupportedTitle": "{provider}: połączenie nie jest tu jeszcze możliwe",
  "connect.unsupported":
    "{provider} wymaga sposobu logowania, który na tej stronie nie jest możliwy. Poproś pomoc techniczną {product} o wspólne nawiązanie połączenia.",
  "connect.optional": "opcjonalnie",
  "connect.missing": "Wypełnij pole „{label}”.",
  "connect.refused": "{provider} nie przyjmuje tej wartości. Sprawdź ją i spróbuj ponownie.",
  "connect.choose": "Wybierz…",
  "connect.show": "Pokaż: {label}",
  "connect.hide": "Ukryj: {label}",
  "disconnect.busy": "Rozłączanie…",
  "connect.space.start": "Na początku jest spacja. Usuń ją, jeśli nie należy do wartości „{label}”.",
  "connect.space.end": "Na końcu jest spacja. Usuń ją, jeśli nie należy do wartości „{label}”.",
  "connect.space.both": "Na początku i na końcu są spacje. Usuń je, jeśli nie należą do wartości „{label}”.",
  "connect.space.remove": "Usuń",
  "package.title": "Najpierw zainstaluj pakiet w {provider}",
  "connect.inputHelp": "Więcej informacji: {label}",

  "trouble.denied.title": "Nie zezwolono na dostęp",
  "trouble.denied.text":
    "{provider} informuje, że odmówiono dostępu, więc nic nie zostało połączone. Spróbuj ponownie i zezwól na dostęp albo zwróć się do osoby, która zarządza Twoim kontem {provider}.",
  "trouble.closed.title": "Okno zamknięto przed zakończeniem",
  "trouble.closed.text": "Nic jeszcze nie zostało połączone. Możesz połączyć ponownie w dowolnej chwili.",
  "trouble.timed-out.title": "Minęło zbyt dużo czasu",
  "trouble.timed-out.text":
    "Dla bezpieczeństwa logowanie jest ważne tylko przez kilka minut. Nic jeszcze nie zostało połączone. Połącz ponownie, aby zacząć od nowa.",
  "trouble.superseded.title": "Łączenie trwa w innym oknie",
  "trouble.superseded.text": "Nowsza próba zastąpiła tę. Dokończ ją tam albo połącz ponownie tutaj.",
  "trouble.failed.title": "{provider}: nie udało się połączyć",
  "trouble.failed.text":
    "Logowanie się nie powiodło, więc nic nie zostało połączone. Spróbuj ponownie; jeśli problem się powtarza, skontaktuj się z pomocą techniczną {product}.",

  "window.opening.title": "Otwieranie {provider}…",
  "window.opening.text": "Otwiera się okno. Zaloguj się tam i zezwól na dostęp.",
  "window.waiting.title": "Dokończ w oknie {provider}",
  "window.waiting.text": "Zaloguj się tam i zezwól na dostęp. Po zakończeniu ta strona sama przejdzie dalej.",
  "window.soft-closed.title": "Czy wszystko gotowe w {provider}?",
  "window.soft-closed.text":
    "Okno wygląda na zamknięte. Jeśli dostęp jest już przyznany, ta strona za chwilę sama przejdzie dalej. Jeśli nie, otwórz okno ponownie.",
  "window.blocked.title": "Przeglądarka zablokowała okno",
  "window.blocked.text":
    "Nic nie przepadło. Otwórz {provider} przyciskiem poniżej albo kontynuuj w tej karcie i wróć tu później.",
  "window.verifying.title": "Sprawdzanie w {provider}…",
  "window.verifying.text": "To potrwa chwilę.",
  "window.front": "Pokaż okno na wierzchu",
  "window.again": "Otwórz okno ponownie",
  "window.open": "Otwórz {provider}",
  "window.here": "Kontynuuj w tej karcie",
  "window.hereHint":
    "Jeśli kontynuujesz w tej karcie, opuszczasz tę stronę. Po zakończeniu w {provider} wróć tutaj, aby przejść dalej od tego samego miejsca.",
  "window.done": "Gotowe",

  "prepare.title": "Wybierz dane",
  "prepare.text": "Odczytywanie danych dostępnych na Twoim koncie {provider}…",
  "review.busy": "Instalowanie…",
  "review.saving": "Zapisywanie…",

  "installed.fresh.title": "Wszystko gotowe",

  "uninstall.busy": "Odinstalowywanie…",

  "support.label": "Informacje dla pomocy technicznej",
  "support.reference": "Numer referencyjny",
  "support.wait":
    "{count, plural, one {Zaczekaj # sekundę i spróbuj ponownie.} few {Zaczekaj # sekundy i spróbuj ponownie.} many {Zaczekaj # sekund i spróbuj ponownie.} other {Zaczekaj # sekundy i spróbuj ponownie.}}",
  "crash.title": "Ta część strony przestała działać",
  "crash.text": "Zapisane dane nie przepadły. Spróbuj ponownie albo odśwież stronę.",
  "action.rotate": "Wpisz nowe dane",
  "installed.pausing": "Wstrzymywanie…",
  "installed.resuming": "Wznawianie…",
  "installed.paused": "Wstrzymano",
  "installed.resumed": "Działa ponownie",
};

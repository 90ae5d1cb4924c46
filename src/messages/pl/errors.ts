import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Brak połączenia",
  "error.network.text": "Nie można uzyskać dostępu do {product}. Sprawdź połączenie z internetem i spróbuj ponownie.",
  "error.timeout.title": "Nie ma jeszcze odpowiedzi",
  "error.timeout.text": "{Product} zbyt długo nie odpowiada. Spróbuj ponownie za chwilę.",
  "error.bad_response.title": "Nie udało się odczytać odpowiedzi",
  "error.bad_response.text": "Na drodze od tej strony do {product} coś nie działa. Spróbuj ponownie za chwilę.",
  "error.unsafe_url.title": "Otwarcie tego adresu nie jest bezpieczne",
  "error.unsafe_url.text":
    "Strona logowania ma adres, któremu ta strona nie ufa, więc nie została otwarta. Skontaktuj się z pomocą techniczną {product}.",
  "error.invalid_input.title": "Coś wymaga ponownego sprawdzenia",
  "error.invalid_input.text": "Nie wszystko zostało przyjęte. Sprawdź swój wybór i spróbuj ponownie.",
  "error.session_ended.title": "Sesja została zakończona",
  "error.session_ended.text":
    "Twoja sesja w {product} wygasła. Odśwież stronę, aby się zalogować, a potem kontynuuj tutaj.",
  "error.payment_required.title": "Brak w Twoim planie",
  "error.payment_required.text":
    "Ta integracja wymaga innego planu. Zwróć się do osoby, która zajmuje się Twoją subskrypcją.",
  "error.forbidden.title": "Nie masz do tego uprawnień",
  "error.forbidden.text": "Twoja rola na to nie pozwala. Zwróć się do administratora swojej organizacji.",
  "error.identity_mismatch.title": "Sesja należy do innej osoby",
  "error.identity_mismatch.text": "Strona i Twoja sesja już do siebie nie pasują. Odśwież stronę.",
  "error.not_found.title": "Ten element jest niedostępny",
  "error.not_found.text":
    "Możliwe, że został usunięty. Odśwież stronę albo skontaktuj się z pomocą techniczną {product}.",
  "error.conflict.title": "W tym samym czasie zmiany wprowadził ktoś inny",
  "error.conflict.text": "Twój wybór nadal tu jest. Przejrzyj go i zapisz jeszcze raz.",
  "error.too_large.title": "To za dużo naraz",
  "error.too_large.text": "Wybierz mniej pól i spróbuj ponownie.",
  "error.rate_limited.title": "Zbyt wiele żądań naraz",
  "error.rate_limited.text": "Zaczekaj chwilę i spróbuj ponownie. Nic nie przepadło.",
  "error.quota_exhausted.title": "Limit został osiągnięty",
  "error.quota_exhausted.text": "Twój plan nie pozwala teraz na więcej. Skontaktuj się z pomocą techniczną {product}.",
  "error.credentials_refused.title": "{provider} nie przyjmuje tych danych",
  "error.credentials_refused.text":
    "Nic jeszcze nie zostało połączone. Sprawdź wpisane dane i spróbuj ponownie; klucz mógł wygasnąć albo nie mieć uprawnienia.",
  "error.provider_unavailable.title": "{provider} nie odpowiada",
  "error.provider_unavailable.text":
    "Wygląda na to, że {provider} jest teraz poza zasięgiem. Wpisane dane nadal tu są; spróbuj ponownie za kilka minut.",
  "error.upstream_unavailable.title": "Usługa nie odpowiada",
  "error.upstream_unavailable.text": "To nie Twoja wina i nic nie przepadło. Spróbuj ponownie za kilka minut.",
  "error.unexpected.title": "Nie udało się",
  "error.unexpected.text":
    "Po naszej stronie wystąpił problem. Spróbuj ponownie; jeśli się powtarza, skontaktuj się z pomocą techniczną {product}.",
};

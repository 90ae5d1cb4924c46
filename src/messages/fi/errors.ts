import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Ei yhteyttä",
  "error.network.text": "{Product} ei vastaa. Tarkista internetyhteys ja yritä uudelleen.",
  "error.timeout.title": "Ei vielä vastausta",
  "error.timeout.text": "{Product} vastasi liian hitaasti. Yritä hetken kuluttua uudelleen.",
  "error.bad_response.title": "Vastausta ei voitu lukea",
  "error.bad_response.text": "Tämä sivu ja {product} eivät nyt ymmärrä toisiaan. Yritä hetken kuluttua uudelleen.",
  "error.unsafe_url.title": "Tätä osoitetta ei ole turvallista avata",
  "error.unsafe_url.text":
    "Kirjautumissivun osoite ei ole sellainen, johon tämä sivu luottaa, joten sitä ei avattu. Ota yhteyttä tukeen ({product}).",
  "error.invalid_input.title": "Jokin kaipaa tarkistusta",
  "error.invalid_input.text": "Kaikkea ei hyväksytty. Tarkista valintasi ja yritä uudelleen.",
  "error.session_ended.title": "Olet kirjautunut ulos",
  "error.session_ended.text":
    "Istuntosi on päättynyt ({product}). Lataa sivu uudelleen, kirjaudu sisään ja jatka täällä.",
  "error.payment_required.title": "Ei sisälly tilaukseesi",
  "error.payment_required.text": "Tämä integraatio vaatii toisen tilauksen. Kysy henkilöltä, joka hoitaa tilaustanne.",
  "error.forbidden.title": "Sinulla ei ole oikeutta tähän",
  "error.forbidden.text": "Roolisi ei salli tätä. Kysy organisaatiosi järjestelmänvalvojalta.",
  "error.identity_mismatch.title": "Olet kirjautunut toisena käyttäjänä",
  "error.identity_mismatch.text": "Sivu ja kirjautumisesi eivät enää kuulu yhteen. Lataa sivu uudelleen.",
  "error.not_found.title": "Tämä ei ole saatavilla",
  "error.not_found.text": "Se on ehkä poistettu. Lataa sivu uudelleen tai ota yhteyttä tukeen ({product}).",
  "error.conflict.title": "Joku muutti tätä samaan aikaan",
  "error.conflict.text": "Valintasi ovat tallessa. Käy ne läpi ja tallenna vielä kerran.",
  "error.too_large.title": "Tämä on liikaa kerralla",
  "error.too_large.text": "Valitse vähemmän kenttiä ja yritä uudelleen.",
  "error.rate_limited.title": "Liian monta pyyntöä kerralla",
  "error.rate_limited.text": "Odota hetki ja yritä sitten uudelleen. Mitään ei ole menetetty.",
  "error.quota_exhausted.title": "Raja on saavutettu",
  "error.quota_exhausted.text": "Tilauksesi ei salli enempää juuri nyt. Ota yhteyttä tukeen ({product}).",
  "error.credentials_refused.title": "{provider} ei hyväksynyt näitä tietoja",
  "error.credentials_refused.text":
    "Mitään ei ole vielä yhdistetty. Tarkista antamasi tiedot ja yritä uudelleen. Avain on voinut vanhentua tai siltä voi puuttua oikeus.",
  "error.provider_unavailable.title": "{provider} ei vastaa",
  "error.provider_unavailable.text":
    "{provider} ei näytä olevan juuri nyt saatavilla. Antamasi tiedot ovat tallessa. Yritä muutaman minuutin kuluttua uudelleen.",
  "error.upstream_unavailable.title": "Palvelu ei vastaa",
  "error.upstream_unavailable.text":
    "Tämä ei johdu sinusta, eikä mitään ole menetetty. Yritä muutaman minuutin kuluttua uudelleen.",
  "error.unexpected.title": "Se ei onnistunut",
  "error.unexpected.text":
    "Jokin meni vikaan meidän päässämme. Yritä uudelleen. Jos ongelma jatkuu, ota yhteyttä tukeen ({product}).",
};

import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Bez připojení",
  "error.network.text": "{Product} neodpovídá. Zkontrolujte připojení k internetu a zkuste to znovu.",
  "error.timeout.title": "Zatím bez odpovědi",
  "error.timeout.text": "{Product} neodpovídá dostatečně rychle. Zkuste to za chvíli znovu.",
  "error.bad_response.title": "Odpověď nelze přečíst",
  "error.bad_response.text": "Tato stránka a {product} si teď nerozumějí. Zkuste to za chvíli znovu.",
  "error.unsafe_url.title": "Otevření této adresy není bezpečné",
  "error.unsafe_url.text":
    "Přihlašovací stránka má adresu, které tato stránka nedůvěřuje, proto se neotevřela. Obraťte se na podporu ({product}).",
  "error.invalid_input.title": "Něco je třeba znovu zkontrolovat",
  "error.invalid_input.text": "Ne vše bylo přijato. Zkontrolujte svůj výběr a zkuste to znovu.",
  "error.session_ended.title": "Jste odhlášeni",
  "error.session_ended.text":
    "Platnost vašeho přihlášení vypršela ({product}). Načtěte stránku znovu, přihlaste se a pokračujte zde.",
  "error.payment_required.title": "Není součástí vašeho tarifu",
  "error.payment_required.text":
    "Tato integrace vyžaduje jiný tarif. Obraťte se na toho, kdo se u vás stará o předplatné.",
  "error.forbidden.title": "K tomu nemáte oprávnění",
  "error.forbidden.text": "Vaše role to neumožňuje. Obraťte se na správce své organizace.",
  "error.identity_mismatch.title": "Jste přihlášeni jako někdo jiný",
  "error.identity_mismatch.text": "Stránka a vaše přihlášení k sobě už nepatří. Načtěte stránku znovu.",
  "error.not_found.title": "Toto není k dispozici",
  "error.not_found.text": "Možná to bylo odstraněno. Načtěte stránku znovu, nebo se obraťte na podporu ({product}).",
  "error.conflict.title": "Někdo to ve stejnou chvíli změnil",
  "error.conflict.text": "Váš výběr je stále zde. Projděte si ho a pak ho uložte ještě jednou.",
  "error.too_large.title": "Najednou je toho příliš mnoho",
  "error.too_large.text": "Vyberte méně polí a zkuste to znovu.",
  "error.rate_limited.title": "Příliš mnoho požadavků najednou",
  "error.rate_limited.text": "Chvíli počkejte a zkuste to znovu. O nic jste nepřišli.",
  "error.quota_exhausted.title": "Limit je vyčerpán",
  "error.quota_exhausted.text": "Váš tarif teď víc neumožňuje. Obraťte se na podporu ({product}).",
  "error.credentials_refused.title": "Služba {provider} tyto údaje nepřijala",
  "error.credentials_refused.text":
    "Zatím není nic připojeno. Zkontrolujte zadané údaje a zkuste to znovu. Klíči mohla skončit platnost nebo mu může chybět oprávnění.",
  "error.provider_unavailable.title": "{provider} neodpovídá",
  "error.provider_unavailable.text":
    "{provider} teď zřejmě není k dispozici. Zadané údaje jsou stále zde. Zkuste to za několik minut znovu.",
  "error.upstream_unavailable.title": "Služba neodpovídá",
  "error.upstream_unavailable.text": "Není to vaše chyba a o nic jste nepřišli. Zkuste to za několik minut znovu.",
  "error.unexpected.title": "To se nepodařilo",
  "error.unexpected.text":
    "Na naší straně se něco pokazilo. Zkuste to znovu. Pokud to přetrvá, obraťte se na podporu ({product}).",
};

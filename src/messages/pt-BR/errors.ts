import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Sem conexão",
  "error.network.text": "Não foi possível acessar {product}. Verifique sua conexão com a internet e tente novamente.",
  "error.timeout.title": "Ainda sem resposta",
  "error.timeout.text": "{Product} demorou demais para responder. Tente novamente em instantes.",
  "error.bad_response.title": "Não foi possível ler a resposta",
  "error.bad_response.text": "Algo não está funcionando entre esta página e {product}. Tente novamente em instantes.",
  "error.unsafe_url.title": "Não é seguro abrir este endereço",
  "error.unsafe_url.text":
    "A página de login tem um endereço em que esta página não confia, por isso não foi aberta. Fale com o suporte de {product}.",
  "error.invalid_input.title": "Algo precisa ser revisto",
  "error.invalid_input.text": "Nem tudo foi aceito. Verifique suas escolhas e tente novamente.",
  "error.session_ended.title": "Sua sessão foi encerrada",
  "error.session_ended.text": "Sua sessão em {product} expirou. Recarregue a página para fazer login e continue aqui.",
  "error.payment_required.title": "Não incluído no seu plano",
  "error.payment_required.text": "Esta integração exige outro plano. Fale com a pessoa que cuida da sua assinatura.",
  "error.forbidden.title": "Você não tem permissão para fazer isto",
  "error.forbidden.text": "Sua função não permite. Fale com a administração da sua organização.",
  "error.identity_mismatch.title": "A sessão é de outra pessoa",
  "error.identity_mismatch.text": "A página e a sua sessão não correspondem mais. Recarregue a página.",
  "error.not_found.title": "Isto não está disponível",
  "error.not_found.text": "Talvez tenha sido removido. Recarregue a página ou fale com o suporte de {product}.",
  "error.conflict.title": "Outra pessoa fez alterações ao mesmo tempo",
  "error.conflict.text": "Suas escolhas continuam aqui. Confira-as e salve novamente.",
  "error.too_large.title": "É muita coisa de uma vez",
  "error.too_large.text": "Escolha menos campos e tente novamente.",
  "error.rate_limited.title": "Muitas solicitações de uma vez",
  "error.rate_limited.text": "Aguarde um momento e tente novamente. Nada foi perdido.",
  "error.quota_exhausted.title": "O limite foi atingido",
  "error.quota_exhausted.text": "Seu plano não permite mais no momento. Fale com o suporte de {product}.",
  "error.credentials_refused.title": "{provider} não aceitou estes dados",
  "error.credentials_refused.text":
    "Nada foi conectado ainda. Verifique o que você informou e tente novamente; talvez uma chave tenha expirado ou não tenha uma permissão.",
  "error.provider_unavailable.title": "{provider} não responde",
  "error.provider_unavailable.text":
    "{provider} parece estar indisponível no momento. O que você informou continua aqui; tente novamente em alguns minutos.",
  "error.upstream_unavailable.title": "O serviço não responde",
  "error.upstream_unavailable.text":
    "Não foi nada que você fez, e nada foi perdido. Tente novamente em alguns minutos.",
  "error.unexpected.title": "Não funcionou",
  "error.unexpected.text":
    "Algo deu errado do nosso lado. Tente novamente; se o problema continuar, fale com o suporte de {product}.",
};

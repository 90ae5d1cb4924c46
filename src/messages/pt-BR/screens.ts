import type { ScreenMessages } from "../en.js";

/* “Nosso app”, not “este app”: “de” and “em” would have to melt with “este” (“deste”, “neste”), and a host's own name stands there too. */
export const screens: ScreenMessages = {
  "product.start": "Nosso app",
  "product.inside": "nosso app",

  "steps.label": "Etapas",
  "steps.connect": "Conectar",
  "steps.configure": "Escolher dados",
  "steps.review": "Revisar",
  "steps.done": "(concluída)",

  "status.off": "Não conectado",
  "status.connecting": "Conectando",
  "status.connected": "Conectado",
  "status.running": "Em execução",
  "status.attention": "Requer atenção",

  "action.next": "Revisar",
  "action.back": "Voltar",
  "action.cancel": "Cancelar",
  "action.retry": "Tentar novamente",
  "action.reload": "Recarregar a página",
  "action.install": "Instalar",
  "action.save": "Salvar alterações",
  "action.reconnect": "Reconectar",
  "action.uninstall": "Desinstalar",
  "action.disconnect": "Desconectar",
  "action.another": "Usar outra conta",
  "action.edit": "Alterar",
  "action.more": "Mais ações",
  "action.close": "Fechar",
  "action.open": "Configurar a integração",

  loading: "Carregando",
  "list.names": "{names}",
  "list.more": "{count, plural, one {mais #} other {mais #}}",
  newTab: "(abre em uma nova aba)",

  "connect.title": "Conectar {provider}",
  "connect.titleAgain": "Reconectar {provider}",
  "connect.reads": "{Product} lê {objects} da sua conta {provider}.",
  "connect.writes": "{Product} adiciona e atualiza {objects} na sua conta {provider}.",
  "connect.both": "{Product} lê {objects} da sua conta {provider} e adiciona e atualiza {written}.",
  "connect.plain": "{Product} usa a sua conta {provider}.",
  "connect.window": "{provider} abre em uma janela. Faça login nela e permita o acesso.",
  "connect.form":
    "Informe os dados da sua conta {provider}. Eles são enviados uma única vez e não são exibidos novamente.",
  "connect.none": "{provider} não exige login.",
  "connect.button": "Conectar {provider}",
  "connect.buttonAgain": "Reconectar {provider}",
  "connect.busy": "Conectando a {provider}…",
  "connect.docs": "Onde encontrar esses dados",
  "connect.unsupportedTitle": "Ainda não é possível conectar {provider} aqui",
  "connect.unsupported":
    "{provider} exige um tipo de login que não é possível nesta página. Peça ao suporte de {product} para fazer a conexão com você.",
  "connect.optional": "opcional",
  "connect.missing": "Preencha “{label}”.",
  "connect.refused": "{provider} não aceitou este valor. Verifique-o e tente novamente.",
  "connect.choose": "Escolher…",
  "connect.show": "Mostrar {label}",
  "connect.hide": "Ocultar {label}",
  "disconnect.busy": "Desconectando…",
  "connect.space.start": "Há um espaço no início. Remova-o se ele não fizer parte de “{label}”.",
  "connect.space.end": "Há um espaço no final. Remova-o se ele não fizer parte de “{label}”.",
  "connect.space.both": "Há espaços no início e no final. Remova-os se eles não fizerem parte de “{label}”.",
  "connect.space.remove": "Remover",
  "package.title": "Primeiro, instale o pacote em {provider}",
  "connect.inputHelp": "Mais sobre {label}",

  "trouble.denied.title": "O acesso não foi permitido",
  "trouble.denied.text":
    "{provider} informa que o acesso foi recusado, por isso nada foi conectado. Tente novamente e permita o acesso, ou fale com alguém que administre a sua conta {provider}.",
  "trouble.closed.title": "A janela foi fechada antes do fim",
  "trouble.closed.text": "Nada foi conectado ainda. Conecte novamente quando quiser.",
  "trouble.timed-out.title": "O tempo se esgotou",
  "trouble.timed-out.text":
    "Para sua segurança, um login só é válido por alguns minutos. Nada foi conectado ainda. Conecte novamente para recomeçar.",
  "trouble.superseded.title": "Você continuou em outra janela",
  "trouble.superseded.text": "Uma tentativa mais recente substituiu esta. Conclua por lá ou conecte novamente aqui.",
  "trouble.failed.title": "Não foi possível conectar {provider}",
  "trouble.failed.text":
    "O login não foi concluído, por isso nada foi conectado. Tente novamente; se o problema continuar, fale com o suporte de {product}.",

  "window.opening.title": "Abrindo {provider}…",
  "window.opening.text": "Uma janela será aberta. Faça login nela e permita o acesso.",
  "window.waiting.title": "Conclua na janela de {provider}",
  "window.waiting.text": "Faça login nela e permita o acesso. Esta página continua sozinha quando você terminar.",
  "window.soft-closed.title": "Você concluiu em {provider}?",
  "window.soft-closed.text":
    "A janela parece estar fechada. Se você permitiu o acesso, esta página continua sozinha em instantes. Caso contrário, abra a janela novamente.",
  "window.blocked.title": "Seu navegador bloqueou a janela",
  "window.blocked.text":
    "Nada foi perdido. Abra {provider} com o botão abaixo, ou continue nesta aba e depois volte para cá.",
  "window.verifying.title": "Verificando com {provider}…",
  "window.verifying.text": "Isso leva um instante.",
  "window.front": "Trazer a janela para a frente",
  "window.again": "Abrir a janela novamente",
  "window.open": "Abrir {provider}",
  "window.here": "Continuar nesta aba",
  "window.hereHint":
    "Se continuar nesta aba, você sai desta página. Quando terminar em {provider}, volte para cá; você continua de onde parou.",
  "window.done": "Já terminei",

  "prepare.title": "Escolher dados",
  "prepare.text": "Lendo o que a sua conta {provider} oferece…",
  "review.busy": "Instalando…",
  "review.saving": "Salvando…",

  "installed.fresh.title": "Tudo pronto",

  "uninstall.busy": "Desinstalando…",

  "support.label": "Detalhes para o suporte",
  "support.reference": "Referência",
  "support.wait":
    "{count, plural, one {Aguarde # segundo e tente novamente.} other {Aguarde # segundos e tente novamente.}}",
  "crash.title": "Esta parte da página parou de funcionar",
  "crash.text": "Nada do que você salvou foi perdido. Tente novamente ou recarregue a página.",
  "action.rotate": "Informar novos dados",
  "installed.pausing": "Pausando…",
  "installed.resuming": "Retomando…",
  "installed.paused": "Em pausa",
  "installed.resumed": "Em execução novamente",
};

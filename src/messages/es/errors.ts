import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Sin conexión",
  "error.network.text": "No se ha podido acceder a {product}. Comprueba tu conexión a internet e inténtalo de nuevo.",
  "error.timeout.title": "Todavía no hay respuesta",
  "error.timeout.text": "{Product} ha tardado demasiado en responder. Inténtalo de nuevo en un momento.",
  "error.bad_response.title": "No se ha podido leer la respuesta",
  "error.bad_response.text": "Algo no funciona entre esta página y {product}. Inténtalo de nuevo en un momento.",
  "error.unsafe_url.title": "No es seguro abrir esta dirección",
  "error.unsafe_url.text":
    "La página de inicio de sesión tiene una dirección en la que esta página no confía, así que no se ha abierto. Pide ayuda al soporte de {product}.",
  "error.invalid_input.title": "Hay algo que revisar",
  "error.invalid_input.text": "No se ha aceptado todo. Comprueba lo que has elegido e inténtalo de nuevo.",
  "error.session_ended.title": "Tu sesión se ha cerrado",
  "error.session_ended.text":
    "Tu sesión en {product} ha caducado. Vuelve a cargar la página para iniciar sesión y continúa aquí.",
  "error.payment_required.title": "No está incluido en tu plan",
  "error.payment_required.text":
    "Esta integración requiere otro plan. Consulta con la persona que gestiona tu suscripción.",
  "error.forbidden.title": "No tienes permiso para hacer esto",
  "error.forbidden.text": "Tu función no lo permite. Consulta con la administración de tu organización.",
  "error.identity_mismatch.title": "La sesión es de otra persona",
  "error.identity_mismatch.text": "La página y tu sesión ya no coinciden. Vuelve a cargar la página.",
  "error.not_found.title": "Esto no está disponible",
  "error.not_found.text":
    "Es posible que se haya eliminado. Vuelve a cargar la página o pide ayuda al soporte de {product}.",
  "error.conflict.title": "Otra persona ha hecho cambios al mismo tiempo",
  "error.conflict.text": "Lo que has elegido sigue aquí. Revísalo y vuelve a guardar.",
  "error.too_large.title": "Es demasiado a la vez",
  "error.too_large.text": "Elige menos campos e inténtalo de nuevo.",
  "error.rate_limited.title": "Demasiadas solicitudes a la vez",
  "error.rate_limited.text": "Espera un momento e inténtalo de nuevo. No se ha perdido nada.",
  "error.quota_exhausted.title": "Se ha alcanzado el límite",
  "error.quota_exhausted.text": "Tu plan no permite más por ahora. Pide ayuda al soporte de {product}.",
  "error.credentials_refused.title": "{provider} no ha aceptado estos datos",
  "error.credentials_refused.text":
    "Todavía no se ha conectado nada. Comprueba lo que has introducido e inténtalo de nuevo; puede que una clave haya caducado o le falte un permiso.",
  "error.provider_unavailable.title": "{provider} no responde",
  "error.provider_unavailable.text":
    "Parece que {provider} no está disponible en este momento. Lo que has introducido sigue aquí; inténtalo de nuevo en unos minutos.",
  "error.upstream_unavailable.title": "El servicio no responde",
  "error.upstream_unavailable.text":
    "No tiene que ver contigo y no se ha perdido nada. Inténtalo de nuevo en unos minutos.",
  "error.unexpected.title": "No ha funcionado",
  "error.unexpected.text":
    "Ha habido un problema por nuestra parte. Inténtalo de nuevo; si sigue fallando, pide ayuda al soporte de {product}.",
};

import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Немає з’єднання",
  "error.network.text": "Сервер {product} недоступний. Перевірте з’єднання з інтернетом і спробуйте ще раз.",
  "error.timeout.title": "Відповіді ще немає",
  "error.timeout.text": "Відповідь від {product} надходить надто довго. Спробуйте ще раз за мить.",
  "error.bad_response.title": "Не вдалося прочитати відповідь",
  "error.bad_response.text": "Щось не працює на шляху від цієї сторінки до {product}. Спробуйте ще раз за мить.",
  "error.unsafe_url.title": "Цю адресу небезпечно відкривати",
  "error.unsafe_url.text":
    "Ця сторінка не довіряє адресі сторінки входу, тому її не відкрито. Зверніться до служби підтримки {product}.",
  "error.invalid_input.title": "Дещо варто переглянути ще раз",
  "error.invalid_input.text": "Прийнято не все. Перевірте свій вибір і спробуйте ще раз.",
  "error.session_ended.title": "Ви вийшли із системи",
  "error.session_ended.text":
    "Термін вашого сеансу {product} минув. Перезавантажте сторінку, щоб увійти, і продовжте тут.",
  "error.payment_required.title": "Не входить до вашого тарифу",
  "error.payment_required.text":
    "Для цієї інтеграції потрібен інший тариф. Зверніться до людини, яка відповідає за вашу підписку.",
  "error.forbidden.title": "Ця дія вам недоступна",
  "error.forbidden.text": "Ваша роль цього не дозволяє. Зверніться до адміністратора вашої організації.",
  "error.identity_mismatch.title": "Ви ввійшли під іншим іменем",
  "error.identity_mismatch.text": "Сторінка та ваш вхід більше не відповідають одне одному. Перезавантажте сторінку.",
  "error.not_found.title": "Це недоступно",
  "error.not_found.text": "Можливо, це вилучено. Перезавантажте сторінку або зверніться до служби підтримки {product}.",
  "error.conflict.title": "Хтось змінив це одночасно з вами",
  "error.conflict.text": "Ваш вибір досі тут. Перегляньте його й збережіть ще раз.",
  "error.too_large.title": "Забагато за один раз",
  "error.too_large.text": "Виберіть менше полів і спробуйте ще раз.",
  "error.rate_limited.title": "Забагато запитів одночасно",
  "error.rate_limited.text": "Зачекайте трохи та спробуйте ще раз. Нічого не втрачено.",
  "error.quota_exhausted.title": "Досягнуто ліміту",
  "error.quota_exhausted.text": "Наразі ваш тариф не дозволяє більше. Зверніться до служби підтримки {product}.",
  "error.credentials_refused.title": "Сервіс {provider} не прийняв ці дані",
  "error.credentials_refused.text":
    "Поки що нічого не підключено. Перевірте введене та спробуйте ще раз: можливо, термін дії ключа минув або йому бракує дозволу.",
  "error.provider_unavailable.title": "Сервіс {provider} не відповідає",
  "error.provider_unavailable.text":
    "Схоже, сервіс {provider} зараз недоступний. Введене залишилося тут; спробуйте ще раз за кілька хвилин.",
  "error.upstream_unavailable.title": "Сервіс не відповідає",
  "error.upstream_unavailable.text": "Ви тут ні до чого, і нічого не втрачено. Спробуйте ще раз за кілька хвилин.",
  "error.unexpected.title": "Не вийшло",
  "error.unexpected.text":
    "Щось пішло не так з нашого боку. Спробуйте ще раз; якщо не вийде, зверніться до служби підтримки {product}.",
};

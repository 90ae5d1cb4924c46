import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "Цей застосунок",
  "product.inside": "цього застосунку",

  "steps.label": "Кроки",
  "steps.connect": "Підключення",
  "steps.configure": "Вибір даних",
  "steps.review": "Перевірка",
  "steps.done": "(виконано)",

  "status.off": "Не підключено",
  "status.connecting": "Підключення",
  "status.connected": "Підключено",
  "status.running": "Працює",
  "status.attention": "Потребує уваги",

  "action.next": "Перевірити",
  "action.back": "Назад",
  "action.cancel": "Скасувати",
  "action.retry": "Спробувати ще раз",
  "action.reload": "Перезавантажити сторінку",
  "action.install": "Інсталювати",
  "action.save": "Зберегти зміни",
  "action.reconnect": "Підключити знову",
  "action.uninstall": "Деінсталювати",
  "action.disconnect": "Відключити",
  "action.another": "Використати інший обліковий запис",
  "action.edit": "Змінити",
  "action.more": "Інші дії",
  "action.close": "Закрити",
  "action.open": "Налаштувати інтеграцію",

  loading: "Завантаження",

  "list.names": "{names}",
  "list.more": "{count, plural, one {ще #} few {ще #} many {ще #} other {ще #}}",

  newTab: "(відкриється в новій вкладці)",

  "connect.title": "Підключити {provider}",
  "connect.titleAgain": "Підключити {provider} знову",
  "connect.reads": "{Product} читає {objects} з вашого облікового запису {provider}.",
  "connect.writes": "{Product} додає та оновлює {objects} у вашому обліковому записі {provider}.",
  "connect.both":
    "{Product} читає {objects} з вашого облікового запису {provider}, а також додає та оновлює {written}.",
  "connect.plain": "{Product} працює з вашим обліковим записом {provider}.",
  "connect.window": "Сервіс {provider} відкриється у вікні. Увійдіть там і дозвольте доступ.",
  "connect.form":
    "Введіть дані свого облікового запису {provider}. Вони надсилаються один раз і більше не показуються.",
  "connect.none": "Для сервісу {provider} вхід не потрібен.",
  "connect.button": "Підключити {provider}",
  "connect.buttonAgain": "Підключити {provider} знову",
  "connect.busy": "Підключення до сервісу {provider}…",
  "connect.docs": "Де знайти ці дані",
  "connect.unsupportedTitle": "Сервіс {provider} поки що не можна підключити тут",
  "connect.unsupported":
    "Сервіс {provider} вимагає способу входу, який неможливий на цій сторінці. Зверніться до служби підтримки {product}, щоб підключити його разом.",
  "connect.optional": "необов’язково",
  "connect.missing": "Заповніть поле «{label}».",
  "connect.refused": "Сервіс {provider} не прийняв це значення. Перевірте його та спробуйте ще раз.",
  "connect.choose": "Виберіть…",
  "connect.show": "Показати: {label}",
  "connect.hide": "Приховати: {label}",

  "disconnect.busy": "Відключення…",

  "connect.space.start": "На початку є пробіл. Вилучіть його, якщо він не належить до значення «{label}».",
  "connect.space.end": "У кінці є пробіл. Вилучіть його, якщо він не належить до значення «{label}».",
  "connect.space.both": "На початку та в кінці є пробіли. Вилучіть їх, якщо вони не належать до значення «{label}».",
  "connect.space.remove": "Вилучити",

  "package.title": "Спочатку інсталюйте пакет у сервісі {provider}",

  "connect.inputHelp": "Докладніше: {label}",

  "trouble.denied.title": "Доступ не надано",
  "trouble.denied.text":
    "Сервіс {provider} повідомляє, що в доступі відмовлено, тому нічого не підключено. Спробуйте ще раз і дозвольте доступ або зверніться до людини, яка керує вашим обліковим записом {provider}.",
  "trouble.closed.title": "Вікно закрито до завершення",
  "trouble.closed.text": "Поки що нічого не підключено. Підключіть знову, коли будете готові.",
  "trouble.timed-out.title": "Минуло забагато часу",
  "trouble.timed-out.text":
    "Задля вашої безпеки вхід дійсний лише кілька хвилин. Поки що нічого не підключено. Підключіть знову, щоб почати спочатку.",
  "trouble.superseded.title": "Ви продовжили в іншому вікні",
  "trouble.superseded.text": "Новіша спроба замінила цю. Завершіть там або підключіть знову тут.",
  "trouble.failed.title": "Не вдалося підключити {provider}",
  "trouble.failed.text":
    "Вхід не завершено, тому нічого не підключено. Спробуйте ще раз; якщо не вийде, зверніться до служби підтримки {product}.",

  "window.opening.title": "Відкривається {provider}…",
  "window.opening.text": "Відкривається вікно. Увійдіть там і дозвольте доступ.",
  "window.waiting.title": "Завершіть у вікні {provider}",
  "window.waiting.text": "Увійдіть там і дозвольте доступ. Коли завершите, ця сторінка продовжить сама.",
  "window.soft-closed.title": "Ви завершили у сервісі {provider}?",
  "window.soft-closed.text":
    "Схоже, вікно закрито. Якщо ви дозволили доступ, ця сторінка за мить продовжить сама. Якщо ні, відкрийте вікно ще раз.",
  "window.blocked.title": "Браузер заблокував вікно",
  "window.blocked.text":
    "Нічого не втрачено. Відкрийте {provider} кнопкою нижче або продовжте в цій вкладці, а потім поверніться сюди.",
  "window.verifying.title": "Перевірка у сервісі {provider}…",
  "window.verifying.text": "Це займе трохи часу.",
  "window.front": "Показати вікно поверх інших",
  "window.again": "Відкрити вікно ще раз",
  "window.open": "Відкрити {provider}",
  "window.here": "Продовжити в цій вкладці",
  "window.hereHint":
    "Якщо продовжити в цій вкладці, ви залишите цю сторінку. Коли завершите у сервісі {provider}, поверніться сюди: робота продовжиться з того самого місця.",
  "window.done": "Завершено",

  "prepare.title": "Вибір даних",
  "prepare.text": "Читаємо, що пропонує ваш обліковий запис {provider}…",

  "review.busy": "Інсталяція…",
  "review.saving": "Збереження…",

  "installed.fresh.title": "Усе готово",

  "uninstall.busy": "Деінсталяція…",

  "support.label": "Відомості для служби підтримки",
  "support.reference": "Код звернення",
  "support.wait":
    "{count, plural, one {Зачекайте # секунду та спробуйте ще раз.} few {Зачекайте # секунди та спробуйте ще раз.} many {Зачекайте # секунд і спробуйте ще раз.} other {Зачекайте # секунди та спробуйте ще раз.}}",

  "crash.title": "Ця частина сторінки перестала працювати",
  "crash.text": "Усе збережене залишилося на місці. Спробуйте ще раз або перезавантажте сторінку.",

  "action.rotate": "Ввести нові дані",

  "installed.pausing": "Призупинення…",
  "installed.resuming": "Відновлення…",
  "installed.paused": "Призупинено",
  "installed.resumed": "Знову працює",
};

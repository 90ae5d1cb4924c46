import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "Bu uygulama",
  "product.inside": "bu uygulama",

  "steps.label": "Adımlar",
  "steps.connect": "Bağlan",
  "steps.configure": "Veri seç",
  "steps.review": "Gözden geçir",
  "steps.done": "(tamamlandı)",

  "status.off": "Bağlı değil",
  "status.connecting": "Bağlanıyor",
  "status.connected": "Bağlı",
  "status.running": "Çalışıyor",
  "status.attention": "İlgilenmeniz gerekiyor",

  "action.next": "Gözden geçir",
  "action.back": "Geri",
  "action.cancel": "İptal",
  "action.retry": "Yeniden dene",
  "action.reload": "Sayfayı yeniden yükle",
  "action.install": "Yükle",
  "action.save": "Değişiklikleri kaydet",
  "action.reconnect": "Yeniden bağla",
  "action.uninstall": "Kaldır",
  "action.disconnect": "Bağlantıyı kes",
  "action.another": "Başka bir hesap kullan",
  "action.edit": "Değiştir",
  "action.more": "Diğer işlemler",
  "action.close": "Kapat",
  "action.open": "Entegrasyonu kur",

  loading: "Yükleniyor",
  "list.names": "{names}",
  "list.more": "{count, plural, one {# tane daha} other {# tane daha}}",
  newTab: "(yeni sekmede açılır)",

  "connect.title": "{provider} hesabını bağlayın",
  "connect.titleAgain": "{provider} hesabını yeniden bağlayın",
  "connect.reads": "{Product}, {provider} hesabınızdan şu verileri okur: {objects}.",
  "connect.writes": "{Product}, {provider} hesabınızda şu verileri ekler ve günceller: {objects}.",
  "connect.both":
    "{Product}, {provider} hesabınızdan şu verileri okur: {objects}. Şunları da ekler ve günceller: {written}.",
  "connect.plain": "{Product}, {provider} hesabınızla çalışır.",
  "connect.window": "{provider} bir pencerede açılır. Orada oturum açın ve erişime izin verin.",
  "connect.form": "{provider} hesabınızın bilgilerini girin. Bu bilgiler bir kez gönderilir ve yeniden gösterilmez.",
  "connect.none": "{provider} için oturum açmak gerekmez.",
  "connect.button": "{provider} hesabını bağla",
  "connect.buttonAgain": "{provider} hesabını yeniden bağla",
  "connect.busy": "{provider} hesabına bağlanılıyor…",
  "connect.docs": "Bu bilgileri nerede bulabilirsiniz",
  "connect.unsupportedTitle": "{provider} burada henüz bağlanamıyor",
  "connect.unsupported":
    "{provider}, bu sayfada mümkün olmayan bir oturum açma yöntemi istiyor. Bağlantıyı sizinle birlikte kurması için {product} destek ekibine başvurun.",
  "connect.optional": "isteğe bağlı",
  "connect.missing": "“{label}” alanını doldurun.",
  "connect.refused": "{provider} bu değeri kabul etmedi. Değeri denetleyip yeniden deneyin.",
  "connect.choose": "Seçin…",
  "connect.show": "Göster: {label}",
  "connect.hide": "Gizle: {label}",
  "disconnect.busy": "Bağlantı kesiliyor…",
  "connect.space.start": "Başta bir boşluk var. “{label}” değerinin parçası değilse kaldırın.",
  "connect.space.end": "Sonda bir boşluk var. “{label}” değerinin parçası değilse kaldırın.",
  "connect.space.both": "Başta ve sonda boşluk var. “{label}” değerinin parçası değilse kaldırın.",
  "connect.space.remove": "Kaldır",
  "package.title": "Önce {provider} içinde paketi yükleyin",
  "connect.inputHelp": "Daha fazla bilgi: {label}",

  "trouble.denied.title": "Erişime izin verilmedi",
  "trouble.denied.text":
    "{provider} erişimin reddedildiğini bildiriyor, bu nedenle hiçbir şey bağlı değil. Yeniden deneyip erişime izin verin ya da {provider} hesabınızı yöneten birine danışın.",
  "trouble.closed.title": "Pencere işlem bitmeden kapatıldı",
  "trouble.closed.text": "Henüz hiçbir şey bağlı değil. Hazır olduğunuzda yeniden bağlanın.",
  "trouble.timed-out.title": "Bu işlem çok uzun sürdü",
  "trouble.timed-out.text":
    "Güvenliğiniz için bir oturum açma yalnızca birkaç dakika geçerlidir. Henüz hiçbir şey bağlı değil. Baştan başlamak için yeniden bağlanın.",
  "trouble.superseded.title": "Başka bir pencerede devam ettiniz",
  "trouble.superseded.text":
    "Daha yeni bir deneme bunun yerini aldı. İşlemi orada bitirin ya da burada yeniden bağlanın.",
  "trouble.failed.title": "{provider} bağlanamadı",
  "trouble.failed.text":
    "Oturum açma tamamlanmadı, bu nedenle hiçbir şey bağlı değil. Yeniden deneyin. Sorun sürerse {product} destek ekibine başvurun.",

  "window.opening.title": "{provider} açılıyor…",
  "window.opening.text": "Bir pencere açılır. Orada oturum açın ve erişime izin verin.",
  "window.waiting.title": "{provider} penceresinde tamamlayın",
  "window.waiting.text":
    "Orada oturum açın ve erişime izin verin. İşiniz bittiğinde bu sayfa kendiliğinden devam eder.",
  "window.soft-closed.title": "{provider} tarafında işiniz bitti mi?",
  "window.soft-closed.text":
    "Pencere kapanmış görünüyor. Erişime izin verdiyseniz bu sayfa birazdan kendiliğinden devam eder. Vermediyseniz pencereyi yeniden açın.",
  "window.blocked.title": "Tarayıcınız pencereyi engelledi",
  "window.blocked.text":
    "Hiçbir şey kaybolmadı. Aşağıdaki düğmeyle {provider} penceresini açın ya da bu sekmede devam edip sonra buraya dönün.",
  "window.verifying.title": "{provider} ile denetleniyor…",
  "window.verifying.text": "Bu biraz sürer.",
  "window.front": "Pencereyi öne getir",
  "window.again": "Pencereyi yeniden aç",
  "window.open": "{provider} sayfasını aç",
  "window.here": "Bu sekmede devam et",
  "window.hereHint":
    "Bu sekmede devam ederseniz bu sayfadan ayrılırsınız. {provider} tamamlandığında buraya dönün; kaldığınız yerden devam edersiniz.",
  "window.done": "İşimi bitirdim",

  "prepare.title": "Veri seçin",
  "prepare.text": "{provider} hesabınızda neler olduğu okunuyor…",
  "review.busy": "Yükleme yapılıyor…",
  "review.saving": "Kaydediliyor…",

  "installed.fresh.title": "Her şey hazır",

  "uninstall.busy": "Kaldırılıyor…",

  "support.label": "Destek için bilgiler",
  "support.reference": "Başvuru numarası",
  "support.wait":
    "{count, plural, one {# saniye bekleyip yeniden deneyin.} other {# saniye bekleyip yeniden deneyin.}}",
  "crash.title": "Sayfanın bu bölümü çalışmayı durdurdu",
  "crash.text": "Kaydettiğiniz hiçbir şey kaybolmadı. Yeniden deneyin ya da sayfayı yeniden yükleyin.",
  "action.rotate": "Yeni bilgiler gir",
  "installed.pausing": "Duraklatılıyor…",
  "installed.resuming": "Sürdürülüyor…",
  "installed.paused": "Duraklatıldı",
  "installed.resumed": "Yeniden çalışıyor",
};

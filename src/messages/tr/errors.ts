import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Bağlantı yok",
  "error.network.text": "{Product} yanıt vermiyor. İnternet bağlantınızı denetleyip yeniden deneyin.",
  "error.timeout.title": "Henüz yanıt yok",
  "error.timeout.text": "{Product} çok geç yanıt verdi. Birazdan yeniden deneyin.",
  "error.bad_response.title": "Yanıt okunamadı",
  "error.bad_response.text": "Bu sayfa ile {product} arasında bir şey çalışmıyor. Birazdan yeniden deneyin.",
  "error.unsafe_url.title": "Bu adresi açmak güvenli değil",
  "error.unsafe_url.text":
    "Oturum açma sayfasının adresi bu sayfanın güvendiği bir adres değil, bu nedenle açılmadı. {Product} destek ekibine başvurun.",
  "error.invalid_input.title": "Bir şeye yeniden bakmak gerekiyor",
  "error.invalid_input.text": "Her şey kabul edilmedi. Seçimlerinizi denetleyip yeniden deneyin.",
  "error.session_ended.title": "Oturumunuz kapandı",
  "error.session_ended.text":
    "{Product} oturumunuzun süresi doldu. Sayfayı yeniden yükleyip oturum açın ve buradan devam edin.",
  "error.payment_required.title": "Planınıza dahil değil",
  "error.payment_required.text": "Bu entegrasyon başka bir plan gerektiriyor. Aboneliğinizle ilgilenen kişiye danışın.",
  "error.forbidden.title": "Bunu yapma izniniz yok",
  "error.forbidden.text": "Rolünüz buna izin vermiyor. Kuruluşunuzdaki bir yöneticiye danışın.",
  "error.identity_mismatch.title": "Başka biri olarak oturum açtınız",
  "error.identity_mismatch.text": "Sayfa ile oturumunuz artık birbirine ait değil. Sayfayı yeniden yükleyin.",
  "error.not_found.title": "Bu kullanılamıyor",
  "error.not_found.text": "Kaldırılmış olabilir. Sayfayı yeniden yükleyin ya da {product} destek ekibine başvurun.",
  "error.conflict.title": "Aynı anda başka biri bunu değiştirdi",
  "error.conflict.text": "Seçimleriniz hâlâ burada. Onlara yeniden bakın, sonra bir kez daha kaydedin.",
  "error.too_large.title": "Tek seferde çok fazla",
  "error.too_large.text": "Daha az alan seçip yeniden deneyin.",
  "error.rate_limited.title": "Aynı anda çok fazla istek var",
  "error.rate_limited.text": "Biraz bekleyip yeniden deneyin. Hiçbir şey kaybolmadı.",
  "error.quota_exhausted.title": "Sınıra ulaşıldı",
  "error.quota_exhausted.text": "Planınız şu anda daha fazlasına izin vermiyor. {Product} destek ekibine başvurun.",
  "error.credentials_refused.title": "{provider} bu bilgileri kabul etmedi",
  "error.credentials_refused.text":
    "Henüz hiçbir şey bağlı değil. Girdiklerinizi denetleyip yeniden deneyin. Bir anahtarın süresi dolmuş ya da bir izni eksik olabilir.",
  "error.provider_unavailable.title": "{provider} yanıt vermiyor",
  "error.provider_unavailable.text":
    "{provider} şu anda kullanılamıyor gibi görünüyor. Girdikleriniz hâlâ burada. Birkaç dakika sonra yeniden deneyin.",
  "error.upstream_unavailable.title": "Hizmet yanıt vermiyor",
  "error.upstream_unavailable.text":
    "Bu sizden kaynaklanmıyor ve hiçbir şey kaybolmadı. Birkaç dakika sonra yeniden deneyin.",
  "error.unexpected.title": "Bu işlem olmadı",
  "error.unexpected.text":
    "Bizim tarafımızda bir sorun oluştu. Yeniden deneyin. Sorun sürerse {product} destek ekibine başvurun.",
};

import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "{Product} için bir entegrasyon kurun",
  "hosted.intro": "Bunu {group} adına yapmanız istendi. Bir {product} hesabınızın olması gerekmez.",
  "hosted.sender": "Bu bağlantıyı size {sender} gönderdi.",
  "hosted.limits": "Bağlantı yalnızca bu entegrasyonu açar ve şu tarihe kadar geçerlidir: {date}.",
  "hosted.done": "Hepsi bu kadar. Bu sayfayı kapatabilirsiniz.",
  "hosted.missing.title": "Bağlantınızı bir kez daha açın",
  "hosted.missing.text":
    "Güvenlik nedeniyle bu sayfa yeniden yüklendiğinde bağlantınızı unutur. İletinizdeki bağlantıyı bir kez daha açın. Şimdiye kadar yaptıklarınız saklandı.",
  "hosted.closed.title": "Bu bağlantı artık çalışmıyor",
  "hosted.closed.text":
    "Bağlantıların süresi bir zaman sonra dolar ve bağlantılar geri alınabilir. Bunu aldığınız yerden yeni bir bağlantı isteyin.",
  "hosted.closed.sender":
    "Bağlantıların süresi bir zaman sonra dolar ve bağlantılar geri alınabilir. Yeni bir bağlantıyı size {sender} gönderebilir.",
  "hosted.help": "Yardım",
  "hosted.privacy": "Gizlilik",
};

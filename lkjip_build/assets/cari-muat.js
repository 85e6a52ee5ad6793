// Shows the search and loads it (cari.js) when somebody begins. Opens and closes its dialog on narrow screens.
(function () {
  "use strict";
  const skrip = new URL("cari.js", document.currentScript.src).href;
  document.documentElement.classList.add("bisa-cari");

  function pasang() {
    const wadah = document.querySelector("[data-cari]");
    if (!wadah) return;
    const [buka, kotak, dialog] = [".cari__buka", ".cari__kotak", ".cari__dialog"].map((s) => wadah.querySelector(s));
    const isian = kotak.querySelector("input");
    let dimuat = false;
    isian.addEventListener("focus", function () {
      if (dimuat) return;
      dimuat = true;
      const satu = document.createElement("script");
      satu.src = skrip;
      satu.onerror = () => { dimuat = false; satu.remove(); };
      document.head.append(satu);
    });
    kotak.querySelector("form").addEventListener("submit", (peristiwa) => peristiwa.preventDefault());
    buka.addEventListener("click", function () {
      dialog.append(kotak);
      dialog.showModal();
      isian.focus();
    });
    kotak.querySelector(".cari__tutup").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", function () {
      if (dialog.open) return; // told late: it was opened again since
      dialog.before(kotak);
      buka.focus();
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", pasang);
  else pasang();
})();

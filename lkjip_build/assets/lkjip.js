// The appearance switch, and a name for tables that scroll. Pages, menu and downloads work without this file.
(function () {
  "use strict";
  function pasangTampilan(tombol) {
    const pilihan = [...document.querySelectorAll("[name=__palette]")];
    const nama = tombol.querySelector("span");
    // Material keeps the chosen option's media query on the body.
    const kini = () => pilihan.findIndex((p) => p.dataset.mdColorMedia === document.body.dataset.mdColorMedia);
    const sebut = () => { nama.textContent = pilihan[kini()].dataset.nama; };
    tombol.addEventListener("click", function () {
      pilihan[(kini() + 1) % pilihan.length].click();
      sebut();
    });
    sebut();
  }

  // Tables without a class are put into a scrolling box by Material: a keyboard must be able to scroll it. Inside our
  // own boxes (.gulir) it is the outer one that scrolls.
  function namaiTabel() {
    const semua = [...document.querySelectorAll(".md-typeset__scrollwrap")].filter((kotak) => !kotak.closest(".gulir"));
    for (const kotak of semua) {
      let judul = kotak.previousElementSibling;
      while (judul && !/^H[1-6]$/.test(judul.tagName)) judul = judul.previousElementSibling;
      kotak.tabIndex = 0;
      kotak.setAttribute("role", "region");
      kotak.setAttribute("aria-label", "Tabel" + (judul ? ": " + judul.firstChild.textContent : ""));
    }
  }

  const tampilan = document.querySelector("[data-ganti-tampilan]");
  if (tampilan) pasangTampilan(tampilan);
  document.addEventListener("DOMContentLoaded", namaiTabel);
  document.documentElement.classList.add("siap");
})();

// Keyboard and buttons for the search and the appearance switch. Pages, menu and downloads work without this file.
(function () {
  "use strict";
  const saklar = document.getElementById("__search");
  const cari = document.querySelector(".md-search__inner");
  const isian = document.querySelector(".md-search__input");
  const pembuka = document.querySelector("[data-buka-cari]");

  function terlihat(el) {
    return el.offsetParent !== null && getComputedStyle(el).visibility !== "hidden";
  }

  function bukaCari() {
    if (!saklar.checked) saklar.click();
  }

  function tutupCari() {
    if (saklar.checked) saklar.click();
  }

  // Tab walks through the open search, and closes it on leaving. Material would close it at once, results unseen.
  function pindahFokus(peristiwa) {
    const semua = [...cari.querySelectorAll("input, button, summary, a[href]")].filter(terlihat);
    const berikut = semua[semua.indexOf(document.activeElement) + (peristiwa.shiftKey ? -1 : 1)];
    if (!berikut) return tutupCari();
    peristiwa.preventDefault();
    berikut.focus();
  }

  // Material listens on window; this listener runs first. It keeps single letters from being shortcuts (WCAG 2.1.4)
  // and, while the search is open, leaves Material only Escape, the arrows and Enter in the field.
  function sebelumMaterial(peristiwa) {
    const tombol = peristiwa.key;
    if (!saklar.checked) {
      if (tombol.length === 1) peristiwa.stopPropagation();
      return;
    }
    if (tombol === "Tab") pindahFokus(peristiwa);
    const milikMaterial =
      tombol === "Escape" || tombol === "ArrowUp" || tombol === "ArrowDown" ||
      (tombol === "Enter" && document.activeElement === isian);
    if (!milikMaterial) peristiwa.stopPropagation();
  }

  function pasangCari() {
    window.addEventListener("keydown", sebelumMaterial, true);
    isian.addEventListener("focus", bukaCari);
    pembuka.addEventListener("click", function () {
      bukaCari(); // a field that is not shown yet cannot take the focus
      isian.focus();
    });
    document.querySelector("[data-tutup-cari]").addEventListener("click", tutupCari);
    saklar.addEventListener("change", function () {
      cari.setAttribute("role", saklar.checked ? "dialog" : "search");
      if (saklar.checked) cari.setAttribute("aria-modal", "true");
      else cari.removeAttribute("aria-modal");
      if (!saklar.checked && terlihat(pembuka)) pembuka.focus();
    });
  }

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

  if (saklar && cari) pasangCari();
  const tampilan = document.querySelector("[data-ganti-tampilan]");
  if (tampilan) pasangTampilan(tampilan);
  document.addEventListener("DOMContentLoaded", namaiTabel);
  document.documentElement.classList.add("siap");
})();

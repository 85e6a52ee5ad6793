// Loaded in the head, so that a page is never painted in the appearance that its reader did not choose. Everything can be
// read, and reached, without it.
(function () {
  "use strict";
  const URUTAN = ["ikut", "terang", "gelap"];
  const akar = document.documentElement;

  // A browser that keeps nothing, as for a page from a file, still changes the page at hand.
  function tersimpan() {
    try { return localStorage.getItem("tampilan"); } catch { return null; }
  }

  function simpan(pilihan) {
    try { localStorage.setItem("tampilan", pilihan); } catch { /* for this page only */ }
  }

  function pakai(pilihan) {
    if (pilihan === "ikut") delete akar.dataset.tampilan;
    else akar.dataset.tampilan = pilihan;
  }

  const kini = () => akar.dataset.tampilan || "ikut";

  function pasangTampilan(tombol) {
    const sebut = () => { tombol.querySelector("span").textContent = tombol.getAttribute("data-tampilan-" + kini()); };
    tombol.addEventListener("click", function () {
      const pilihan = URUTAN[(URUTAN.indexOf(kini()) + 1) % URUTAN.length];
      pakai(pilihan);
      simpan(pilihan);
      sebut();
    });
    sebut();
  }

  // What is folded is opened where an address leads into it, and printed.
  function bukaSasaran() {
    const kode = decodeURIComponent(location.hash.slice(1));
    // A phone has the fold of a row in the place of the row.
    const lipat = kode && document.querySelector('details[data-baris="' + CSS.escape(kode) + '"]');
    const sasaran = lipat && lipat.offsetParent ? lipat : document.getElementById(kode);
    if (!sasaran || !sasaran.closest("details")) return;
    for (let luar = sasaran.closest("details"); luar; luar = luar.parentElement.closest("details")) luar.open = true;
    sasaran.scrollIntoView();
  }

  function bukaUntukCetak() {
    const tertutup = [...document.querySelectorAll("details:not([open])")];
    for (const satu of tertutup) satu.open = true;
    window.addEventListener("afterprint", () => { for (const satu of tertutup) satu.open = false; }, { once: true });
  }

  pakai(URUTAN.includes(tersimpan()) ? tersimpan() : "ikut");
  akar.classList.add("siap");
  window.addEventListener("hashchange", bukaSasaran);
  window.addEventListener("beforeprint", bukaUntukCetak);
  document.addEventListener("DOMContentLoaded", function () {
    const tombol = document.querySelector(".kepala__tombol--tampilan");
    if (tombol) pasangTampilan(tombol);
    bukaSasaran();
  });
})();

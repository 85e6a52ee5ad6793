// Narrows and sorts a table at once. Without this file the page has lists that lead to its rows.
(function () {
  "use strict";

  // A row with the remarks below it moves and hides as one.
  function kumpulkan(tabel) {
    const semua = [];
    for (const baris of tabel.querySelectorAll("tbody > tr")) {
      if (baris.classList.contains("kelompok")) continue;
      if (baris.classList.contains("catatan-angka") && semua.length) semua[semua.length - 1].push(baris);
      else semua.push([baris]);
    }
    return semua;
  }

  function pasangSaringan(lipatan, tabel, semua) {
    const formulir = lipatan.querySelector("form");
    const cari = formulir.querySelector("[data-cari]");
    const pilih = [...formulir.querySelectorAll("[data-pilih]")];
    const pesan = formulir.querySelector("[data-semua]");
    const hapus = formulir.querySelector("[type=reset]");
    const kelompok = [...tabel.querySelectorAll("tr.kelompok")];

    function cocok(baris, kata, nilai) {
      if (kata.some((satu) => !baris.textContent.toLowerCase().includes(satu) && !(baris.dataset.cari || "").includes(satu))) return false;
      const { tahun, putusan, ...lain } = nilai;
      for (const [nama, isi] of Object.entries(lain)) if (isi && baris.getAttribute("data-" + nama) !== isi) return false;
      const hasil = tahun ? baris.getAttribute("data-putusan-" + tahun) : baris.dataset.putusan;
      return hasil !== null && (!putusan || hasil === putusan);
    }

    function saring() {
      const kata = cari.value.toLowerCase().split(/\s+/).filter(Boolean);
      const nilai = {};
      for (const satu of pilih) nilai[satu.dataset.pilih] = satu.value;
      let tampil = 0;
      for (const [baris, ...catatan] of semua) {
        const ada = cocok(baris, kata, nilai);
        for (const satu of [baris, ...catatan]) satu.hidden = !ada;
        tampil += ada ? 1 : 0;
      }
      const urut = tabel.querySelector("[aria-sort]");
      for (const satu of kelompok) {
        satu.hidden = Boolean(urut) || !semua.some(([baris]) => !baris.hidden && baris.dataset.sasaran === satu.id);
      }
      const ucapan = tampil < semua.length ? pesan.dataset.sebagian : pesan.dataset.semua;
      pesan.textContent = ucapan.replace("{n}", tampil).replace("{m}", semua.length);
      hapus.hidden = !kata.length && pilih.every((satu) => !satu.value);
    }

    formulir.addEventListener("input", saring);
    formulir.addEventListener("submit", (peristiwa) => peristiwa.preventDefault());
    formulir.addEventListener("reset", () => setTimeout(saring));
    // Folded where it would push the list off a phone's screen.
    const lebar = matchMedia("(min-width: 50.0625em)");
    const buka = () => { lipatan.open = lebar.matches || !hapus.hidden; };
    lebar.addEventListener("change", buka);
    lipatan.hidden = false;
    saring();
    buka();
    return saring;
  }

  // A column that holds raw values is sorted by them; a cell without one has none.
  function kunci(baris, kolom, mentah) {
    const sel = baris.cells[kolom];
    if (!mentah) return sel.textContent.trim().toLowerCase();
    return sel.dataset.urut === undefined ? null : Number(sel.dataset.urut);
  }

  function banding(a, b) {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1; // what has no value stands last
    return typeof a === "number" ? a - b : a.localeCompare(b, "id", { numeric: true });
  }

  function pasangUrutan(tabel, semua, saring) {
    const awal = [...tabel.querySelectorAll("tbody")].map((badan) => [badan, [...badan.rows]]);
    const kepala = [...tabel.querySelectorAll("thead [data-terurut]")];

    function urutkan(th) {
      const arah = th.getAttribute("aria-sort");
      for (const satu of kepala) satu.removeAttribute("aria-sort");
      for (const [badan, baris] of awal) badan.append(...baris);
      if (arah !== "descending") {
        const naik = arah === null;
        th.setAttribute("aria-sort", naik ? "ascending" : "descending");
        const mentah = semua.some(([baris]) => baris.cells[th.cellIndex].dataset.urut !== undefined);
        const urut = semua.map((satu) => [kunci(satu[0], th.cellIndex, mentah), satu]);
        urut.sort(([a], [b]) => (naik || a === null || b === null ? banding(a, b) : banding(b, a)));
        for (const [, satu] of urut) awal[0][0].append(...satu);
      }
      saring();
    }

    for (const th of kepala) {
      const tombol = document.createElement("button");
      tombol.type = "button";
      tombol.append(...th.childNodes);
      th.append(tombol);
      tombol.addEventListener("click", () => urutkan(th));
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    for (const lipatan of document.querySelectorAll("[data-saring]")) {
      const tabel = document.getElementById(lipatan.dataset.saring).querySelector("table");
      const semua = kumpulkan(tabel);
      pasangUrutan(tabel, semua, pasangSaringan(lipatan, tabel, semua));
    }
  });
})();

// Elements made of values; text is only ever text.

export function unsur(nama, sifat = {}, ...isi) {
  const made = document.createElement(nama);
  for (const [kunci, nilai] of Object.entries(sifat)) {
    if (nilai === null || nilai === undefined || nilai === false) continue;
    if (kunci.startsWith("on")) made.addEventListener(kunci.slice(2), nilai);
    else made.setAttribute(kunci, nilai === true ? "" : String(nilai));
  }
  made.append(...isi.filter((satu) => satu !== null && satu !== undefined));
  return made;
}

export function tombol(teks, laku, sifat = {}) {
  return unsur("button", { type: "button", onclick: laku, ...sifat }, teks);
}

// A modal box; ends with what was chosen, or null when it was closed.
export function kotak(judul, isi, pilihan) {
  return new Promise((selesai) => {
    const box = unsur("dialog", { "aria-label": judul });
    const tutup = (nilai) => {
      box.close();
      box.remove();
      selesai(nilai);
    };
    box.addEventListener("cancel", (kejadian) => {
      kejadian.preventDefault();
      tutup(null);
    });
    const tombols = pilihan.map((satu) => tombol(satu.teks, () => tutup(satu.nilai), { class: satu.kelas }));
    box.append(unsur("h2", {}, judul), ...isi, unsur("p", { class: "pilihan" }, ...tombols));
    document.body.append(box);
    box.showModal();
  });
}

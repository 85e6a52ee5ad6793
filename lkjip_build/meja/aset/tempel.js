// Blocks of a spreadsheet: read, and shown before they change anything.

import { kotak, unsur } from "/unsur.js";

// Rows of text of a pasted block; a cell in quotes may hold line ends.
export function urai(teks) {
  const rows = [[]];
  let sel = "";
  let dikutip = false;
  const isi = teks.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < isi.length; at += 1) {
    const huruf = isi[at];
    if (dikutip) {
      if (huruf === '"' && isi[at + 1] === '"') {
        sel += '"';
        at += 1;
      } else if (huruf === '"') dikutip = false;
      else sel += huruf;
    } else if (huruf === '"' && sel === "") dikutip = true;
    else if (huruf === "\t") {
      rows.at(-1).push(sel);
      sel = "";
    } else if (huruf === "\n") {
      rows.at(-1).push(sel);
      rows.push([]);
      sel = "";
    } else sel += huruf;
  }
  rows.at(-1).push(sel);
  return rows.map((row) => row.map((satu) => satu.trim()));
}

// Ask whether these inputs shall hold these texts; `luar` cells have no place in the table.
export function tanyaTempel(ubahan, luar, meja) {
  const { kata } = meja;
  const rows = ubahan.map(({ tujuan, isi }) =>
    unsur(
      "tr",
      {},
      unsur("th", { scope: "row" }, tujuan.getAttribute("aria-label")),
      unsur("td", {}, tujuan.value || meja.kosong),
      unsur("td", {}, isi || meja.kosong),
    ),
  );
  const kepala = ["", kata.semula, kata.menjadi].map((satu) => unsur(satu ? "th" : "td", { scope: satu ? "col" : null }, satu));
  const isi = rows.length
    ? unsur("div", { class: "gulir", tabindex: "0" }, unsur("table", {}, unsur("thead", {}, unsur("tr", {}, ...kepala)), unsur("tbody", {}, ...rows)))
    : unsur("p", {}, kata.tempel_kosong);
  const catatan = luar ? unsur("p", {}, `${luar} ${kata.tempel_luar}`) : null;
  const pilihan = [{ teks: kata.batal, nilai: false }];
  if (rows.length) pilihan.unshift({ teks: kata.tempel, nilai: true, kelas: "utama" });
  return kotak(kata.tempel_judul, [isi, catatan].filter(Boolean), pilihan);
}

// What two people changed, side by side, with a choice for each; theirs is chosen until somebody says otherwise.

import { kotak, unsur } from "/unsur.js";

// Returns whether mine counts, for each in its turn; null where the box was closed.
export async function pilihBentrok(semua, meja) {
  const { kata, kosong } = meja;
  const pilih = semua.map(() => null);
  const rows = semua.map((satu, nomor) => {
    const sisi = (nilai, judul, isi, dipilih) => {
      const input = unsur("input", { type: "radio", name: `b-${nomor}`, value: nilai, checked: dipilih, "aria-label": `${satu.nama}, ${judul}: ${isi || kosong}` });
      if (nilai === "saya") pilih[nomor] = input;
      return unsur("td", {}, unsur("label", {}, input, ` ${isi || kosong}`));
    };
    return unsur(
      "tr",
      {},
      unsur("th", { scope: "row" }, satu.nama),
      unsur("td", {}, satu.asal || kosong),
      sisi("saya", kata.milik_saya, satu.saya, false),
      sisi("mereka", kata.milik_mereka, satu.mereka, true),
    );
  });
  const judul = [kata.isian, kata.asal, kata.milik_saya, kata.milik_mereka].map((satu) => unsur("th", { scope: "col" }, satu));
  const tabel = unsur("table", {}, unsur("thead", {}, unsur("tr", {}, ...judul)), unsur("tbody", {}, ...rows));
  const isi = [unsur("p", {}, kata.bentrok_guna), unsur("div", { class: "gulir", tabindex: "0", role: "region", "aria-label": kata.bentrok }, tabel)];
  const pilihan = [{ teks: kata.pakai_pilihan, nilai: true, kelas: "utama" }, { teks: kata.batal, nilai: null }];
  return (await kotak(kata.bentrok, isi, pilihan)) ? pilih.map((satu) => satu.checked) : null;
}

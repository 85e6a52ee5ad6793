// The log of the cycle: the step that the SOP has next, ready to be recorded.

import { tombol, unsur } from "/unsur.js";

// The form of the next step; null where there is none, or while a new row waits to be saved.
export function langkahBerikut(lembar, meja) {
  const langkah = meja.jawaban.berikut;
  if (!langkah || meja.baru.some((satu) => satu.lembar === lembar.kode)) return null;
  const { kata } = meja;
  const medan = (id, judul, jenis) => {
    const input = unsur("input", { id, type: jenis, autocomplete: "off" });
    return [unsur("label", { for: id }, judul), input];
  };
  const [judulTanggal, tanggal] = medan("b-tanggal", kata.tanggal, "date");
  const [judulBukti, bukti] = medan("b-bukti", kata.bukti, "text");
  tanggal.value = meja.data.hari_ini;
  const catat = (keputusan) => {
    const isi = { langkah: langkah.langkah, pelaksana: langkah.pelaksana, mulai: tanggal.value, selesai: tanggal.value, bukti: bukti.value };
    if (keputusan) isi.keputusan = keputusan;
    meja.tambahBaris(lembar, isi, { aktivitas: langkah.nama });
    meja.kabar(kata.langkah_dicatat);
  };
  const tombols = langkah.keputusan
    ? [tombol(kata.ya, () => catat("ya"), { class: "utama" }), tombol(kata.tidak, () => catat("tidak"), { class: "utama" })]
    : [tombol(kata.catat, () => catat(""), { class: "utama" })];
  return unsur(
    "section",
    { class: "berikut", "aria-label": kata.berikut },
    unsur("h2", {}, `${kata.berikut}: ${langkah.langkah}. ${langkah.nama} (${langkah.oleh})`),
    unsur("p", {}, judulTanggal, tanggal, judulBukti, bukti, ...tombols),
  );
}

// A workbook that somebody filled in: its changes become those of this page, to be looked at and saved like any other.

import { pilihBentrok } from "/bentrok.js";
import { base64 } from "/naskah.js";
import { kotak, unsur } from "/unsur.js";

export async function ambilBuku(meja) {
  const { kata } = meja;
  const input = unsur("input", { id: "buku", type: "file", accept: ".xlsx" });
  const isi = [unsur("p", {}, unsur("label", { for: "buku" }, kata.buku_berkas), input)];
  const pilihan = [{ teks: kata.buku, nilai: true, kelas: "utama" }, { teks: kata.batal, nilai: null }];
  if (!(await kotak(kata.buku, isi, pilihan)) || !input.files[0]) return;
  const said = await meja.panggil("buku", { tahun: meja.data.tahun, buku: await base64(input.files[0]) });
  if (!said) return;
  const milik = said.bentrok.length ? await pilihBentrok(said.bentrok, meja) : [];
  if (!milik) return;
  const semua = [...said.ubahan, ...said.bentrok.filter((_, at) => milik[at]).map((satu) => satu.ubahan)];
  for (const satu of semua) tanam(satu, meja);
  meja.gambar();
  await meja.coba();
  meja.kabar(`${semua.length} ${kata.buku_terisi}`);
  if (said.catatan.length) {
    const list = unsur("ul", {}, ...said.catatan.map((satu) => unsur("li", {}, satu)));
    await kotak(kata.buku, [list], [{ teks: kata.tutup, nilai: null }]);
  }
}

function tanam(satu, meja) {
  const lembar = meja.data.lembar.find((lain) => lain.kode === satu.lembar);
  if (satu.baris) {
    const baris = lembar.baris.find((lain) => lain.kunci === satu.baris[lembar.kunci]);
    if (lembar.tambah || !baris) meja.tambah(lembar, satu.baris);
    else for (const [kolom, isi] of Object.entries(satu.baris)) if (kolom !== lembar.kunci) meja.tanam(lembar, baris, kolom, isi);
  } else meja.tanam(lembar, lembar.baris.find((lain) => lain.kunci === satu.kunci), satu.kolom, satu.menjadi);
}

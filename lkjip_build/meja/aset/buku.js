// Workbooks that somebody filled in, chosen or waiting: their changes become those of this page, to be looked at and saved
// like any other.

import { pilihBentrok } from "/bentrok.js";
import { base64 } from "/naskah.js";
import { kotak, tombol, unsur } from "/unsur.js";

export async function ambilBuku(meja) {
  const { kata } = meja;
  const input = unsur("input", { id: "buku", type: "file", accept: ".xlsx" });
  const isi = [unsur("p", {}, unsur("label", { for: "buku" }, kata.buku_berkas), input)];
  const pilihan = [{ teks: kata.buku, nilai: true, kelas: "utama" }, { teks: kata.batal, nilai: null }];
  if (!(await kotak(kata.buku, isi, pilihan)) || !input.files[0]) return;
  await muat({ buku: await base64(input.files[0]) }, meja);
}

// The workbooks that wait in the folder of the data, each with what it would change.
export function tampilMenunggu(semua, meja) {
  const { kata } = meja;
  const place = document.getElementById("menunggu");
  const baris = semua.map((satu) => {
    const dimuat = meja.masuk.some((lain) => lain.nama === satu.nama);
    return unsur(
      "div",
      { class: satu.tahun ? "menunggu" : "menunggu rusak" },
      unsur("p", {}, dimuat ? `${satu.nama} ${kata.termuat}` : satu.kalimat),
      satu.tahun && !dimuat ? tombol(kata.ambil_masuk, () => ambilMenunggu(satu, meja), { class: "utama", "aria-label": `${kata.ambil_masuk} ${satu.nama}` }) : null,
      satu.rincian.length ? unsur("details", {}, unsur("summary", {}, kata.rincian), unsur("ul", {}, ...satu.rincian.map((baris) => unsur("li", {}, baris)))) : null,
    );
  });
  place.replaceChildren(...baris);
  place.hidden = !semua.length;
}

async function ambilMenunggu(satu, meja) {
  if (satu.tahun !== meja.data.tahun) await meja.ganti(satu.tahun);
  if (satu.tahun !== meja.data.tahun) return;
  const said = await muat({ masuk: [{ nama: satu.nama }] }, meja);
  if (!said) return;
  const milik = { nama: satu.nama, sidik: said.sidik };
  if (said.terisi) {
    meja.masuk = [...meja.masuk.filter((lain) => lain.nama !== satu.nama), milik];
    tampilMenunggu(meja.menunggu, meja);
    return;
  }
  const jadi = await meja.panggil("sisihkan", { tahun: meja.data.tahun, masuk: [milik] });
  if (!jadi) return;
  await meja.lihatMenunggu();
  meja.kabar([meja.kata.buku_kosong, jadi.kabar].join(" "));
}

// Returns what the program said of the workbook and how many changes it brought; null where nothing was taken.
async function muat(minta, meja) {
  const { kata } = meja;
  const said = await meja.panggil("buku", { tahun: meja.data.tahun, ...minta });
  if (!said) return null;
  const milik = said.bentrok.length ? await pilihBentrok(said.bentrok, meja) : [];
  if (!milik) return null;
  const semua = [...said.ubahan, ...said.bentrok.filter((_, at) => milik[at]).map((satu) => satu.ubahan)];
  for (const satu of semua) tanam(satu, meja);
  meja.gambar();
  await meja.coba();
  meja.kabar(`${semua.length} ${kata.buku_terisi}`);
  if (said.catatan.length) {
    const list = unsur("ul", {}, ...said.catatan.map((satu) => unsur("li", {}, satu)));
    await kotak(kata.buku, [list], [{ teks: kata.tutup, nilai: null }]);
  }
  return { sidik: said.sidik, terisi: semua.length };
}

function tanam(satu, meja) {
  const lembar = meja.data.lembar.find((lain) => lain.kode === satu.lembar);
  if (satu.baris) {
    const baris = lembar.baris.find((lain) => lain.kunci === satu.baris[lembar.kunci]);
    if (lembar.tambah || !baris) meja.tambah(lembar, satu.baris);
    else for (const [kolom, isi] of Object.entries(satu.baris)) if (kolom !== lembar.kunci) meja.tanam(lembar, baris, kolom, isi);
  } else meja.tanam(lembar, lembar.baris.find((lain) => lain.kunci === satu.kunci), satu.kolom, satu.menjadi);
}

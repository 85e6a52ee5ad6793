// Records of a shared file, added or taken out: what a new one must have is asked, then it is saved like any other change.

import { simpanDenganTanya } from "/simpan.js";
import { kotak, tombol, unsur } from "/unsur.js";

export function tombolButir(lembar, meja) {
  const { kata } = meja;
  const semua = (lembar.awal || []).map(({ daftar, judul, medan }) => {
    const teks = `${kata.tambah_awal} ${judul.toLowerCase()}`;
    return tombol(teks, () => tambah(lembar, meja, daftar, medan, teks), { class: "tambah-butir" });
  });
  if (lembar.butir?.length) {
    semua.unshift(tombol(kata.tambah_butir, () => tambah(lembar, meja, "", lembar.butir, kata.tambah_butir), { class: "tambah-butir" }));
  }
  if (lembar.hapus) semua.push(tombol(kata.hapus_butir, () => hapus(lembar, meja), { class: "tambah-butir" }));
  return semua;
}

async function tambah(lembar, meja, daftar, semua, judul) {
  const { kata } = meja;
  const medans = semua.map(({ kode, judul, catatan, pilihan, kelompok }) => {
    const id = `t-${kode}`;
    const input = unsur("input", { id, autocomplete: "off", list: pilihan.length ? `${id}-p` : null, "aria-describedby": `${id}-c` });
    const daftar = unsur("datalist", { id: `${id}-p` }, ...pilihan.map((satu) => unsur("option", { value: satu })));
    return { kode, kelompok, input, baris: unsur("p", {}, unsur("label", { for: id }, judul), " ", unsur("small", { id: `${id}-c` }, catatan), input, daftar) };
  });
  const pilihan = [{ teks: judul, nilai: true, kelas: "utama" }, { teks: kata.batal, nilai: null }];
  const kelompok = [...new Set(medans.map((satu) => satu.kelompok))].flatMap((nama) => {
    const baris = medans.filter((satu) => satu.kelompok === nama).map((satu) => satu.baris);
    return nama ? [unsur("fieldset", {}, unsur("legend", {}, nama), ...baris)] : baris;
  });
  if (!(await kotak(judul, kelompok, pilihan))) return;
  const isi = Object.fromEntries(medans.map(({ kode, input }) => [kode, input.value.trim()]).filter(([, nilai]) => nilai));
  const sebelum = new Map(meja.data.tampilan.map((satu) => [satu.kode, satu.nama]));
  if (!(await simpanButir({ lembar: lembar.kode, kunci: daftar, kolom: "baru", baris: isi }, meja))) return;
  const baru = meja.data.tampilan.find((satu) => sebelum.get(satu.kode) !== satu.nama);
  if (baru) await meja.pilihTampilan(baru.kode);
}

async function hapus(lembar, meja) {
  const { kata } = meja;
  const pilihan = [{ teks: kata.hapus_butir, nilai: true }, { teks: kata.batal, nilai: null }];
  const isi = [unsur("p", {}, unsur("strong", {}, lembar.nama)), unsur("p", {}, kata.hapus_butir_tanya)];
  if (!(await kotak(kata.hapus_butir, isi, pilihan))) return;
  await simpanButir({ lembar: lembar.kode, kunci: "", kolom: "hapus", baris: {} }, meja);
}

async function simpanButir(satu, meja) {
  meja.butir = [satu];
  const saved = await simpanDenganTanya(meja);
  meja.butir = [];
  if (!saved) await meja.coba();
  return saved;
}

// Records of a shared file, added or taken out: what a new one must have is asked, then it is saved like any other change.

import { simpanDenganTanya } from "/simpan.js";
import { kotak, tombol, unsur } from "/unsur.js";

export function tombolButir(lembar, meja) {
  const semua = (lembar.butir || []).map(({ daftar, judul, medan }) => tombol(judul, () => tambah(lembar, meja, daftar, medan, judul)));
  if (lembar.hapus) semua.push(tombol(lembar.hapus, () => hapus(lembar, meja)));
  return semua.length ? unsur("p", { class: "tombol-butir" }, ...semua) : null;
}

async function tambah(lembar, meja, daftar, semua, judul) {
  const { kata } = meja;
  const medans = semua.map(({ kode, judul, catatan, pilihan, tertutup, kelompok }) => {
    const id = `t-${kode}`;
    const sifat = { id, "aria-describedby": `${id}-c` };
    const opsi = pilihan.map((satu) => unsur("option", { value: satu }, satu));
    const input = tertutup
      ? unsur("select", sifat, unsur("option", { value: "" }, kata.pilih), ...opsi)
      : unsur("input", { ...sifat, autocomplete: "off", list: opsi.length ? `${id}-p` : null });
    const daftar = tertutup ? null : unsur("datalist", { id: `${id}-p` }, ...opsi);
    return { kode, kelompok, input, baris: unsur("p", {}, unsur("label", { for: id }, judul), " ", unsur("small", { id: `${id}-c` }, catatan), input, daftar) };
  });
  const pilihan = [{ teks: judul, nilai: true, kelas: "utama" }, { teks: kata.batal, nilai: null }];
  const kelompok = [...new Set(medans.map((satu) => satu.kelompok))].flatMap((nama) => {
    const baris = medans.filter((satu) => satu.kelompok === nama).map((satu) => satu.baris);
    return nama ? [unsur("fieldset", {}, unsur("legend", {}, nama), ...baris)] : baris;
  });
  if (daftar) kelompok.unshift(unsur("p", {}, `${kata.di_dalam} ${lembar.nama}`));
  const sebelum = new Map(meja.data.tampilan.map((satu) => [satu.kode, satu.nama]));
  const isi = () => Object.fromEntries(medans.map(({ kode, input }) => [kode, input.value.trim()]).filter(([, nilai]) => nilai));
  // What was not saved is asked again with what was typed.
  do {
    if (!(await kotak(judul, kelompok, pilihan))) return;
  } while (!(await simpanButir({ lembar: lembar.kode, kunci: daftar, kolom: "baru", baris: isi() }, meja)));
  const baru = meja.data.tampilan.find((satu) => sebelum.get(satu.kode) !== satu.nama);
  if (baru) await meja.pilihTampilan(baru.kode);
}

async function hapus(lembar, meja) {
  const { kata } = meja;
  const pilihan = [{ teks: lembar.hapus, nilai: true }, { teks: kata.batal, nilai: null }];
  const isi = [unsur("p", {}, unsur("strong", {}, lembar.nama)), unsur("p", {}, kata.hapus_butir_tanya)];
  if (!(await kotak(lembar.hapus, isi, pilihan))) return;
  await simpanButir({ lembar: lembar.kode, kunci: "", kolom: "hapus", baris: {} }, meja);
}

async function simpanButir(satu, meja) {
  meja.butir = [satu];
  const saved = await simpanDenganTanya(meja);
  meja.butir = [];
  if (!saved) await meja.coba();
  return saved;
}

// A new record of a shared file: what it must have is asked, then it is saved like any other change.

import { simpanDenganTanya } from "/simpan.js";
import { kotak, tombol, unsur } from "/unsur.js";

export function tombolButir(lembar, meja) {
  return lembar.butir?.length ? tombol(meja.kata.tambah_butir, () => tambah(lembar, meja), { class: "tambah-butir" }) : null;
}

async function tambah(lembar, meja) {
  const { kata } = meja;
  const medans = lembar.butir.map(({ kode, judul, catatan, pilihan }) => {
    const id = `t-${kode}`;
    const input = unsur("input", { id, autocomplete: "off", list: pilihan.length ? `${id}-p` : null, "aria-describedby": `${id}-c` });
    const daftar = unsur("datalist", { id: `${id}-p` }, ...pilihan.map((satu) => unsur("option", { value: satu })));
    return { kode, input, baris: unsur("p", {}, unsur("label", { for: id }, judul), " ", unsur("small", { id: `${id}-c` }, catatan), input, daftar) };
  });
  const pilihan = [{ teks: kata.tambah_butir, nilai: true, kelas: "utama" }, { teks: kata.batal, nilai: null }];
  if (!(await kotak(kata.tambah_butir, medans.map((satu) => satu.baris), pilihan))) return;
  const isi = Object.fromEntries(medans.map(({ kode, input }) => [kode, input.value.trim()]).filter(([, nilai]) => nilai));
  const sebelum = new Set(meja.data.tampilan.map((satu) => satu.kode));
  meja.butir = [{ lembar: lembar.kode, kunci: "", kolom: "baru", baris: isi }];
  const saved = await simpanDenganTanya(meja);
  meja.butir = [];
  if (!saved) await meja.coba();
  const baru = saved && meja.data.tampilan.find((satu) => !sebelum.has(satu.kode));
  if (baru) await meja.pilihTampilan(baru.kode);
}

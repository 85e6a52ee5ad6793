// The search over cari/.
(function () {
  "use strict";
  const isi = {}, dimuat = {};
  const situs = new URL(".", document.querySelector(".kepala__nama").href).href;

  // Snowball's Indonesian stemmer.
  function pangkas(w) {
    let n = w.replace(/[^aeiou]/g, "").length, awal = 0, mulai = 0;
    const buang = (pola) => pola.test(w) && ((w = w.replace(pola, "")), n--, true);
    function akhiran() {
      if (w.endsWith("an")) {
        if (awal < 2 || awal > 3) if (buang(/kan$/)) return true;
        return awal !== 1 && buang(/an$/);
      }
      return awal < 3 && /[^s]i$/.test(w) && buang(/i$/);
    }
    function kedua() {
      const sisa = w.slice(mulai);
      const m = /^pe(r|l(?=ajar))?|^be(r|l(?=ajar)|(?=[^aeiou]er))/.exec(sisa);
      if (!m) return;
      if (m[0][0] === "b") awal = 4;
      else if (m[0] !== "pel") awal = 2;
      w = w.slice(0, mulai) + sisa.slice(m[0].length);
      n--;
    }
    function pertama() {
      const m = /^(?:[mp]en(y)(?=[aeiou])|[mp]e(m)(?=[aeiou])|di|ke|meng?|mem?|peng?|pem|ter)/.exec(w);
      if (!m) return false;
      const ganti = m[1] ? "s" : m[2] ? "p" : "";
      awal = /^[kp]/.test(w) ? 3 : 1;
      w = ganti + w.slice(m[0].length);
      mulai = ganti.length;
      n--;
      return true;
    }
    for (const pola of [/[kl]ah$|pun$/, /nya$|[km]u$/]) if (n > 2) buang(pola);
    if (n < 3) return w;
    if (pertama()) {
      if (n > 2 && akhiran() && n > 2) kedua();
    } else {
      kedua();
      if (n > 2) akhiran();
    }
    return w;
  }

  const kata = (teks) => teks.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .match(/[a-z]+-\d{1,2}(?!\d)|[a-z]{2,}|\b(?:19|20)\d\d\b/g) || [];

  function buat(nama, sifat, ...anak) {
    const el = Object.assign(document.createElement(nama), sifat);
    el.append(...anak);
    return el;
  }

  const muat = (nama) => dimuat[nama] ||= new Promise((jadi, gagal) => {
    const src = situs + "cari/" + nama + ".js" + (isi.indeks ? "?v=" + isi.indeks.versi : "");
    const lepas = () => { delete dimuat[nama]; gagal(); };
    document.head.append(buat("script", { src, onload: () => (nama in isi ? jadi(isi[nama]) : lepas()), onerror: lepas }));
  });

  // Shards of words between two.
  function potongan(jenis, dari, sampai) {
    const awal = isi.indeks[jenis];
    const di = awal.map((_, i) => i).filter((i) => awal[i] <= sampai && !(awal[i + 1] <= dari));
    return Promise.all(di.map((i) => muat(jenis + "-" + i)));
  }

  async function semuaAkar(dari, sampai) {
    const hasil = new Map();
    for (const teks of await potongan("kata", dari, sampai)) {
      const pasang = teks.split(" ");
      for (let i = 0; i < pasang.length; i += 2) {
        if (pasang[i] >= dari && pasang[i] <= sampai) hasil.set(pasang[i], pasang[i + 1]);
      }
    }
    return hasil;
  }

  // Damerau-Levenshtein
  function jarak(a, b, batas) {
    if (Math.abs(a.length - b.length) > batas) return 9;
    let dua, lalu, kini = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      [dua, lalu, kini] = [lalu, kini, [i]];
      for (let j = 1; j <= b.length; j++) {
        kini[j] = Math.min(lalu[j] + 1, kini[j - 1] + 1, lalu[j - 1] + (a[i - 1] !== b[j - 1]));
        const tukar = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (tukar) kini[j] = Math.min(kini[j], dua[j - 2] + 1);
      }
    }
    return kini[b.length];
  }

  // Words that begin so, or the one that it is a slip for.
  async function ejaan(k, belumSelesai) {
    const batas = k.length > 7 ? 2 : k.length > 3 ? 1 : 0;
    const awal = [], mirip = [];
    for (const teks of await potongan("ejaan", k[0], k[0] + "{")) {
      for (const satu of teks.split(" ")) {
        const w = satu.slice(0, -1), sering = satu.slice(-1) / 20;
        if (belumSelesai && w.startsWith(k)) awal.push([-sering, w]);
        const d = jarak(k, w, batas);
        if (d <= batas) mirip.push([d - sering, w]);
      }
    }
    const urut = (awal.length ? awal : mirip).sort((a, b) => a[0] - b[0]).map((c) => c[1]);
    return urut.slice(0, awal.length ? 4 : 1);
  }

  // What is asked for: stem, its pages, weight, which words of the question it answers.
  async function diminta(tanya) {
    await muat("indeks");
    const tanpa = new Set(isi.indeks.tanpa.split(" ")), padanan = new Map(Object.entries(isi.indeks.padanan));
    const semua = kata(tanya).filter((k) => !tanpa.has(k)), dasar = semua.map(pangkas);
    const minta = [], ganti = [];
    async function tambah(s, bobot, dari, sampai) {
      const tulis = (await semuaAkar(s, s)).get(s);
      if (tulis) minta.push([s, tulis, bobot, dari, sampai]);
    }
    for (const [i, k] of semua.entries()) {
      const belumSelesai = i === semua.length - 1 && k.length > 2 && /[a-z]$/i.test(tanya);
      const ada = await semuaAkar(dasar[i], dasar[i] + (belumSelesai ? "{" : ""));
      await tambah(dasar[i], 1, i, i + 1);
      if (!ada.has(dasar[i]) && !/\d/.test(k)) {
        const mirip = await ejaan(k, belumSelesai);
        for (const w of mirip) await tambah(pangkas(w), 0.8 / mirip.length ** 0.5, i, i + 1);
        if (mirip[0] && !mirip[0].startsWith(k)) {
          ganti.push([k, mirip[0]]);
          dasar[i] = pangkas(mirip[0]);
        }
      }
      ada.delete(dasar[i]);
      const lanjut = [...ada].sort((a, b) => b[1].length - a[1].length).slice(0, 6);
      for (const [s] of lanjut) await tambah(s, 0.3, i, i + 1);
    }
    for (let i = 0; i < dasar.length; i++) {
      for (let j = i + 1; j <= dasar.length && j <= i + 5; j++) {
        const juga = (padanan.get(dasar.slice(i, j).join(" ")) || "").split(" ").filter((s) => s && !dasar.includes(s));
        for (const s of juga) await tambah(s, (0.7 * (j - i)) / juga.length ** 0.5, i, j);
      }
    }
    return { minta, ganti, banyak: dasar.length };
  }

  // Numbers of pages, best first.
  async function cari(tanya) {
    const { minta, ganti, banyak } = await diminta(tanya);
    const nilai = new Map();
    for (const [, tulis, bobot, dari, sampai] of minta) {
      let nomor = -1;
      for (const [, langkah, huruf] of tulis.matchAll(/(\d*)([A-Za-z])/g)) {
        nomor += +langkah || 1;
        const tingkat = huruf.charCodeAt() - (huruf < "a" ? 65 : 71);
        const satu = nilai.get(nomor) || [0, new Set()];
        nilai.set(nomor, satu);
        satu[0] += bobot * 1.12 ** tingkat;
        for (let i = dari; i < sampai; i++) satu[1].add(i);
      }
    }
    const urut = [...nilai].map(([nomor, [n, ke]]) => [nomor, n * (0.4 + (0.6 * ke.size) / banyak)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const nomor = urut.filter((u) => u[1] > urut[0][1] / 5).map((u) => u[0]);
    return { nomor, ganti, akar: new Set(minta.map((m) => m[0])) };
  }

  async function halaman(nomor) {
    const awal = isi.indeks.halaman;
    return Promise.all(nomor.map(async (n) => {
      const i = awal.filter((a) => a <= n).length - 1;
      return (await muat("halaman-" + i))[n - awal[i]];
    }));
  }

  const alamat = (ke) => situs + (location.protocol === "file:" ? ke.replace(/#|$/, "index.html$&") : ke);

  function tandai(teks, dicari) {
    return teks.split(/([\p{L}\p{M}\d-]+)/u)
      .map((satu, i) => (i % 2 && kata(satu).some((k) => dicari.has(pangkas(k))) ? buat("mark", {}, satu) : satu));
  }

  function pasang(wadah) {
    const [kotak, isian, panel, status, daftar, lagi, dialog] =
      ["__kotak", "__isian", "__hasil", "__status", "__daftar", "__lain button", "__dialog"]
        .map((s) => wadah.querySelector(".cari" + s));
    const tautan = () => [...daftar.querySelectorAll("a")];
    let giliran = 0, tunggu;

    async function tampilkan(hasil, banyak, ini) {
      const semua = await halaman(hasil.nomor.slice(0, banyak));
      if (ini !== giliran) return false;
      daftar.replaceChildren(...[...new Set(semua.map((h) => h[0]))].flatMap((jenis) => {
        const id = "cari-jenis-" + jenis;
        const butir = semua.filter((h) => h[0] === jenis).map(([, ke, judul, uraian]) => buat("li", {}, buat(
          "a", { href: alamat(ke) },
          buat("span", { className: "cari__judul" }, ...tandai(judul, hasil.akar)),
          buat("span", { className: "cari__uraian" }, ...tandai(uraian, hasil.akar)),
        )));
        const ul = buat("ul", {}, ...butir);
        ul.setAttribute("aria-labelledby", id);
        return [buat("p", { id, className: "cari__jenis" }, isi.indeks.jenis[jenis]), ul];
      }));
      lagi.hidden = hasil.nomor.length <= banyak;
      lagi.onclick = async () => {
        const lama = tautan().map(String);
        await tampilkan(hasil, banyak + 10, giliran);
        tautan().find((a) => !lama.includes(String(a)))?.focus();
      };
      return true;
    }

    async function jalankan() {
      const tanya = isian.value.trim(), ini = ++giliran;
      panel.hidden = !tanya;
      if (!tanya) return;
      try {
        const hasil = await cari(isian.value);
        if (!await tampilkan(hasil, 10, ini)) return;
        const ganti = hasil.ganti.map(([k, w]) => `“${k}” tidak ada. Yang dicari: “${w}”. `).join("");
        const n = hasil.nomor.length;
        status.textContent = n ? `${ganti}${n} hasil` : `Tidak ditemukan: “${tanya}”. Coba kata lain.`;
      } catch {
        daftar.replaceChildren();
        status.textContent = "Pencarian gagal dimuat. Coba lagi nanti.";
      }
    }

    function tutup() {
      giliran++;
      panel.hidden = true;
      if (dialog.open) dialog.close();
    }

    isian.oninput = () => { clearTimeout(tunggu); tunggu = setTimeout(jalankan, 120); };
    isian.onfocus = () => { if (panel.hidden) jalankan(); };
    kotak.onkeydown = (e) => {
      const tempat = [isian, ...tautan()], di = tempat.indexOf(document.activeElement);
      const ke = di < 0 || panel.hidden ? -1 : { ArrowDown: di + 1, ArrowUp: di - 1, Enter: di ? -1 : 1 }[e.key];
      if (e.key === "Escape") {
        if (!dialog.open) isian.focus();
        tutup();
      } else if (tempat[ke]) tempat[ke].focus();
      else return;
      e.preventDefault();
    };
    const keluar = (ke) => { if (ke && !dialog.open && !kotak.contains(ke)) tutup(); };
    kotak.addEventListener("focusout", (e) => keluar(e.relatedTarget));
    document.addEventListener("pointerdown", (e) => keluar(e.target));
    jalankan();
    muat("indeks").catch(() => {});
  }

  window.lkjipCari = (nama, nilai) => { isi[nama] = nilai; };
  Object.assign(window.lkjipCari, { pangkas, kata, cari, halaman });
  const wadah = document.querySelector("[data-cari]");
  if (wadah) pasang(wadah);
})();

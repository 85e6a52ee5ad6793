"""No NIP and no NIK leaves the office: the one pass over every text before it is written (UU 27/2022).

A NIP tells birth date and sex, a NIK also where its holder lives. Both are found in any spelling: together or in groups
with spaces, dots, dashes, underscores, slashes, several of them, signs of Markdown, HTML or an address between. Of what
is found the last three digits stay. The only place for a whole NIP is a signature, which holds it in its four parts
(`tanda_nip`): no part says enough to be found, and only a writer of signatures joins them.

What only looks like a number of a person stays as it is, by its structure:

* NIP: born 1940-2029, in service at least 15 years later and at most 66, in a month (or, for PPPK, with the count of
  contracts, 21-39), sex 1 or 2, serial from 001. One digit too many, as real forms have it, is found too; behind
  the words NIP or NIK any 16 to 19 digits that begin with six together, since a mistyped one still tells a birthday.
* NIK: one of the 38 provinces, regency 01-79, district from 01, a day (+40 for women) that its month has, serial from
  0001. As one number in 36 passes that, a NIK in groups must be cut where its parts are (or in fours or eights), or
  stand alone, cut by one sign, or behind its name.
* Amounts (groups of three, `Rp`), two dates, a number within a longer one, a hash, numbers of JSON and cells of columns
  that hold figures are none.
"""

from lkjip_build.privasi.deret import samarkan, tanda_nip
from lkjip_build.privasi.sapuan import samarkan_baris, samarkan_berkas, samarkan_isi

__all__ = ["samarkan", "samarkan_baris", "samarkan_berkas", "samarkan_isi", "tanda_nip"]

"""How large anything may be: each limit once, with the reason for its number.

A limit lies far above what an office needs and far below what would stop the machine. It is checked before the costly
work and told with a code of its own, so that a file of any size and shape ends in a sentence.
"""

# LKJ043. A plan of 1,000 indikator with all its words has 1 MB; a file of ten times that was not typed by an office.
FILE_BYTES = 4_000_000
# LKJ043. The same plan has 30,000 keys and values; each costs a tenth of a millisecond before it is checked.
YAML_VALUES = 100_000
# After so many faults of one kind a file is to be made anew, not mended; the place of each costs a walk over the text.
FAULTS_TOLD = 200
# LKJ044. Twenty years of five files and an SOP for every service are 200 files; a folder of photographs is not data.
FOLDER_FILES = 1_000
FOLDER_BYTES = 40_000_000
# LKJ045. 1,000 indikator are 1,000 rows, and the widest table has ten columns.
CSV_ROWS = 20_000
CSV_COLUMNS = 100
# LKJ045. Twice the longest prose: a quote was opened and never closed.
CELL_LETTERS = 131_072
# LKJ005. The plan, the deepest file, nests ten deep, and our reading of a value calls itself once for each level.
YAML_DEPTH = 50
# LKJ210. A name, an activity or a note of one table cell: about 150 words.
TEXT_LETTERS = 1_000
# LKJ210. What stands on one line beside the marks of five years on a phone.
NAMA_SINGKAT = 26
# LKJ210. Twenty pages of print for one chapter.
PROSE_LETTERS = 60_000
# LKJ220. Levels of lists in lists; Word's numbering holds nine, and a page of a phone hardly six.
PROSE_DEPTH = 6
# LKJ483. So many jabatan a page of print holds in letters that can be read, and so many levels a list tells them in.
BAGAN_JABATAN = 60
BAGAN_TINGKAT = 6
# LKJ201. More digits than any budget of the republic; beyond this a figure is a slip, and arithmetic would crawl.
DIGITS = 24
# LKJ048. The longest forms seen have 60 steps and 20 pelaksana; the router's work grows with the square of the steps.
SOP_STEPS = 80
SOP_PELAKSANA = 30
SOP_DECISIONS = 30
# No code: when its searches have taken up so many states for each arrow, the router no longer makes a drawing shorter.
# Real forms need a tenth; sixty steps with returns to anywhere all of it. A million states cost three seconds.
ROUTER_VISITS = 4_000
# No code: with so many decimals a percentage may be printed so that rounding does not lift it to 100 or into a band. A
# budget of the republic that lacks one rupiah needs 13; a double, which spreadsheets keep, tells no more apart.
PERCENT_DECIMALS = 13
# No code: the root certificates that browsers trust, all of them together, have a quarter of this; more is not read.
SERTIFIKAT_BYTES = 1_000_000
# LKJ233. A photograph of a good phone has 5 to 12 MB; more is a scan of a poster or no picture.
PICTURE_BYTES = 20_000_000
# LKJ233. Twice what phones take; beyond it a small file may ask for all memory of the machine.
PICTURE_POINTS = 60_000_000
# No code: a year's workbook has 60 KB and unpacks to half a megabyte in thirty parts; pictures that somebody pasted in
# are let through, an archive that unpacks to gigabytes is not.
WORKBOOK_BYTES = 20_000_000
WORKBOOK_UNPACKED = 100_000_000
WORKBOOK_PARTS = 2_000
# No code: what a table may have above it, and how far below it somebody may have typed.
WORKBOOK_HEAD = 40
WORKBOOK_ROWS = 20_000
WORKBOOK_COLUMNS = 200

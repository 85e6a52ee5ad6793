"""The rules on marks in prose, one module each; `tulisan_terbaca` reads every text once and asks them all."""

"""Model to results: capaian, recapitulations and the cycle; no files, no text for people."""

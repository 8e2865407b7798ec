"""Tests of the workbook: what goes out comes back unchanged, and what an officer changes arrives and nothing else."""

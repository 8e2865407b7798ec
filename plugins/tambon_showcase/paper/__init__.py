"""Papers of an entry set in type: report, checklist, scoring form, poster."""
